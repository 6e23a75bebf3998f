import type { Finding } from '../findings/finding.ts';
import type { FaceMatch } from '../review/review-view.ts';
import { documentAnalysis, findingOn, type ItemCheck, notChecked } from './context.ts';
import { comparable, described, matchFaces } from './match-faces.ts';
import type { EvidenceInput, Submission } from './submission.ts';

/** The portrait on the document must be there, and large enough to compare with. */
export const checkPortrait: ItemCheck = (item, { policy }) => {
  if (item.slot !== 'document_front') return [];
  const analysis = documentAnalysis(item);
  if (!analysis?.ran.includes('portrait')) return [notChecked(item)];
  const { portrait, outline } = analysis;
  if (!portrait) return [findingOn(item, 'doc.no_portrait', 'fail', { region: outline?.corners })];
  const limit = policy.document.minPortraitWidth.value;
  if (portrait.width >= limit) return [];
  return [findingOn(item, 'doc.no_portrait', 'unsure', { region: portrait.box, measured: portrait.width, limit })];
};

type Compared = Pick<Submission, 'evidence' | 'policy'>;

/** The distance between portrait and selfie, or null where one of them has no described face, or another model described it. */
export function submissionMatch({ evidence, policy }: Compared): FaceMatch | null {
  const front = inSlot(evidence, 'document_front');
  const selfie = inSlot(evidence, 'selfie')?.analysis;
  const portrait = front && documentAnalysis(front)?.portrait;
  if (!portrait || selfie?.of !== 'face' || !selfie.face) return null;
  const [printed, live] = [described(portrait, front?.analysis), described(selfie.face, selfie)];
  // Models were changed between the two pictures: their distance says nothing, and a person looks.
  return comparable(printed, live) ? matchFaces(printed, live, policy) : null;
}

/**
 * Portrait against selfie. Only the band `match` is silent; every other distance goes to a person, and none refuses:
 * at any usual limit the model confuses too many people of the same region with each other.
 */
export function checkFaceMatch(submission: Compared): Finding[] {
  const selfie = inSlot(submission.evidence, 'selfie');
  if (!selfie) return [];
  const match = submissionMatch(submission);
  if (!match) return [notChecked(selfie)];
  if (match.band === 'match') return [];
  const { distance, limits } = match;
  return [
    findingOn(selfie, 'face.mismatch', 'unsure', {
      measured: rounded(distance),
      ...(limits && { limit: limits.match }),
    }),
  ];
}

function inSlot(evidence: readonly EvidenceInput[], slot: EvidenceInput['slot']): EvidenceInput | undefined {
  return evidence.find((item) => item.slot === slot);
}

function rounded(distance: number): number {
  return Math.round(distance * 1000) / 1000;
}
