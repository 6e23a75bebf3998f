import type { DetailField } from '../details/fields.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';

/** What an `action_required` asks for again: a picture or a typed field. */
export type Ask =
  | { readonly slot: Slot; readonly reasons: readonly Reason[] }
  | { readonly field: DetailField; readonly reasons: readonly Reason[] };

/** Findings of every check that ran, and which ran: silence only counts for a check that is on record. */
export type Report = { readonly ran: readonly string[]; readonly findings: readonly Finding[] };

export type Decision = {
  readonly outcome: 'approved' | 'action_required' | 'in_review';
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
  /** Required checks that have no record of having run. */
  readonly notRun: readonly string[];
};
