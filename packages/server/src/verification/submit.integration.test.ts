import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  call,
  measured,
  newPerson,
  type Person,
  prepare,
  sendGood,
  sendMeasured,
  sendPicture,
} from '../testing/journey-client.ts';
import { goodCard, goodSelfie, typedDetails } from '../testing/measured.ts';
import { noon, openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let key: string;
beforeAll(async () => {
  house = await openTestHouse();
  key = await house.hostKey();
});
afterAll(() => house.close());

const submit = (person: Person, idempotencyKey = 'k', payload: unknown = {}) =>
  person.send('POST', '/submit', payload, { 'idempotency-key': idempotencyKey });
const attempts = async (person: Person) =>
  (await house.database.pool.query('select number, counted, outcome from attempt where verification = $1', [person.id]))
    .rows;

test('a faultless submission is approved at once, and the level, the inbox and the host say so', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  expect((await person.journey()).submit).toEqual({ open: true, blockers: [] });

  const { status, body } = await submit(person);
  expect(status).toBe(200);
  expect(body.state).toBe('approved');
  expect(body.levels.find((one) => one.level === 2)?.granted).toBe(true);
  expect(body.notices.map((one) => one.kind)).toEqual(['approved']);
  expect(body.slots.every((one) => one.evidence?.accepted)).toBe(true);
  const host = await call(house, 'GET', `/v1/verifications/${person.id}`, key);
  expect(host.body).toMatchObject({ state: 'approved', decision: { outcome: 'approved', reasons: [] } });
});

test('the same key pressed twice at once makes one attempt and two equal answers', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  const [one, two] = await Promise.all([submit(person, 'same'), submit(person, 'same')]);
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(one.body).toEqual(two.body);
  expect(await attempts(person)).toEqual([{ number: 1, counted: true, outcome: 'approved' }]);
});

test('two tabs with different keys make one attempt: the second hears where things stand', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  const both = await Promise.all([submit(person, 'a'), submit(person, 'b')]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({
    code: 'wrong_state',
    blockers: [{ kind: 'state', state: 'approved' }],
  });
  expect(await attempts(person)).toHaveLength(1);
});

test('the same key with another body is refused', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  await submit(person, 'k', {});
  const again = await submit(person, 'k', { other: true });
  expect([again.status, again.body.code]).toEqual([409, 'idempotency_conflict']);
});

test('a refused submit changes nothing, costs nothing, and says everything that is missing', async () => {
  const person = await newPerson(house, key);
  const { status, body } = await submit(person);
  expect([status, body.code]).toEqual([409, 'consent_missing']);
  expect(body.blockers).toEqual(
    expect.arrayContaining([
      { kind: 'consent' },
      { kind: 'detail', field: 'birthDate', reason: 'data.missing' },
      { kind: 'document_choice' },
      { kind: 'slot', slot: 'selfie', why: 'missing' },
    ]),
  );
  expect(await attempts(person)).toEqual([]);
  expect((await person.journey()).budget.used).toBe(0);
});

test('a missing picture closes Submit for everybody', async () => {
  const person = await newPerson(house, key);
  await prepare(person);
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  const { status, body } = await submit(person);
  expect([status, body.code]).toEqual([422, 'evidence_missing']);
  expect(body.blockers).toEqual([
    { kind: 'slot', slot: 'document_back', why: 'missing' },
    { kind: 'slot', slot: 'selfie', why: 'missing' },
  ]);
});

