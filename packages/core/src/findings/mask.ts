import type { Finding } from './finding.ts';
import { type MaskedReason, type Reason, reasons, type ShownReason } from './reasons.ts';

export type { ShownReason } from './reasons.ts';

/** Staff codes whose disclosure would teach an attacker or tip off. */
export function isMasked(reason: Reason): reason is MaskedReason {
  return reasons[reason].masked;
}

/** What everybody but staff reads in place of a reason. `declined` only once a person has declined. */
export function shownReason(reason: Reason, outcome: 'open' | 'declined' = 'open'): ShownReason {
  if (!isMasked(reason)) return reason;
  return outcome === 'declined' ? 'risk.declined' : 'risk.review';
}

/**
 * Results of comparisons and of fraud signals. They are never told before Submit, and after it only when a person asks again for them
 * (a `fail` of such a reason can come from a reviewer alone): free retakes must not become an oracle.
 */
const toldByPeopleOnly: ReadonlySet<Reason> = new Set<Reason>(['face.mismatch', 'live.failed']);

export type When = 'before_submit' | 'after_submit' | 'declined';

/** The reason of a finding as told outside the staff, or null where nothing may be told. */
export function toldReason(finding: Pick<Finding, 'reason' | 'verdict'>, when: When): ShownReason | null {
  const { reason, verdict } = finding;
  const isComparison = isMasked(reason) || toldByPeopleOnly.has(reason);
  if (when === 'before_submit') return isComparison ? null : reason;
  if (isMasked(reason)) return shownReason(reason, when === 'declined' ? 'declined' : 'open');
  if (toldByPeopleOnly.has(reason) && verdict !== 'fail') return 'risk.review';
  return reason;
}
