import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { ReviewEvidence, ReviewView } from '@candor/core/review/review-view.ts';

/** A finding with the number that stands on its picture and in the list; `slot` null where it is about the details or the whole case. */
export type Numbered = {
  readonly n: number;
  readonly finding: Finding;
  readonly evidence: string | null;
  readonly slot: Slot | null;
};

/** All findings once, numbered through: picture by picture, then those about the rest. */
export function numberedFindings({ evidence, findings }: Pick<ReviewView, 'evidence' | 'findings'>): Numbered[] {
  const onPictures = evidence.flatMap((item: Pick<ReviewEvidence, 'id' | 'slot' | 'findings'>) =>
    item.findings.map((finding) => ({ finding, evidence: item.id, slot: item.slot })),
  );
  const ids = new Set(evidence.map(({ id }) => id));
  const rest = findings
    .filter((finding) => finding.evidence === undefined || !ids.has(finding.evidence))
    .map((finding) => ({ finding, evidence: null, slot: finding.slot ?? null }));
  return [...onPictures, ...rest].map((one, index) => ({ ...one, n: index + 1 }));
}
