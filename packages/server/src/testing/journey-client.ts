import { createHash, randomBytes } from 'node:crypto';
import type { Analysis } from '@candor/core/evidence/analysis.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { Blocker, JourneyView, ShownEvidence } from '@candor/core/verification/journey-view.ts';
import { newObjectName } from '../blobs/blob-store.ts';
import { consentVersion } from '../consent/version.ts';
import { completeMeasurement } from '../evidence/complete-measurement.ts';
import { receiveEvidence } from '../evidence/receive.ts';
import { goodCard, goodSelfie, typedDetails } from './measured.ts';
import type { TestHouse } from './test-house.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
/** Whatever a route may answer; a test reads the part that its route gives. */
export type AnyBody = JourneyView &
  Omit<ShownEvidence, 'id'> & {
    readonly code: string;
    readonly until: string;
    readonly token: string;
    readonly url: string;
    readonly blockers: readonly Blocker[];
    readonly secret: string;
  };
export type Answered = { readonly status: number; readonly body: AnyBody; readonly text: string };

/** One applicant of one host, as their pages talk to the server. */
export type Person = Awaited<ReturnType<typeof newPerson>>;

export async function call(
  { app }: Pick<TestHouse, 'app'>,
  method: Method,
  url: string,
  token: string,
  payload?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const response = await app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, ...headers },
    ...(payload === undefined ? {} : { payload: payload as object }),
  });
  const isJson = String(response.headers['content-type'] ?? '').includes('json');
  return { status: response.statusCode, text: response.body, body: isJson ? response.json() : JSON.parse('null') };
}

export async function newPerson(
  house: TestHouse,
  key: string,
  wanted: { user?: string; level?: 1 | 2 | 3; email?: string; locale?: string } = {},
) {
  const user = wanted.user ?? `user-${randomBytes(6).toString('hex')}`;
  const made = await call(house, 'POST', '/v1/verifications', key, { level: 2, ...wanted, user });
  const id: string = made.body.id;
  const issued = await call(house, 'POST', `/v1/verifications/${id}/client-tokens`, key, {});
  const token: string = issued.body.token;
  const send = (method: Method, path: string, payload?: unknown, headers?: Record<string, string>) =>
    call(house, method, `/v1/journey${path}`, token, payload, headers);
  return { id, user, token, key, send, journey: async (): Promise<JourneyView> => (await send('GET', '')).body };
}

/** Consent, details that agree with the good card, and the choice of that card. */
export async function prepare(person: Person): Promise<void> {
  await person.send('PUT', '/consent', { version: consentVersion });
  await person.send('PUT', '/details', typedDetails);
  await person.send('PUT', '/document', { country: 'UTO', kind: 'id_card' });
}

/** A picture arrives as an upload does, and its bytes stand encrypted in the blob store. Answers the evidence id. */
export async function sendPicture(
  house: TestHouse,
  person: Person,
  slot: Slot,
  bytes: Uint8Array = randomBytes(64),
): Promise<string> {
  const [row] = (await house.database.pool.query('select applicant from verification where id = $1', [person.id])).rows;
  const blob = newObjectName();
  const name = { applicant: row.applicant as string, object: blob };
  await house.blobs.put(name, house.keys.open(name.applicant), bytes);
  await receiveEvidence(house, {
    evidence: `ev_${blob}`,
    verification: person.id,
    applicant: name.applicant,
    slot,
    provenance: 'file',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    blob,
  });
  return `ev_${blob}`;
}

/** What the eyes saw, as data: the use case takes it from wherever it comes. */
export async function measured(
  house: TestHouse,
  id: string,
  analysis: Analysis | null,
  fileFindings: readonly Finding[] = [],
): Promise<void> {
  const size = { width: 2000, height: 1500 };
  await completeMeasurement(house, id, { size, analysis, fileFindings, fingerprint: null });
}

export async function sendMeasured(
  house: TestHouse,
  person: Person,
  slot: Slot,
  analysis: Analysis | null,
): Promise<string> {
  const id = await sendPicture(house, person, slot);
  await measured(house, id, analysis);
  return id;
}

/** Everything that level 2 needs, good enough to be approved. */
export async function sendGood(house: TestHouse, person: Person): Promise<void> {
  await prepare(person);
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  await sendMeasured(house, person, 'document_back', goodCard('back'));
  await sendMeasured(house, person, 'selfie', goodSelfie());
}
