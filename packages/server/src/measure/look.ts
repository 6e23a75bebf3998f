import type { Analysis, BillAnalysis, DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import { Problem } from '@candor/core/problem.ts';
import type { Picture } from '@candor/vision/picture.ts';
import { JobFailed } from './child.ts';
import { billAnswer, documentAnswer, faceAnswer, type PortraitAnswer, portraitAnswer } from './messages.ts';
import type { PrintRun } from './pdf-print.ts';
import type { Pools } from './pools.ts';

/** Null when the process crashed, hung or had no model: we could not look. A full queue is not that and rises. */
async function orCouldNotLook<Answer>(work: Promise<Answer>): Promise<Answer | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JobFailed && error.why !== 'closed') return null;
    throw error;
  }
}

export async function lookAtFace({ faces }: Pools, picture: Picture): Promise<Analysis | null> {
  return orCouldNotLook(faces.run({ task: 'face', picture }).then((answer) => faceAnswer.parse(answer)));
}

/**
 * Quality first, told as soon as it is known; then reading, and the portrait in the face process at the same time.
 * What could not be done is missing from `ran`.
 */
export async function lookAtDocument(
  { documents, faces }: Pools,
  picture: Picture,
  withPortrait: boolean,
  onQuality: (judged: DocumentAnalysis) => void,
): Promise<DocumentAnalysis | null> {
  let judged: DocumentAnalysis | null = null;
  let portrait: Promise<PortraitAnswer | null> = Promise.resolve(null);
  const whole = await orCouldNotLook(
    documents
      .run({ task: 'document', picture }, (note) => {
        judged = documentAnswer.parse(note);
        if (withPortrait) portrait = findPortrait(faces, picture, judged);
        onQuality(judged);
      })
      .then((answer) => documentAnswer.parse(answer)),
  );
  const found = await portrait;
  const analysis = whole ?? judged;
  return analysis && found ? addPortrait(analysis, found) : analysis;
}

/** A proof of address: quality first where it was photographed, then reading. `print`: text that a PDF has on this page. */
export async function lookAtBill(
  { documents }: Pools,
  picture: Picture,
  print: readonly PrintRun[] | undefined,
  onQuality: (judged: BillAnalysis) => void,
): Promise<BillAnalysis | null> {
  let judged: BillAnalysis | null = null;
  const whole = await orCouldNotLook(
    documents
      .run({ task: 'bill', picture, ...(print && { print }) }, (note) => {
        judged = billAnswer.parse(note);
        onQuality(judged);
      })
      .then((answer) => billAnswer.parse(answer)),
  );
  return whole ?? judged;
}

/** A full face queue leaves the portrait out instead of losing what was read. */
async function findPortrait(
  faces: Pools['faces'],
  picture: Picture,
  judged: DocumentAnalysis,
): Promise<PortraitAnswer | null> {
  const outline = judged.outline?.corners ?? null;
  try {
    return portraitAnswer.parse(await faces.run({ task: 'portrait', picture, outline }));
  } catch (error) {
    if (error instanceof JobFailed || error instanceof Problem) return null;
    throw error;
  }
}

const addPortrait = (analysis: DocumentAnalysis, found: PortraitAnswer): DocumentAnalysis => ({
  ...analysis,
  madeBy: { ...analysis.madeBy, models: { ...analysis.madeBy.models, ...found.models } },
  ran: [...analysis.ran, 'portrait'],
  measurements: { ...analysis.measurements, ...found.measurements },
  portrait: found.portrait,
});
