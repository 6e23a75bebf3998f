import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentVersion } from '../consent/version.ts';
import { admitPicture } from '../evidence/admit.ts';
import { call, newPerson, type Person, prepare, sendGood } from '../testing/journey-client.ts';
import { typedDetails } from '../testing/measured.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let key: string;
beforeAll(async () => {
  house = await openTestHouse();
  key = await house.hostKey();
});
afterAll(() => house.close());

const fieldsAt = async (person: Person) =>
  (await person.journey()).submit.blockers.flatMap((one) => (one.kind === 'detail' ? [[one.field, one.reason]] : []));

test('the open verification of a user and level is given back, and the same key gives the same answer', async () => {
  const wanted = { user: 'returning', level: 2 };
  const post = (payload: object, idempotencyKey?: string) =>
    call(house, 'POST', '/v1/verifications', key, payload, idempotencyKey ? { 'idempotency-key': idempotencyKey } : {});
  const first = await post(wanted, 'once');
  const same = await post(wanted, 'once');
  const open = await post(wanted);
  expect([first.status, same.status, open.status]).toEqual([201, 201, 200]);
  expect([same.body, open.body]).toEqual([first.body, first.body]);
  expect(first.body.receipt).toMatch(/^C-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const other = await post({ ...wanted, level: 1 }, 'once');
  expect([other.status, other.body.code]).toEqual([409, 'idempotency_conflict']);
});

test('what does not have the documented shape is refused by the names of its fields, never by their values', async () => {
  const { status, body, text } = await call(house, 'POST', '/v1/verifications', key, {
    user: '',
    level: 9,
    email: 'not-an-address',
  });
  expect([status, body.code]).toEqual([400, 'bad_request']);
  expect(text).not.toContain('not-an-address');
  expect(text).toContain('"path":"email"');
  const person = await newPerson(house, key);
  const long = await person.send('PUT', '/details', { surname: 'x'.repeat(5_000) });
  expect([long.status, long.text.includes('xxx')]).toEqual([400, false]);
  expect((await person.send('PUT', '/details', { shoeSize: '44' })).status).toBe(400);
});

test('an answer that is given again says so, on both routes that take a key', async () => {
  const replayed = async (url: string, bearer: string, idempotencyKey: string, payload: object) => {
    const headers = { authorization: `Bearer ${bearer}`, 'idempotency-key': idempotencyKey };
    return (await house.app.inject({ method: 'POST', url, headers, payload })).headers['idempotent-replayed'];
  };
  const create = () => replayed('/v1/verifications', key, 'again', { user: 'again', level: 1 });
  expect([await create(), await create()]).toEqual([undefined, 'true']);
  const person = await newPerson(house, key);
  await sendGood(house, person);
  const submit = () => replayed('/v1/journey/submit', person.token, 'again', {});
  expect([await submit(), await submit()]).toEqual([undefined, 'true']);
});

test('cancelling twice is one cancelling, and both answers say where it stands', async () => {
  const person = await newPerson(house, key);
  const cancel = () => call(house, 'POST', `/v1/verifications/${person.id}/cancel`, key);
  const [first, second] = [await cancel(), await cancel()];
  expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  expect(second.body.state).toBe('withdrawn');
  const { rows } = await house.database.pool.query('select kind from notice where verification = $1', [person.id]);
  expect(rows.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(1);
});

test('an unknown field is refused by its name, and a choice says what may be chosen', async () => {
  const post = (payload: object) => call(house, 'POST', '/v1/verifications', key, payload);
  const misspelt = await post({ user: 'strict', level: 2, returnURL: 'https://exchange.example/' });
  expect([misspelt.status, misspelt.body]).toMatchObject([
    400,
    { code: 'bad_request', in: 'body', fields: [{ path: 'returnURL', problem: 'unknown_field' }] },
  ]);
  const { body } = await post({ user: 'strict', level: 9 });
  expect(body).toMatchObject({ fields: [{ path: 'level', problem: 'invalid_value', allowed: [1, 2, 3] }] });
});

test('pictures wait for consent, and consent is to the text that is shown now', async () => {
  const person = await newPerson(house, key);
  const [{ applicant }] = (
    await house.database.pool.query('select applicant from verification where id = $1', [person.id])
  ).rows;
  const owner = { verification: person.id, applicant };
  await expect(admitPicture(house, owner, 'selfie')).rejects.toMatchObject({ code: 'consent_missing' });
  expect((await person.send('PUT', '/consent', { version: 'older' })).body.code).toBe('stale');
  const { body } = await person.send('PUT', '/consent', { version: consentVersion });
  expect(body.consent.givenAt).toBe(new Date(house.clock.now).toISOString());
  await expect(admitPicture(house, owner, 'selfie')).resolves.toBeUndefined();
  await expect(admitPicture(house, owner, 'proof_of_address')).rejects.toMatchObject({ code: 'bad_request' });
});

test.each([
  ['a birth date in the future', { birthDate: '2030-01-01' }, ['birthDate', 'data.dob']],
  ['a name of 200 characters', { surname: 'A'.repeat(200) }, ['surname', 'data.name']],
  ['an emoji name', { surname: '🦊' }, ['surname', 'data.name']],
  ['an unknown country', { nationality: 'XYZ' }, ['nationality', 'data.missing']],
])('%s is kept as typed, marked, and closes Submit', async (_what, wrong, marked) => {
  const person = await newPerson(house, key);
  await prepare(person);
  const { status, body } = await person.send('PUT', '/details', { ...typedDetails, ...wrong });
  expect(status).toBe(200);
  expect(body.details).toMatchObject(wrong);
  expect(await fieldsAt(person)).toEqual([marked]);
});

test.each([
  ['right to left', { surname: 'حسن', givenNames: 'لیلا' }],
  ['a single name', { surname: 'Suharto', givenNames: '' }],
  ['Chinese characters', { surname: '林', givenNames: '小明', nativeName: '林小明' }],
  ['hyphens and apostrophes', { surname: "O'Neill-Łukasz" }],
])('a name with %s is a name', async (_what, names) => {
  const person = await newPerson(house, key);
  await person.send('PUT', '/details', { ...typedDetails, ...names });
  expect(await fieldsAt(person)).toEqual([]);
});

test('documents are chosen by country: Utopia in the sandbox alone, unknown codes nowhere, refused papers by name', async () => {
  const person = await newPerson(house, key);
  const choose = async (whom: Person, country: string) =>
    (await whom.send('PUT', '/document', { country, kind: 'passport' })).status;
  expect(await choose(person, 'UTO')).toBe(200);
  expect(await choose(person, 'XYZ')).toBe(400);
  const live = await newPerson(house, await house.hostKey('live'));
  expect(await choose(live, 'UTO')).toBe(400);
  expect(await choose(live, 'CHN')).toBe(200);
  const { text } = await person.send('GET', '/documents?country=CHN');
  expect(text).toContain('household_register');
  expect((await person.send('GET', '/documents?country=XYZ')).status).toBe(400);
});

test('the language is the applicant’s to change, at any time', async () => {
  const person = await newPerson(house, key, { locale: 'zh-CN' });
  expect((await person.journey()).locale).toBe('zh-Hans');
  expect((await person.send('PUT', '/locale', { locale: 'en' })).body.locale).toBe('en');
});

test('where nobody finished for a month, the road is closed; what people owe an answer is not', async () => {
  const { sweep } = await import('../retention/sweep.ts');
  const person = await newPerson(house, key);
  house.clock.now += 31 * 24 * 3_600_000;
  await sweep(house);
  const { body } = await call(house, 'GET', `/v1/verifications/${person.id}`, key);
  expect(body.state).toBe('expired');
});
