import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, newPerson, type Person, prepare, sendGood } from '../testing/journey-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let key: string;
let mine: Person;
let theirs: Person;
let foreign: { evidence: string; notice: string; case: string };
beforeAll(async () => {
  house = await openTestHouse();
  key = await house.hostKey();
  mine = await newPerson(house, key);
  theirs = await newPerson(house, key);
  await prepare(mine);
  await sendGood(house, theirs);
  await theirs.send('POST', '/cases', { about: 'mine alone' });
  const journey = await theirs.journey();
  foreign = {
    evidence: journey.slots[0]?.evidence?.id ?? '',
    notice: journey.notices[0]?.id ?? '',
    case: journey.cases[0]?.id ?? '',
  };
});
afterAll(() => house.close());

/** Every route that takes an id of an applicant's thing. A new one belongs into this table, or the test below fails. */
const applicantRoutes: readonly (readonly ['GET' | 'POST', string, () => string])[] = [
  ['GET', '/v1/journey/evidence/:id', () => foreign.evidence],
  ['GET', '/v1/journey/evidence/:id/picture', () => foreign.evidence],
  ['POST', '/v1/journey/evidence/:id/use-anyway', () => foreign.evidence],
  ['POST', '/v1/journey/notices/:id/read', () => foreign.notice],
  ['GET', '/v1/journey/cases/:id', () => foreign.case],
];
const otherRoutesWithIds = [
  '/v1/verifications/:id',
  '/v1/verifications/:id/cancel',
  '/v1/verifications/:id/client-tokens',
  '/v1/applicants/:user/hold',
  '/v1/applicants/:user/lift-lock',
];

test.each(applicantRoutes)("%s %s does not find somebody else's", async (method, path, id) => {
  expect(id()).not.toBe('');
  const answer = await call(house, method, path.replace(':id', id()), mine.token, method === 'POST' ? {} : undefined);
  expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
});

test('every documented route that takes an id is in the table', () => {
  const documented = Object.keys(house.app.swagger().paths ?? {})
    .filter((path) => path.includes('{'))
    .map((path) => path.replace(/\{(\w+)\}/g, ':$1'));
  expect(documented.sort()).toEqual([...applicantRoutes.map(([, path]) => path), ...otherRoutesWithIds].sort());
});

test('a live key does not find sandbox verifications, and a sandbox key no live ones', async () => {
  const live = await house.hostKey('live');
  for (const path of ['', '/cancel', '/client-tokens']) {
    const method = path === '' ? 'GET' : 'POST';
    expect((await call(house, method, `/v1/verifications/${mine.id}${path}`, live)).status).toBe(404);
  }
  expect((await call(house, 'POST', `/v1/applicants/${mine.user}/hold`, live)).status).toBe(404);
  const real = await newPerson(house, live);
  expect((await call(house, 'GET', `/v1/verifications/${real.id}`, key)).status).toBe(404);
});

test('every route of the API needs its key or token, and says nothing else', async () => {
  for (const [path, operations] of Object.entries(house.app.swagger().paths ?? {})) {
    for (const method of Object.keys(operations ?? {})) {
      if (!/^(get|post|put|delete)$/.test(method)) continue;
      const url = path.replace(/\{\w+\}/g, 'anything');
      const { statusCode, json } = await house.app.inject({
        method: method as 'GET',
        url,
        payload: '{',
        headers: { 'content-type': 'application/json' },
      });
      expect([path, statusCode, json().code]).toEqual([path, 401, 'unauthorised']);
    }
  }
});

test('a token for the applicant opens no route of the host, and a key none of the applicant', async () => {
  expect((await call(house, 'GET', `/v1/verifications/${mine.id}`, mine.token)).status).toBe(401);
  expect((await call(house, 'GET', '/v1/journey', key)).status).toBe(401);
});

test('an expired token says so; a refreshed one goes on', async () => {
  const person = await newPerson(house, key);
  const { body } = await person.send('POST', '/token', {});
  house.clock.now += 29 * 60_000;
  const renewed = (await call(house, 'POST', '/v1/journey/token', body.token, {})).body.token;
  house.clock.now += 60_000;
  const late = await call(house, 'GET', '/v1/journey', body.token);
  expect([late.status, late.body.code]).toEqual([401, 'token_expired']);
  expect((await call(house, 'GET', '/v1/journey', renewed)).status).toBe(200);
});

test('however often a token is refreshed, it ends a day after the host issued it', async () => {
  const person = await newPerson(house, key);
  let { token } = (await person.send('POST', '/token', {})).body;
  for (let minutes = 0; minutes < 24 * 60 - 25; minutes += 25) {
    house.clock.now += 25 * 60_000;
    const renewed = await call(house, 'POST', '/v1/journey/token', token, {});
    expect([minutes, renewed.status]).toEqual([minutes, 200]);
    token = renewed.body.token;
  }
  house.clock.now += 25 * 60_000;
  expect((await call(house, 'POST', '/v1/journey/token', token, {})).body.code).toBe('token_expired');
  const { body } = await call(house, 'POST', `/v1/verifications/${person.id}/client-tokens`, key, {});
  expect((await call(house, 'GET', '/v1/journey', body.token)).status).toBe(200);
});

test('an invented token and one that was forgotten are one', async () => {
  expect((await call(house, 'GET', '/v1/journey', 'ct_invented')).body.code).toBe('unauthorised');
  expect((await house.app.inject({ url: '/v1/journey' })).json().code).toBe('unauthorised');
  expect((await house.app.inject({ url: '/v1/journey?token=ct_x' })).json().code).toBe('unauthorised');
});

test('no personal value, key or token stands in clear in any table', async () => {
  const person = await newPerson(house, key, { email: 'mara.lin@example.com' });
  await sendGood(house, person);
  await person.send('POST', '/cases', { about: 'My name was Olafsdottir' });
  await person.send('POST', '/submit', {});
  const { rows: tables } = await house.database.pool.query(
    `select table_schema, table_name from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
  );
  let everything = '';
  for (const { table_schema, table_name } of tables)
    everything += JSON.stringify((await house.database.pool.query(`select * from ${table_schema}.${table_name}`)).rows);
  expect(everything).toContain(person.id);
  for (const secret of ['Mara', 'U48271936', '1994-04-12', 'mara.lin', 'Olafsdottir', key, person.token])
    expect(everything).not.toContain(secret);
});

test('answers about people are not kept by anybody on the way', async () => {
  const { headers } = await house.app.inject({
    url: '/v1/journey',
    headers: { authorization: `Bearer ${mine.token}` },
  });
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});
