import type { Ask } from '../decision/decide.ts';
import { isMasked } from '../findings/mask.ts';
import { Problem } from '../problem.ts';
import type { VerificationEvent } from '../verification/states.ts';
import type { ReviewVerdict } from './review-view.ts';

/** Who decides now, and who decided first (null in the first review). */
export type Deciding = {
  readonly stage: 'first' | 'second';
  readonly operator: string;
  readonly firstOperator: string | null;
};

/**
 * What a verdict does to the verification. Declining always takes two people: the first "decline" opens the second review,
 * and nobody decides both.
 */
export function eventOfVerdict(
  verdict: ReviewVerdict,
  { stage, operator, firstOperator }: Deciding,
): VerificationEvent {
  if (stage === 'second' && operator === firstOperator) throw new Problem('forbidden', { needs: 'another_person' });
  switch (verdict.verdict) {
    case 'approve':
      return 'approve';
    case 'ask_again':
      checkAsks(verdict.asks);
      return 'ask_again';
    case 'decline':
      if (verdict.reasons.length === 0) throw new Problem('bad_request', { missing: 'reasons' });
      return stage === 'first' ? 'escalate' : 'decline';
  }
}

/** An ask names what to do and why, with a reason the applicant can read: a masked one would tell them nothing. */
function checkAsks(asks: readonly Ask[]): void {
  if (asks.length === 0) throw new Problem('bad_request', { missing: 'asks' });
  for (const { reasons } of asks) {
    if (reasons.length === 0) throw new Problem('bad_request', { missing: 'reasons' });
    if (reasons.some(isMasked)) throw new Problem('bad_request', { reason: 'masked' });
  }
}