test('a picture with an open finding closes the button, and sent all the same it is asked for again, with everything else kept', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  await sendMeasured(house, person, 'document_front', goodCard('front', { glare: 0.2 }));
  expect((await person.journey()).submit).toEqual({
    open: false,
    blockers: [{ kind: 'slot', slot: 'document_front', why: 'failing' }],
  });

  const { body } = await submit(person);
  expect(body.state).toBe('action_required');
  expect(body.decision?.asks).toEqual([{ slot: 'document_front', reasons: ['img.glare'] }]);
  const kept = Object.fromEntries(
    body.slots.map(({ slot, asked, evidence }) => [slot, asked ? 'asked' : evidence?.accepted && 'accepted']),
  );
  expect(kept).toEqual({ document_front: 'asked', document_back: 'accepted', selfie: 'accepted' });
  expect(body.budget.used).toBe(1);

  const tooEarly = await submit(person, 'k2');
  expect([tooEarly.status, tooEarly.body.code]).toEqual([422, 'evidence_missing']);
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  expect((await submit(person, 'k3')).body.state).toBe('approved');
});

test('the very same file as a refused one is said to be that; a new photo is not', async () => {
  const person = await newPerson(house, key);
  await prepare(person);
  const bytes = Buffer.from('the same picture');
  await measured(house, await sendPicture(house, person, 'document_front', bytes), goodCard('front', { glare: 0.2 }));
  const again = await sendPicture(house, person, 'document_front', bytes);
  await measured(house, again, goodCard('front', { glare: 0.2 }));
  const { body } = await person.send('GET', `/evidence/${again}`);
  expect(body.findings.map(({ reason }) => reason)).toContain('file.same_again');
  const fresh = await sendMeasured(house, person, 'document_front', goodCard('front'));
  expect((await person.send('GET', `/evidence/${fresh}`)).body.findings.map(({ verdict }) => verdict)).not.toContain(
    'fail',
  );
});

test('a refused picture saved anew is said to be that; a photo taken again from the same place is not, once it is good', async () => {
  const person = await newPerson(house, key);
  await prepare(person);
  const corners = {
    points: [
      [0.2, 0.2],
      [0.8, 0.21],
      [0.8, 0.7],
      [0.2, 0.7],
    ],
  } as const;
  const taken = (glare: number) => {
    const card = goodCard('front', { glare });
    return { ...card, outline: { corners, confidence: 0.95, shape: 'card' } as const };
  };
  const reasonsOf = async (id: string) =>
    (await person.send('GET', `/evidence/${id}`)).body.findings.map(({ reason }) => reason);
  const first = await sendMeasured(house, person, 'document_front', taken(0.2));
  expect(await reasonsOf(first)).not.toContain('file.same_again');
  const savedAnew = await sendMeasured(house, person, 'document_front', taken(0.198));
  expect(await reasonsOf(savedAnew)).toEqual(expect.arrayContaining(['file.same_again', 'img.glare']));
  const good = await sendMeasured(house, person, 'document_front', taken(0));
  expect(await reasonsOf(good)).not.toContain('file.same_again');
});

test('submitted while a picture is still being measured, it is checking, and the measurement decides it', async () => {
  const person = await newPerson(house, key);
  await prepare(person);
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  await sendMeasured(house, person, 'document_back', goodCard('back'));
  const selfie = await sendPicture(house, person, 'selfie');
  expect((await submit(person)).body.state).toBe('checking');
  await measured(house, selfie, goodSelfie());
  const view = await person.journey();
  expect(view.state).toBe('approved');
  expect(view.notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['approved', 'submitted']));
});

test('an attempt that only our own faults decided goes to a person and is not counted', async () => {
  const person = await newPerson(house, key);
  await prepare(person);
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  await sendMeasured(house, person, 'document_back', goodCard('back'));
  await sendMeasured(house, person, 'selfie', null);
  const { body } = await submit(person);
  expect(body.state).toBe('in_review');
  expect(body.budget.used).toBe(0);
  expect(await attempts(person)).toEqual([{ number: 1, counted: false, outcome: 'in_review' }]);
  expect(body.review?.dueAt).toBe(new Date(noon + 24 * 3_600_000).toISOString());
});

