import type { DocumentAnalysis, MadeBy } from '@candor/core/evidence/analysis.ts';
import { type FoundOutline, findOutlineIn, type Sought, workSide } from './document/outline.ts';
import { measureQuality } from './document/quality.ts';
import { shrinkTo } from './geometry/resize.ts';
import type { CornerModel } from './models.ts';
import type { Picture } from './picture.ts';

/** What is known before anything is read, and what the reading goes on from. */
export type JudgedDocument = {
  readonly analysis: DocumentAnalysis;
  readonly found: FoundOutline;
  /** The picture at the size that outlines are looked for in. */
  readonly work: Picture;
};

/** Where the document lies and what is wrong with its picture. The server and the browser both judge with this very function. */
export async function judgeDocument(
  picture: Picture,
  corners: CornerModel,
  models: MadeBy['models'] = { corners: corners.version },
  sought: Sought = 'identity',
): Promise<JudgedDocument> {
  const work = shrinkTo(picture, workSide);
  const found = await findOutlineIn(work, picture, corners, sought);
  const analysis: DocumentAnalysis = {
    of: 'document',
    madeBy: { code: documentCode, models },
    ran: ['quality'],
    outline: found.outline,
    measurements: measureQuality(picture, work, found),
    reading: null,
    portrait: null,
  };
  return { analysis, found, work };
}

/** Stored beside what was measured. The number goes up when a formula in `document/` or `reading/` changes its results. */
const documentCode = 'document 2';
