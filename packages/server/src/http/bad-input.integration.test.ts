import { createHash, randomBytes } from 'node:crypto';
import { photographPapers } from '@candor/bench/papers.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import { latinPerson } from '@candor/bench/specimen/person.ts';
import type { JourneyView, ShownEvidence } from '@candor/core/verification/journey-view.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEntries } from '../../test/build-entries.ts';
import { animatedWebp, heic, html, hugePng, photo } from '../../test/strange-files.ts';
import { createLog } from '../cli/log.ts';
import { uploadsPath } from '../evidence/upload.ts';
import { newPerson, type Person, prepare, sendPicture } from '../testing/journey-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

/** Strange files as a phone would send them: over tus, measured by the real processes, read back as the applicant's page does. */
let house: TestHouse;
let key: string;
const logged: string[] = [];
beforeAll(async () => {
  const entries = await buildEntries();
  house = await openTestHouse({
    eyes: { entries, cores: 2 },
    log: createLog({ write: (line) => void logged.push(line) }),
  });
  key = await house.hostKey();
});
afterAll(() => house.close());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Announces and sends the whole file in one request, under a name that says who somebody is. */
async function send(person: Person, slot: string, bytes: Buffer, length = bytes.length, { app } = house) {
  const said = { slot, sha256: hash(bytes), provenance: 'file', name: 'Mara-Lin-U48271936.jpg' };
  const response = await app.inject({
    method: 'POST',
    url: uploadsPath,
    headers: {
      authorization: `Bearer ${person.token}`,
      'tus-resumable': '1.0.0',
      'upload-length': String(length),
      'upload-metadata': Object.entries(said)
        .map(([name, value]) => `${name} ${base64(value)}`)
        .join(','),
      'content-type': 'application/offset+octet-stream',
    },
    payload: bytes,
  });
  return { status: response.statusCode, text: response.body, evidence: String(response.headers['candor-evidence']) };
}

async function seen(person: Person, evidence: string): Promise<ShownEvidence> {
  await expect
    .poll(async () => (await person.send('GET', `/evidence/${evidence}`)).body.status, {
      timeout: 90_000,
      interval: 200,
    })
    .toBe('measured');
  const { body } = await person.send('GET', `/evidence/${evidence}`);
  return { ...body, id: evidence };
}

async function ready(): Promise<Person> {
  const person = await newPerson(house, key);
  await prepare(person);
  return person;
}
const noise = (side: number) => photo(side, side).jpeg().toBuffer();

test.each<[string, () => Buffer | Promise<Buffer>, string, string | number | undefined]>([
  ['not an image', () => randomBytes(5_000), 'file.type', 'unknown'],
  ['HTML renamed to .jpg', () => html, 'file.type', 'html'],
  ['a HEIC', () => heic, 'file.type', 'heic'],
  ['an animated WebP', animatedWebp, 'file.type', 'animation'],
  ['a PNG of 100 megapixels', () => hugePng(), 'file.pixels', 100_000_000],
  ['a truncated JPEG', async () => (await noise(900)).subarray(0, 2_500), 'file.locked', undefined],
])('%s is taken, told for what it is, costs no attempt and closes Submit', async (_what, make, reason, measured) => {
  const person = await ready();
  const sent = await send(person, 'document_front', await make());
  expect(sent.status).toBe(201);
  const { findings, readings, mayUseAnyway } = await seen(person, sent.evidence);
  expect(findings).toMatchObject([{ reason, verdict: 'fail', ...(measured === undefined ? {} : { measured }) }]);
  expect([readings, mayUseAnyway]).toEqual([[], false]);
  const journey: JourneyView = await person.journey();
  expect(journey.budget.used).toBe(0);
  expect(journey.submit.blockers).toContainEqual({ kind: 'slot', slot: 'document_front', why: 'failing' });
  const shown = await person.send('GET', `/evidence/${sent.evidence}/picture`);
  expect([shown.status, shown.body.code]).toEqual([422, 'file_refused']);
});