test('the fifth counted submit locks for a day, everything can be prepared meanwhile, and the host can lift it', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  for (let press = 1; press <= 5; press += 1) {
    await sendMeasured(house, person, 'document_front', goodCard('front', { glare: 0.2 }));
    expect((await submit(person, `k${press}`)).body.state).toBe('action_required');
  }
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  const locked = await submit(person, 'k6');
  const until = new Date(noon + 24 * 3_600_000).toISOString();
  expect([locked.status, locked.body.code, locked.body.until]).toEqual([429, 'locked_out', until]);
  const view = await person.journey();
  expect(view.budget).toEqual({ used: 5, total: 5, windowHours: 24, lockedUntil: until });
  expect(view.notices.map(({ kind }) => kind)).toContain('lockout');

  await call(house, 'POST', `/v1/applicants/${person.user}/lift-lock`, key);
  house.clock.now += 1;
  expect((await submit(person, 'k7')).body.state).toBe('approved');
});

test('a security hold closes Submit, loses nothing, and ends when the host says so', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  await call(house, 'POST', `/v1/applicants/${person.user}/hold`, key);
  const held = await submit(person);
  expect([held.status, held.body.code]).toEqual([423, 'on_hold']);
  expect((await person.journey()).hold).toEqual({ since: new Date(house.clock.now).toISOString() });
  await call(house, 'DELETE', `/v1/applicants/${person.user}/hold`, key);
  expect((await submit(person, 'k2')).body.state).toBe('approved');
});

test('"use it anyway" is offered after three tries, and such an attempt goes to a person', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  const tries = [];
  for (let n = 0; n < 3; n += 1)
    tries.push(await sendMeasured(house, person, 'selfie', { ...goodSelfie(), faces: [], face: null }));
  const [first, , third] = tries;
  expect((await person.send('POST', `/evidence/${first}/use-anyway`, {})).status).toBe(404);
  const used = await person.send('POST', `/evidence/${third}/use-anyway`, {});
  expect(used.body.submit.open).toBe(true);
  expect((await submit(person)).body.state).toBe('in_review');
});

test('withdrawn is withdrawn: the road ends, and the host may open a new one', async () => {
  const person = await newPerson(house, key);
  expect((await person.send('POST', '/withdraw', {})).body.state).toBe('withdrawn');
  expect((await person.send('POST', '/withdraw', {})).body.code).toBe('wrong_state');
  const again = await call(house, 'POST', '/v1/verifications', key, { user: person.user, level: 2 });
  expect(again.status).toBe(201);
  expect(again.body.id).not.toBe(person.id);
});

test('at most thirty pictures of one slot a day, then a pause with its time', async () => {
  const { admitPicture } = await import('../evidence/admit.ts');
  const person = await newPerson(house, key);
  await prepare(person);
  const [{ applicant }] = (
    await house.database.pool.query('select applicant from verification where id = $1', [person.id])
  ).rows;
  const owner = { verification: person.id, applicant };
  for (let n = 0; n < 30; n += 1) {
    await admitPicture(house, owner, 'selfie');
    await sendMeasured(house, person, 'selfie', goodSelfie());
  }
  const until = new Date(house.clock.now + 24 * 3_600_000).toISOString();
  await expect(admitPicture(house, owner, 'selfie')).rejects.toMatchObject({ code: 'paused', detail: { until } });
  expect((await person.journey()).slots.find(({ slot }) => slot === 'selfie')?.pausedUntil).toBe(until);
  await sendPicture(house, person, 'document_front');
  await expect(admitPicture(house, owner, 'document_back')).rejects.toMatchObject({ code: 'busy' });
});

test('what differs from the document is asked for by field, before Submit, and never named by its value', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  await person.send('PUT', '/details', { ...typedDetails, documentNumber: 'U48271937' });
  const view = await person.journey();
  expect(view.submit.blockers).toEqual([{ kind: 'detail', field: 'documentNumber', reason: 'data.number' }]);
  expect(JSON.stringify(view.slots.map(({ evidence }) => evidence?.findings))).not.toContain('U4827');
});
