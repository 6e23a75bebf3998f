import { Problem } from '../problem.ts';

export type VerificationState =
  | 'collecting'
  | 'checking'
  | 'action_required'
  | 'in_review'
  | 'second_review'
  | 'approved'
  | 'declined'
  | 'withdrawn'
  | 'expired';
export type VerificationEvent =
  | 'submit'
  | 'approve'
  | 'ask_again'
  | 'refer'
  | 'escalate'
  | 'decline'
  | 'withdraw'
  | 'expire';

/**
 * The road of a verification. Submit decides in one transaction, so `checking` is stored only while a measurement is outstanding.
 * Only people decline, and always the second person.
 */
export const moves: Record<VerificationState, Partial<Record<VerificationEvent, VerificationState>>> = {
  collecting: { submit: 'checking', withdraw: 'withdrawn', expire: 'expired' },
  checking: {
    approve: 'approved',
    ask_again: 'action_required',
    refer: 'in_review',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  action_required: { submit: 'checking', withdraw: 'withdrawn', expire: 'expired' },
  in_review: {
    approve: 'approved',
    ask_again: 'action_required',
    escalate: 'second_review',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  second_review: {
    approve: 'approved',
    ask_again: 'action_required',
    decline: 'declined',
    withdraw: 'withdrawn',
    expire: 'expired',
  },
  approved: {},
  declined: {},
  withdrawn: {},
  expired: {},
};

export const openStates = (Object.keys(moves) as VerificationState[]).filter(
  (state) => Object.keys(moves[state]).length > 0,
);

export function nextState(state: VerificationState, event: VerificationEvent): VerificationState {
  const next = moves[state][event];
  if (!next) throw new Problem('wrong_state', { state, event });
  return next;
}
