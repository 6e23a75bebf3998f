import { compareField } from '../details/compare.ts';
import type { DetailField } from '../details/fields.ts';
import { tidy } from '../details/normalise.ts';
import type { ReadingField } from '../document/reading.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';
import { bestReading, type CheckContext, findingOn, isFirm, type Located } from './context.ts';
import type { EvidenceInput } from './submission.ts';

export type Compared = {
  readonly field: DetailField;
  readonly against: readonly ReadingField[];
  readonly reason: Reason;
};

/** Typed against read for one field, on the side that says it best, so that nothing is said twice. */
export function compareOnItem(
  item: EvidenceInput,
  context: CheckContext,
  { field, against, reason }: Compared,
): Finding[] {
  const typed = tidy(context.details[field] ?? '');
  const read = firstRead([item, ...context.others], against, context);
  if (typed === '' || !read || read.item.id !== item.id) return [];
  // Of what the print may mean, the person says which one it is.
  if (read.alternatives?.includes(typed)) return [];
  const comparison = compareField(field, typed, read.value);
  const region = read.box;
  switch (comparison.result) {
    case 'same':
    case 'not_comparable':
      return [];
    case 'aligned':
      return reason === 'data.name' ? [{ ...findingOn(item, 'data.name_form', 'advice', { region }), field }] : [];
    case 'partly_read':
      return [{ ...findingOn(item, reason, 'unsure', { region }), field }];
    case 'differs': {
      // Without a second source it may be the reader's mistake: the person chooses, and if they keep theirs, somebody looks.
      const verdict = isFirm(read) ? 'fail' : 'unsure';
      return [{ ...findingOn(item, reason, verdict, { region, measured: comparison.typedAt.join(',') }), field }];
    }
  }
}

export function firstRead(
  items: readonly EvidenceInput[],
  against: readonly ReadingField[],
  { policy }: Pick<CheckContext, 'policy'>,
): Located | null {
  for (const field of against) {
    const read = bestReading(items, field, policy);
    if (read) return read;
  }
  return null;
}
