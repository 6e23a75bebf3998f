import type { Decision } from '../decision/decide.ts';

/** What we tell the applicant about, in inbox and mail. */
export const noticeKinds = [
  'submitted',
  'approved',
  'action_required',
  'in_review',
  'declined',
  'lockout',
  'hold',
  'hold_lifted',
  'case_opened',
  'case_answered',
  'withdrawn',
  'expired',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What happened to a verification or its applicant, as far as somebody is told of it. */
export type TellingEvent =
  | { readonly event: 'submitted'; readonly outcome: Decision['outcome'] | 'checking'; readonly isLockedNow: boolean }
  | { readonly event: 'reviewed'; readonly outcome: 'approved' | 'action_required' | 'declined' }
  | { readonly event: 'held' | 'hold_lifted' | 'case_opened' | 'case_answered' | 'withdrawn' | 'expired' };

/**
 * Which notices an event gives. A Submit that is decided on the spot is told by its decision alone. The move to a second reviewer
 * is no event here: it is not a worse sign, and the applicant does not hear of it.
 */
export function noticesFor(event: TellingEvent): readonly NoticeKind[] {
  switch (event.event) {
    case 'submitted': {
      const decided: NoticeKind = event.outcome === 'checking' ? 'submitted' : event.outcome;
      return event.isLockedNow && event.outcome !== 'approved' ? [decided, 'lockout'] : [decided];
    }
    case 'reviewed':
      return [event.outcome];
    case 'held':
      return ['hold'];
    default:
      return [event.event];
  }
}