test('a file of 30 MB is refused before its first byte is kept, with the limit', async () => {
  const person = await ready();
  const sent = await send(person, 'document_front', Buffer.alloc(10), 30 * 1024 * 1024);
  expect([sent.status, JSON.parse(sent.text)]).toMatchObject([
    413,
    { code: 'too_large', reason: 'file.size', maxBytes: 15 * 1024 * 1024 },
  ]);
  expect((await person.journey()).slots.every(({ evidence }) => evidence === null)).toBe(true);
});

test('a picture without a document is told to be that, and one without a face too', async () => {
  const person = await ready();
  const bytes = await photo(1600, 1200).jpeg().toBuffer();
  const front = await seen(person, (await send(person, 'document_front', bytes)).evidence);
  expect(front.findings.map(({ reason, verdict }) => [reason, verdict])).toContainEqual(['img.no_document', 'fail']);
  const selfie = await seen(person, (await send(person, 'selfie', bytes)).evidence);
  expect(selfie.findings.map(({ reason, verdict }) => [reason, verdict])).toContainEqual(['face.none', 'fail']);
});

test('the same specimen that the sandbox reads is refused in live mode, by its mark, before Submit', async () => {
  const random = createRandom(11);
  const papers = await photographPapers({ kind: 'passport', person: latinPerson(random, 'F'), seed: random.fork() });
  const reasonsIn = async (mode: 'sandbox' | 'live') => {
    const person = await newPerson(house, mode === 'live' ? await house.hostKey('live') : key);
    await prepare(person);
    await person.send('PUT', '/document', { country: mode === 'live' ? 'DEU' : 'UTO', kind: 'passport' });
    const { evidence } = await send(person, 'document_front', papers.front.jpeg);
    const { findings } = await seen(person, evidence);
    return findings.filter(({ verdict }) => verdict === 'fail').map(({ reason }) => reason);
  };
  expect(await reasonsIn('live')).toContain('doc.specimen');
  expect(await reasonsIn('sandbox')).not.toContain('doc.specimen');
});

test('a full queue says when to come back, keeps nothing half, and the same picture is taken later', async () => {
  const narrow = await openTestHouse({ eyes: { entries: await buildEntries(), cores: 2, maxWaiting: 0 } });
  try {
    const shop = await narrow.hostKey();
    const [first, second] = [await newPerson(narrow, shop), await newPerson(narrow, shop)];
    for (const person of [first, second]) await prepare(person);
    const bytes = await photo(2400, 1800).jpeg().toBuffer();
    const working = narrow.measure(await sendPicture(narrow, first, 'document_front', bytes));
    await expect.poll(() => narrow.busyUntil(), { interval: 5 }).not.toBeNull();
    const refused = await send(second, 'selfie', bytes, bytes.length, narrow);
    expect([refused.status, JSON.parse(refused.text)]).toMatchObject([
      429,
      { code: 'busy', reason: 'sys.busy', retryAt: expect.any(String) },
    ]);
    await working;
    expect((await send(second, 'selfie', bytes, bytes.length, narrow)).status).toBe(201);
  } finally {
    await narrow.close();
  }
});

test('where a model or a process is missing, a person looks: nothing passes and nothing is refused', async () => {
  const blind = await openTestHouse({ eyes: { entries: '/nowhere', cores: 2 } });
  try {
    const person = await newPerson(blind, await blind.hostKey());
    await prepare(person);
    const bytes = await photo(1600, 1200).jpeg().toBuffer();
    for (const slot of ['document_front', 'document_back', 'selfie'] as const)
      await blind.measure(await sendPicture(blind, person, slot, bytes));
    const journey = await person.journey();
    for (const { evidence } of journey.slots)
      expect(evidence?.findings.map(({ reason, verdict }) => [reason, verdict])).toEqual([
        ['sys.not_checked', 'unsure'],
      ]);
    const { body } = await person.send('POST', '/submit', {});
    expect([body.state, body.budget.used]).toEqual(['in_review', 0]);
  } finally {
    await blind.close();
  }
});

test('no name, number or file name of all this stands in the log', () => {
  expect(logged.length).toBeGreaterThan(20);
  expect(logged.join('')).not.toMatch(/Mara|Lin\b|U48271936|1994-04-12|\.jpg|ct_|sk_/);
});
