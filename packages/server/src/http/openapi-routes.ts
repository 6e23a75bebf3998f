import type { ProblemCode } from '@candor/core/problem.ts';

export type RouteText = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  /** Beside those that every route of its side may answer. */
  readonly refusals: readonly ProblemCode[];
};
const route = (
  operationId: string,
  summary: string,
  description: string,
  refusals: readonly ProblemCode[] = [],
): RouteText => ({ operationId, summary, description, refusals });

/** What the host's server calls, by `METHOD path`. */
export const hostTexts: Readonly<Record<string, RouteText>> = {
  'POST /v1/verifications': route(
    'createVerification',
    'Start a verification',
    'Answers 201 with a new one, or 200 with the one of this user and level that is still open; of the request only `email` is then taken over. With an `Idempotency-Key`, the first answer is given again.',
    ['bad_request', 'idempotency_conflict'],
  ),
  'GET /v1/verifications/{id}': route(
    'readVerification',
    'Read a verification',
    'State, and the decision with masked reason codes. This is the truth; webhooks may come late or out of order.',
    ['not_found'],
  ),
  'POST /v1/verifications/{id}/cancel': route(
    'cancelVerification',
    'End an open verification',
    'It becomes `withdrawn`. Cancelling what is already withdrawn answers 200 and changes nothing.',
    ['not_found', 'wrong_state'],
  ),
  'POST /v1/verifications/{id}/client-tokens': route(
    'createClientToken',
    'Make a token for the journey',
    'The token opens this one verification in a browser until `expiresAt`. `url` carries it in its fragment.',
    ['not_found'],
  ),
  'POST /v1/applicants/{user}/hold': route(
    'holdApplicant',
    'Put an account on a security hold',
    'Submit is closed, nothing is lost. Repeating it changes nothing.',
    ['bad_request', 'not_found'],
  ),
  'DELETE /v1/applicants/{user}/hold': route(
    'releaseApplicant',
    'Lift a security hold',
    'Repeating it changes nothing.',
    ['bad_request', 'not_found'],
  ),
  'POST /v1/applicants/{user}/lift-lock': route(
    'liftLock',
    'Let somebody try again before the lock ends',
    'Counted submits before this moment count no more.',
    ['bad_request', 'not_found'],
  ),
  'PUT /v1/webhook': route(
    'setWebhook',
    'Say where events go',
    'One address per mode. Each call makes a new secret, told only here, and the old one ends at once. Live: https at a public address; sandbox: also this machine over http.',
    ['bad_request'],
  ),
};

