import type { Ask } from '@candor/core/decision/decide.ts';
import type { ProblemCode } from '@candor/core/problem.ts';
import type { ReviewLine, ReviewVerdict, ReviewView } from '@candor/core/review/review-view.ts';

/** The server's answer to a call that it refused (RFC 9457), reduced to what the pages use. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: ProblemCode | 'network' | 'internal',
    readonly detail: Readonly<Record<string, unknown>>,
  ) {
    super(code);
  }
}

/** Writes carry a header that a foreign page cannot send, beside the SameSite cookie. */
async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`/v1/console${path}`, {
    method,
    credentials: 'same-origin',
    headers: { 'x-candor': 'console', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refused(0, 'network', {});
  });
  const text = await response.text();
  const answer = text === '' ? null : JSON.parse(text);
  if (!response.ok) throw new Refused(response.status, answer?.code ?? 'internal', answer ?? {});
  return answer;
}

export type Operator = {
  readonly id: string;
  readonly name: string;
  readonly role: 'reviewer' | 'support' | 'operator';
};
export type Case = {
  readonly id: string;
  readonly receipt: string;
  readonly about: string;
  readonly openedAt: string;
  readonly state: 'open' | 'answered';
};

export const whoAmI = () => call<Operator>('GET', '/session');
export const signIn = (email: string, password: string, code: string) =>
  call<Operator>('POST', '/session', { email, password, code });
export const signOut = () => call<null>('DELETE', '/session');

export const readInvite = (token: string) => call<{ email: string; role: string }>('GET', `/invites/${token}`);
export const acceptInvite = (token: string, name: string, password: string) =>
  call<{ totpUri: string; secret: string }>('POST', `/invites/${token}`, { name, password });
export const confirmInvite = (token: string, code: string) => call<null>('POST', `/invites/${token}/confirm`, { code });

export const listReviews = () => call<readonly ReviewLine[]>('GET', '/reviews');
export const readReview = (id: string) => call<ReviewView>('GET', `/reviews/${id}`);
export const claimReview = (id: string) => call<unknown>('POST', `/reviews/${id}/claim`);
export const releaseReview = (id: string) => call<unknown>('POST', `/reviews/${id}/release`);
export const decideReview = (id: string, version: number, verdict: ReviewVerdict) =>
  call<unknown>('POST', `/reviews/${id}/decide`, { version, ...verdict });

export const listCases = () => call<readonly Case[]>('GET', '/cases');
export const answerCase = (id: string, answer: string) => call<unknown>('POST', `/cases/${id}/answer`, { answer });

/** Each read of a picture is an audit entry, so pages ask once and keep the bytes while the case is open. */
export async function readPicture(evidence: string): Promise<string> {
  const response = await fetch(`/v1/console/evidence/${evidence}/picture`, { credentials: 'same-origin' });
  if (!response.ok) throw new Refused(response.status, 'not_found', {});
  return URL.createObjectURL(await response.blob());
}

export type { Ask };
