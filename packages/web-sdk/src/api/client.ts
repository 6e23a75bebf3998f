import type { Details } from '@candor/core/details/fields.ts';
import type { DocumentKind } from '@candor/core/document/kinds.ts';
import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import type { LivenessChallenge } from '@candor/core/liveness/challenge.ts';
import type { CapturePolicy } from '@candor/core/policy/policy.ts';
import { type ProblemCode, problems } from '@candor/core/problem.ts';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import type { TokenHolder } from './token.ts';

/** What a page has to say about a call that did not work. `offline`: no answer at all. `internal`: the server's fault. */
export type TroubleCode = ProblemCode | 'offline' | 'internal';

/** A call that was not answered with success. `until` is an ISO instant when trying again makes sense. */
export class Trouble extends Error {
  constructor(
    readonly code: TroubleCode,
    readonly until: string | null = null,
  ) {
    super(code);
  }
}

/** A question that the applicant asked, and the answer once there is one. Instants are ISO. */
export type CaseView = {
  readonly id: string;
  readonly openedAt: string;
  readonly about: string;
  readonly answer: string | null;
  readonly answeredAt: string | null;
};

/** What a run shall show; the server keeps the same. */
export type DrawnChallenge = LivenessChallenge & { readonly nonce: string; readonly expiresAt: string };

export type Client = ReturnType<typeof createClient>;

/** The applicant's side of the HTTP API. Every change answers with the whole fresh journey. */
export function createClient(tokens: TokenHolder) {
  async function call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const init: RequestInit = {
      method,
      headers: {
        authorization: `Bearer ${tokens.current()}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await fetch(path, init).catch(() => null);
    if (!response) throw new Trouble('offline');
    if (response.ok) return response;
    throw troubleOf(await response.json().catch(() => null), response);
  }

  async function journey(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<JourneyView> {
    const response = await call(method, path, body, headers);
    const view: JourneyView = await response.json();
    return view;
  }

  return {
    read: () => journey('GET', '/v1/journey'),
    renewToken: async (): Promise<{ token: string; expiresAt: string }> =>
      (await call('POST', '/v1/journey/token', {})).json(),
    setLocale: (locale: JourneyView['locale']) => journey('PUT', '/v1/journey/locale', { locale }),
    consent: (version: string) => journey('PUT', '/v1/journey/consent', { version }),
    saveDetails: (details: Details) => journey('PUT', '/v1/journey/details', details),
    chooseDocument: (country: string, kind: DocumentKind) => journey('PUT', '/v1/journey/document', { country, kind }),
    capturePolicy: async (): Promise<CapturePolicy> => (await call('GET', '/v1/journey/capture-policy')).json(),
    picture: async (evidence: string): Promise<Blob> =>
      (await call('GET', `/v1/journey/evidence/${evidence}/picture`)).blob(),
    useAnyway: (evidence: string) => journey('POST', `/v1/journey/evidence/${evidence}/use-anyway`, {}),
    drawLiveness: async (without: readonly LivenessAction[]): Promise<DrawnChallenge> =>
      (await call('POST', '/v1/journey/liveness', { without })).json(),
    leaveLivenessToPerson: () => journey('POST', '/v1/journey/liveness/by-person', {}),
    submit: (key: string) => journey('POST', '/v1/journey/submit', {}, { 'idempotency-key': key }),
    withdraw: () => journey('POST', '/v1/journey/withdraw', {}),
    readCase: async (id: string): Promise<CaseView> => (await call('GET', `/v1/journey/cases/${id}`)).json(),
    askPerson: (about: string) => journey('POST', '/v1/journey/cases', { about }),
    readNotice: (notice: string) => journey('POST', `/v1/journey/notices/${notice}/read`, {}),
    events: (lastEventId: string | null, signal: AbortSignal) =>
      fetch('/v1/journey/events', {
        signal,
        headers: {
          accept: 'text/event-stream',
          authorization: `Bearer ${tokens.current()}`,
          ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }),
        },
      }),
  };
}

/** A problem document (RFC 9457) or anything else that came instead. */
export function troubleOf(body: unknown, response: { readonly status: number; readonly headers?: Headers }): Trouble {
  const code =
    codeOf(body) ?? (response.status === 401 ? 'unauthorised' : response.status === 429 ? 'busy' : 'internal');
  return new Trouble(code, untilOf(body, response.headers?.get('retry-after') ?? null));
}

function codeOf(body: unknown): ProblemCode | null {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  return isProblemCode(body.code) ? body.code : null;
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}

/** The server names the instant in the problem (`until`, `retryAt`), or a proxy the seconds in `Retry-After`. */
function untilOf(body: unknown, retryAfter: string | null): string | null {
  if (typeof body === 'object' && body !== null) {
    for (const [name, value] of Object.entries(body)) {
      if ((name === 'until' || name === 'retryAt' || name === 'lockedUntil') && typeof value === 'string') return value;
    }
  }
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && retryAfter !== null ? new Date(Date.now() + seconds * 1000).toISOString() : null;
}
