import type { Ask } from '@candor/core/decision/decide.ts';
import type { DetailField } from '@candor/core/details/fields.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { type Reason, reasons } from '@candor/core/findings/reasons.ts';
import type { ReviewVerdict, ReviewView } from '@candor/core/review/review-view.ts';

/** One reason and the thing it asks for again. */
export type Request = { readonly reason: Reason } & ({ readonly slot: Slot } | { readonly field: DetailField });
export type Choice = 'approve' | 'ask_again' | 'decline';

export const requestKey = (request: Request) => `${request.reason} ${'slot' in request ? request.slot : request.field}`;

/**
 * What the findings propose to ask again: a field for a field, else the slot of the picture. Advice is never proposed, and a masked reason
 * only to decline with: an applicant could do nothing about it, and staff alone read it.
 */
export function proposals(review: Pick<ReviewView, 'evidence' | 'findings'>, choice: Choice | null): Request[] {
  const slotOf = new Map(review.evidence.map(({ id, slot }) => [id, slot]));
  const requests = new Map<string, Request>();
  const add = (finding: Finding) => {
    if (finding.verdict === 'advice' || !mayGive(finding.reason, choice)) return;
    const slot = finding.evidence ? slotOf.get(finding.evidence) : finding.slot;
    const request = finding.field
      ? { reason: finding.reason, field: finding.field }
      : slot && { reason: finding.reason, slot };
    if (request) requests.set(requestKey(request), request);
  };
  for (const finding of review.findings) add(finding);
  for (const item of review.evidence) for (const finding of item.findings) add({ ...finding, evidence: item.id });
  return [...requests.values()];
}

/** Outages are nobody's fault, and the other account reasons are made by rules, not by a reviewer. */
const neverGiven = /^(sys|rule)\.|^risk\.(review|declined)$|^acct\.(?!duplicate$)/;

/** Whether a reviewer may give this reason: to ask again, one the applicant can act on; to decline, also those that staff alone read. */
export function mayGive(reason: Reason, choice: Choice | null): boolean {
  if (neverGiven.test(reason)) return false;
  return choice === 'decline' || !(reasons[reason].masked || reason.startsWith('risk.'));
}

/** Reasons that fit a choice, narrowed by what the reviewer looks for in their own language. */
export function reasonsToGive(choice: Choice, sought: string, say: (reason: Reason) => string): Reason[] {
  const wanted = sought.trim().toLowerCase();
  return allReasons.filter(
    (reason) => mayGive(reason, choice) && `${reason} ${say(reason)}`.toLowerCase().includes(wanted),
  );
}
const allReasons = (Object.keys(reasons) as Reason[]).filter((reason) => Object.hasOwn(reasons, reason));

/** Gathers requests into asks, one per slot or field; null while something is missing. */
export function toVerdict(choice: Choice | null, requests: readonly Request[]): ReviewVerdict | null {
  if (choice === null) return null;
  if (choice === 'approve') return { verdict: 'approve' };
  if (requests.length === 0) return null;
  if (choice === 'decline') return { verdict: 'decline', reasons: [...new Set(requests.map(({ reason }) => reason))] };
  const asks = new Map<string, Ask>();
  for (const request of requests) {
    const target = 'slot' in request ? { slot: request.slot } : { field: request.field };
    const key = JSON.stringify(target);
    asks.set(key, { ...target, reasons: [...(asks.get(key)?.reasons ?? []), request.reason] });
  }
  return { verdict: 'ask_again', asks: [...asks.values()] };
}
