import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicy } from '@candor/core/policy/policy.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../audit/verify.ts';
import { call, newPerson, sendGood, sendPicture } from '../testing/journey-client.ts';
import { newStaff } from '../testing/staff-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { eraseApplicant, findToErase } from './erase.ts';
import { sweep } from './sweep.ts';

let house: TestHouse;
let key: string;
const policy = { ...defaultPolicy, retention: { days: { value: 10, source: 'test' } } };
beforeAll(async () => {
  house = await openTestHouse({ policy });
  key = await house.hostKey();
});
afterAll(() => house.close());

const applicantOf = async (verification: string): Promise<string> =>
  (await house.database.pool.query('select applicant from verification where id = $1', [verification])).rows[0]
    .applicant;

test('what is erased cannot be read again, not even from a copy of the database made before', async () => {
  const person = await newPerson(house, key, { email: 'mara@example.com' });
  await sendGood(house, person);
  await person.send('POST', '/submit', {});
  const id = await applicantOf(person.id);
  const copy = (await house.database.pool.query('select details from verification where id = $1', [person.id])).rows[0];
  const wrapped = readFileSync(join(house.folder, 'keys', `${id}.key`));

  expect(await house.database.transaction((tx) => findToErase(tx, person.user))).toEqual([id]);
  await eraseApplicant(house, { applicant: id, by: 'test' });
  await eraseApplicant(house, { applicant: id, by: 'test' });

  expect(() => house.keys.open(id)).toThrow('gone');
  expect(copy.details.length).toBeGreaterThan(0);
  expect(readdirSync(join(house.folder, 'keys')).some((file) => file.startsWith(id) && file.endsWith('.gone'))).toBe(
    true,
  );
  for (const file of readdirSync(join(house.folder, 'keys')))
    expect(readFileSync(join(house.folder, 'keys', file)).includes(wrapped)).toBe(false);
  const { rows } = await house.database.pool.query('select blob from evidence where verification = $1', [person.id]);
  for (const { blob } of rows) expect(await house.blobs.size({ applicant: id, object: blob })).toBeNull();
  const [left] = (await house.database.pool.query('select * from applicant where id = $1', [id])).rows;
  expect(left).toMatchObject({ contact: null, host_user: `erased ${id}` });
  expect((await person.send('GET', '')).status).toBe(401);
  expect(await verifyAudit(house)).toMatchObject({ intact: true });
});

test('the same user may come again, as somebody new', async () => {
  const person = await newPerson(house, key, { user: 'comes-back' });
  await eraseApplicant(house, { applicant: await applicantOf(person.id), by: 'test' });
  expect((await call(house, 'GET', `/v1/verifications/${person.id}`, key)).body.state).toBe('withdrawn');
  const again = await newPerson(house, key, { user: 'comes-back' });
  expect(await applicantOf(again.id)).not.toBe(await applicantOf(person.id));
});

test('after the time that the policy keeps, an ended verification is erased by itself; an open one never', async () => {
  const ended = await newPerson(house, key);
  await sendGood(house, ended);
  await ended.send('POST', '/submit', {});
  const open = await newPerson(house, key);
  house.clock.now += 9 * 24 * 3_600_000;
  await sweep(house);
  expect((await call(house, 'GET', `/v1/verifications/${ended.id}`, key)).body.state).toBe('approved');
  house.clock.now += 2 * 24 * 3_600_000;
  await sweep(house);
  const erased = async (verification: string) => house.keys.tombstones().includes(await applicantOf(verification));
  expect([await erased(ended.id), await erased(open.id)]).toEqual([true, false]);
});

test('a picture that nobody could look at does not wait for ever: a person looks', async () => {
  const person = await newPerson(house, key);
  await sendGood(house, person);
  await sendPicture(house, person, 'selfie');
  expect((await person.send('POST', '/submit', {})).body.state).toBe('checking');
  house.clock.now += 16 * 60_000;
  await sweep(house);
  const { body } = await call(house, 'GET', `/v1/verifications/${person.id}`, key);
  expect(body.state).toBe('in_review');
});

test('a user who is known in both modes is found in both', async () => {
  const sandbox = await newPerson(house, key, { user: 'twice' });
  const live = await newPerson(house, await house.hostKey('live'), { user: 'twice' });
  const found = await house.database.transaction((tx) => findToErase(tx, 'twice'));
  expect(found.sort()).toEqual([await applicantOf(sandbox.id), await applicantOf(live.id)].sort());
});

test('a database restored from before an erasure is emptied again, since the key store remembers', async () => {
  const person = await newPerson(house, key, { email: 'mara@example.com' });
  await sendGood(house, person);
  const id = await applicantOf(person.id);
  const before = (await house.database.pool.query('select * from applicant where id = $1', [id])).rows[0];
  await eraseApplicant(house, { applicant: id, by: 'test' });
  await house.database.pool.query('update applicant set host_user = $2, contact = $3, erased_at = null where id = $1', [
    id,
    before.host_user,
    before.contact,
  ]);
  await sweep(house);
  const [left] = (await house.database.pool.query('select * from applicant where id = $1', [id])).rows;
  expect(left).toMatchObject({ contact: null, host_user: `erased ${id}` });
  expect(left.erased_at).not.toBeNull();
});

test('what only time made worthless is forgotten: old sessions and counts of wrong sign-ins', async () => {
  await newStaff(house, 'reviewer', 'Old');
  await house.database.pool.query(`insert into rate_limit values ('account:old', 1, 1)`);
  house.clock.now += 13 * 3_600_000;
  await sweep(house);
  const left = await house.database.pool.query(
    `select 1 from console_session union all select 1 from rate_limit where key = 'account:old'`,
  );
  expect(left.rows).toEqual([]);
});
