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

let endSession = () => {};
/** Whichever call first hears that the session has ended, `hear` is told. */
export function whenSessionEnds(hear: () => void) {
  endSession = hear;
}

/** Writes carry a header that a foreign page cannot send, beside the SameSite cookie. */
async function send(method: string, path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`/v1/console${path}`, {
    method,
    credentials: 'same-origin',
    headers: { 'x-candor': 'console', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refused(0, 'network', {});
  });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  if (response.status === 401 && path !== '/session') endSession();
  throw new Refused(response.status, problem.code ?? 'internal', problem);
}

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const text = await (await send(method, path, body)).text();
  return JSON.parse(text || 'null');
}

export type Role = 'reviewer' | 'support' | 'operator';
export type Operator = { readonly id: string; readonly name: string; readonly role: Role };
/** Somebody's question to a person; the list holds open ones only. */
export type Case = { readonly id: string; readonly receipt: string; readonly about: string; readonly openedAt: string };

/** Null when nobody is signed in. */
export function whoAmI(): Promise<Operator | null> {
  return call<Operator>('GET', '/session').catch((error) => {
    if (error instanceof Refused && error.status === 401) return null;
    throw error;
  });
}
export const signIn = (email: string, password: string, code: string) =>
  call<Operator>('POST', '/session', { email, password, code });
export const signOut = () => call<null>('DELETE', '/session');

export const readInvite = (token: string) => call<{ email: string; role: Role }>('GET', `/invites/${token}`);
export const acceptInvite = (token: string, name: string, password: string) =>
  call<{ totpUri: string; secret: string }>('POST', `/invites/${token}`, { name, password });
export const confirmInvite = (token: string, code: string) => call<null>('POST', `/invites/${token}/confirm`, { code });

export const listReviews = () => call<readonly ReviewLine[]>('GET', '/reviews');
export const readReview = (id: string) => call<ReviewView>('GET', `/reviews/${id}`);
/** Claiming again what one holds only makes the lease longer. */
export const claimReview = (id: string) => call<unknown>('POST', `/reviews/${id}/claim`);
export const releaseReview = (id: string) => call<unknown>('POST', `/reviews/${id}/release`);
export const decideReview = (id: string, version: number, verdict: ReviewVerdict) =>
  call<unknown>('POST', `/reviews/${id}/decide`, { version, ...verdict });

export const listCases = () => call<readonly Case[]>('GET', '/cases');
export const answerCase = (id: string, answer: string) => call<unknown>('POST', `/cases/${id}/answer`, { answer });

/** A picture that was opened: an object URL and its size in px. */
export type OpenPicture = { readonly url: string; readonly width: number; readonly height: number };

/** Each read of a picture is an audit entry, so pages ask once and keep it while the case is open. */
export async function readPicture(evidence: string, frame?: number): Promise<OpenPicture> {
  const of = frame === undefined ? '' : `?frame=${frame}`;
  const response = await send('GET', `/evidence/${evidence}/picture${of}`);
  const url = URL.createObjectURL(await response.blob());
  const image = new Image();
  image.src = url;
  await image.decode();
  return { url, width: image.naturalWidth, height: image.naturalHeight };
}
