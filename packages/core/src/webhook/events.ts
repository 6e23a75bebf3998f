import type { VerificationState } from '../verification/states.ts';

/** What the host hears, by the name it hears it under. Payloads carry ids, states and told reasons; never a personal value. */
export const webhookEvents = {
  'verification.submitted': 'An attempt was submitted and is being checked',
  'verification.approved': 'The level is granted',
  'verification.action_required': 'Something is asked for again',
  'verification.in_review': 'A person is looking at the attempt',
  'verification.declined': 'Two people have declined',
  'verification.withdrawn': 'The applicant or the host has ended it',
  'verification.expired': 'It was open too long without being submitted',
} as const;
export type WebhookEvent = keyof typeof webhookEvents;

/** The event of a state, or null where the host hears nothing: still collecting, or a second reviewer, which is not told apart from the first. */
const eventOfState: Readonly<Record<VerificationState, WebhookEvent | null>> = {
  collecting: null,
  checking: 'verification.submitted',
  action_required: 'verification.action_required',
  in_review: 'verification.in_review',
  second_review: null,
  approved: 'verification.approved',
  declined: 'verification.declined',
  withdrawn: 'verification.withdrawn',
  expired: 'verification.expired',
};

export function webhookEventFor(state: VerificationState): WebhookEvent | null {
  return eventOfState[state];
}