/** What the applicant's pages call. Every change answers the fresh journey. */
export const journeyTexts: Readonly<Record<string, RouteText>> = {
  'GET /v1/journey': route('readJourney', 'Read the journey', 'Everything the pages show, in one answer.'),
  'POST /v1/journey/token': route('renewToken', 'Renew the token', 'A fresh token for the same verification.'),
  'PUT /v1/journey/locale': route(
    'setLocale',
    'Choose the language',
    'Of the pages, notices and mails. In every state.',
    ['bad_request'],
  ),
  'PUT /v1/journey/consent': route(
    'giveConsent',
    'Consent to the text that is shown',
    '`version` is the one the journey names; an older text is `stale`.',
    ['bad_request', 'wrong_state', 'stale'],
  ),
  'PUT /v1/journey/details': route('saveDetails', 'Save typed details', 'Replaces what was typed before.', [
    'bad_request',
    'wrong_state',
  ]),
  'PUT /v1/journey/document': route('chooseDocument', 'Choose country and document', 'By ISO 3166-1 alpha-3 code.', [
    'bad_request',
    'wrong_state',
  ]),
  'GET /v1/journey/documents': route(
    'listDocuments',
    'Which documents of a country are taken',
    'Those that are taken and those that are not.',
    ['bad_request'],
  ),
  'GET /v1/journey/capture-policy': route(
    'readCapturePolicy',
    'The limits that pictures are judged by',
    'For advice in the browser. Limits of faces in comparison, of liveness and of screening are not among them.',
  ),
  'GET /v1/journey/evidence/{id}': route('readEvidence', 'Read one picture', 'What was measured, read and found.', [
    'not_found',
  ]),
  'GET /v1/journey/evidence/{id}/picture': route(
    'readPicture',
    'See one picture',
    'A cleaned JPEG, without the data a camera adds.',
    ['not_found'],
  ),
  'POST /v1/journey/evidence/{id}/use-anyway': route(
    'useAnyway',
    'Send a picture on to a person',
    'Offered after several tries; see `mayUseAnyway`.',
    ['not_found', 'wrong_state'],
  ),
  'POST /v1/journey/liveness': route(
    'drawLiveness',
    'Draw a liveness challenge',
    'Three movements in a random order, each after its pause of looking straight ahead. `without` names movements that the person cannot do; with fewer than three left, or without either turn of the head, a person looks instead. The run is uploaded into the slot `liveness`: one line of JSON `{nonce, frames: [{at, step, bytes}]}`, a newline, then the JPEGs one after the other; at most 20 frames for a step. A challenge is used once, and a new one may be drawn at any time.',
    ['bad_request', 'wrong_state', 'consent_missing', 'paused'],
  ),
  'POST /v1/journey/liveness/by-person': route(
    'leaveLivenessToPerson',
    'Ask a person instead of movements',
    'Open from the start, without a reason. Submit then no longer waits for movements, and a person looks. Repeating it changes nothing; a new run takes it back.',
    ['wrong_state'],
  ),
  'POST /v1/journey/submit': route(
    'submit',
    'Submit',
    'Counts one attempt. A refusal carries all `blockers`. With an `Idempotency-Key`, a repetition counts nothing.',
    [
      'bad_request',
      'wrong_state',
      'idempotency_conflict',
      'consent_missing',
      'details_invalid',
      'evidence_missing',
      'on_hold',
      'locked_out',
    ],
  ),
  'POST /v1/journey/withdraw': route('withdraw', 'Withdraw', 'Ends the verification.', ['wrong_state']),
  'POST /v1/journey/cases': route('openCase', 'Ask a person', 'Opens a case that support answers.', [
    'bad_request',
    'wrong_state',
  ]),
  'GET /v1/journey/cases/{id}': route('readCase', 'Read a case', 'The question and, when there is one, the answer.', [
    'not_found',
  ]),
  'POST /v1/journey/notices/{id}/read': route('markNoticeRead', 'Mark a notice as read', 'Repeatable.', ['not_found']),
  'GET /v1/journey/events': route(
    'followJourney',
    'Follow the status',
    'A stream of server-sent events with growing ids. `journey`: something changed, read the journey again. `evidence`: `{id, status}` of one picture. After a break, `Last-Event-ID` gives what was missed.',
  ),
  'POST /v1/journey/uploads': route(
    'beginUpload',
    'Begin a picture',
    'Creation of the tus protocol 1.0.0. `Upload-Length` in bytes; `Upload-Metadata` with `slot`, `sha256` and `provenance`, each in base64. `Location` says where to go on.',
    ['bad_request', 'wrong_state', 'consent_missing', 'too_large', 'paused'],
  ),
  'HEAD /v1/journey/uploads/{id}': route('uploadOffset', 'How far a picture got', 'In `Upload-Offset`, bytes.', [
    'not_found',
    'upload_broken',
  ]),
  'PATCH /v1/journey/uploads/{id}': route(
    'continueUpload',
    'Send the next part of a picture',
    'Bytes from `Upload-Offset` on, as `application/offset+octet-stream`. After the last byte the whole must have the announced SHA-256.',
    ['bad_request', 'not_found', 'stale', 'upload_broken'],
  ),
  'DELETE /v1/journey/uploads/{id}': route('endUpload', 'Give up an upload', 'Only one that is not finished.', [
    'not_found',
  ]),
};
