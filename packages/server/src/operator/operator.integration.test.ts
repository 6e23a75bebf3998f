import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeAt, newStaff, type StaffMember, visitor } from '../testing/staff-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { inviteOperator } from './invite.ts';

let house: TestHouse;
let ann: StaffMember;
beforeAll(async () => {
  house = await openTestHouse();
  ann = await newStaff(house, 'reviewer', 'Ann');
});
afterAll(() => house.close());

const nextCode = () => {
  house.clock.now += 30_000;
  return codeAt(ann.secret, house.clock.now);
};
const signIn = (changes: object = {}) =>
  visitor(house, '')<{ code?: string }>('POST', '/session', {
    email: ann.email,
    password: ann.password,
    code: nextCode(),
    ...changes,
  });

test('an invitation works once, shows nobody who asks for another, and ends after a day', async () => {
  const { url } = await inviteOperator(house, { email: 'Once@Example.com', role: 'support', by: 'test' });
  const path = `/invites/${url.split('#invite=')[1]}`;
  const visit = visitor(house, '');
  expect((await visit('GET', path)).body).toEqual({ email: 'once@example.com', role: 'support' });
  const { body } = await visit<{ secret: string; totpUri: string }>('POST', path, {
    name: 'Once',
    password: 'a long enough one',
  });
  expect(body.totpUri).toContain('otpauth://totp/Candor:once%40example.com');
  const wrong = codeAt(body.secret, house.clock.now - 3_600_000);
  expect((await visit('POST', `${path}/confirm`, { code: wrong })).status).toBe(400);
  expect((await visit('POST', `${path}/confirm`, { code: codeAt(body.secret, house.clock.now) })).status).toBe(204);
  expect((await visit('GET', path)).status).toBe(404);

  const late = await inviteOperator(house, { email: 'late@example.com', role: 'support', by: 'test' });
  house.clock.now += 24 * 3_600_000;
  expect((await visit('GET', `/invites/${late.url.split('#invite=')[1]}`)).status).toBe(404);
  expect((await visit('GET', '/invites/invite_never')).status).toBe(404);
});

test('the session is a cookie that scripts and other sites cannot use, and the database knows only its hash', async () => {
  const { set, cookie, body } = await signIn();
  expect(body).toEqual({ id: ann.id, name: 'Ann', role: 'reviewer' });
  expect(set).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
  expect(set?.value.length).toBeGreaterThan(40);
  const { rows } = await house.database.pool.query('select * from console_session');
  expect(JSON.stringify(rows)).not.toContain(set?.value);
  expect((await visitor(house, cookie)('GET', '/session')).status).toBe(200);
});

test('the second factor lies sealed in the database', async () => {
  const { rows } = await house.database.pool.query('select totp_secret from operator where id = $1', [ann.id]);
  expect(rows[0].totp_secret).toBeInstanceOf(Uint8Array);
  expect(Buffer.from(rows[0].totp_secret).includes(ann.secret)).toBe(false);
});

test('whoever signs out is out', async () => {
  const { cookie } = await signIn();
  await visitor(house, cookie)('DELETE', '/session');
  expect((await visitor(house, cookie)('GET', '/session')).status).toBe(401);
});

test('a session ends after 30 idle minutes, and after 12 hours in any case', async () => {
  const { cookie } = await signIn();
  const look = async () => (await visitor(house, cookie)('GET', '/session')).status;
  house.clock.now += 29 * 60_000;
  expect(await look()).toBe(200);
  for (let minutes = 29; minutes < 12 * 60 - 29; minutes += 29) {
    house.clock.now += 29 * 60_000;
    expect(await look()).toBe(200);
  }
  house.clock.now += 29 * 60_000;
  expect(await look()).toBe(401);

  const idle = (await signIn()).cookie;
  house.clock.now += 30 * 60_000;
  expect((await visitor(house, idle)('GET', '/session')).status).toBe(401);
});

test('a code works once', async () => {
  const code = nextCode();
  expect((await signIn({ code })).status).toBe(200);
  expect((await signIn({ code })).status).toBe(401);
});

test('a wrong password, a wrong code and somebody unknown get the same answer', async () => {
  const answers = [
    await signIn({ password: 'not the password' }),
    await signIn({ code: codeAt(ann.secret, house.clock.now - 3_600_000) }),
    await signIn({ email: 'nobody@example.com' }),
  ];
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]?.status).toBe(401);
});

test('after ten tries from one address the account waits there, whether it exists or not, and its owner signs in from his own', async () => {
  for (const email of ['ghost@example.com', ann.email]) {
    const statuses = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await signIn({ email, password: 'guess' })).status);
    expect(statuses.slice(0, 7)).toEqual(Array(7).fill(401));
    expect(statuses.at(-1)).toBe(429);
  }
  const elsewhere = await house.app.inject({
    method: 'POST',
    url: '/v1/console/session',
    remoteAddress: '192.0.2.7',
    headers: { 'x-candor': 'console' },
    payload: { email: ann.email, password: ann.password, code: nextCode() },
  });
  expect(elsewhere.statusCode).toBe(200);
});

test('a write without the header that only our pages send is refused', async () => {
  const response = await house.app.inject({ method: 'DELETE', url: '/v1/console/session' });
  expect(response.statusCode).toBe(403);
});
