/** A refusal that the caller can act on. Anything else that is thrown is a bug or an outage. Details carry codes, ids and times only. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** Problem code -> HTTP status. The code is public API; `title` is for developers, people read the catalogue. */
export const problems = {
  bad_request: { status: 400, title: 'The request does not have the documented shape' },
  unauthorised: { status: 401, title: 'A valid token or key is needed' },
  token_expired: { status: 401, title: 'The client token has expired; ask the host for a new one' },
  forbidden: { status: 403, title: 'This role may not do that' },
  not_found: { status: 404, title: 'No such thing, or not yours' },
  wrong_state: { status: 409, title: 'Not possible in the present state' },
  already_claimed: { status: 409, title: 'Another reviewer holds this review' },
  stale: { status: 409, title: 'The thing changed since it was read; read it again' },
  idempotency_conflict: { status: 409, title: 'This idempotency key was used with another body' },
  consent_missing: { status: 409, title: 'Consent must be on record before the first picture' },
  evidence_missing: { status: 422, title: 'Required items are missing' },
  evidence_failing: { status: 422, title: 'An item still has an open finding' },
  details_invalid: { status: 422, title: 'A field needs correction' },
  upload_broken: { status: 422, title: 'The bytes received are not the bytes announced' },
  file_refused: { status: 422, title: 'This file cannot be used' },
  too_large: { status: 413, title: 'The upload is larger than allowed' },
  on_hold: { status: 423, title: 'The account is on a security hold' },
  locked_out: { status: 429, title: 'Too many counted attempts' },
  paused: { status: 429, title: 'Too many pictures before Submit' },
  busy: { status: 429, title: 'All workers are busy' },
  unavailable: { status: 503, title: 'Temporarily unavailable' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemCode = keyof typeof problems;
