import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, newPerson, sendGood } from '../testing/journey-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { deliverWebhook } from './deliver.ts';
import { checkDestination } from './guard.ts';

let house: TestHouse;
let key: string;
let address: string;
let answerWith = 204;
const received: { headers: IncomingHttpHeaders; body: string; url: string | undefined }[] = [];
const host = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    received.push({ headers: request.headers, body, url: request.url });
    response.writeHead(answerWith, answerWith === 302 ? { location: '/elsewhere' } : {}).end();
  });
});

beforeAll(async () => {
  house = await openTestHouse();
  key = await house.hostKey();
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/hook`;
});
afterAll(async () => {
  host.close();
  await house.close();
});

const eventOf = async (verification: string): Promise<string> =>
  (await house.database.pool.query('select id from webhook_event where verification = $1', [verification])).rows[0].id;
const queued = async (id: string) =>
  (
    await house.database.pool.query(
      `select data, start_after from pgboss.job where name = 'webhook' and data->>'id' = $1 order by created_on, data->>'number'`,
      [id],
    )
  ).rows;

async function approvedEvent(): Promise<{ id: string; verification: string; user: string; secret: string }> {
  const { body } = await call(house, 'PUT', '/v1/webhook', key, { url: address });
  const person = await newPerson(house, key);
  await sendGood(house, person);
  await person.send('POST', '/submit', {});
  return { id: await eventOf(person.id), verification: person.id, user: person.user, secret: body.secret };
}

test('the host hears of the approval in a signed message that carries its own id for the person and no name', async () => {
  answerWith = 204;
  const { id, verification, user, secret } = await approvedEvent();
  // The signature's time is checked against the real clock of the verifying library.
  house.clock.now = Date.now();
  await deliverWebhook(house, { id, number: 1 });
  const got = received.at(-1);
  const headers = Object.fromEntries(Object.entries(got?.headers ?? {}).map(([name, value]) => [name, String(value)]));
  const payload = new Webhook(secret).verify(got?.body ?? '', headers);
  expect(payload).toMatchObject({
    id,
    type: 'verification.approved',
    data: { id: verification, user, level: 2, mode: 'sandbox', state: 'approved', reasons: [] },
  });
  expect(headers['webhook-id']).toBe(id);
  expect(got?.body).not.toMatch(/Lin|Mara|U48271936/);
  expect(() => new Webhook(secret).verify(`${got?.body} `, headers)).toThrow();
});

test('delivered once is done: the job may run again', async () => {
  const { id } = await approvedEvent();
  await deliverWebhook(house, { id, number: 1 });
  const before = received.length;
  await deliverWebhook(house, { id, number: 1 });
  expect(received.length).toBe(before);
});

test('what fails comes again after 5 seconds, then 5 minutes, under the same id, and each try is on record', async () => {
  const { id } = await approvedEvent();
  answerWith = 500;
  const at = house.clock.now;
  await deliverWebhook(house, { id, number: 1 });
  await deliverWebhook(house, { id, number: 2 });
  const due = (await queued(id)).map(({ data, start_after }) => [data.number, new Date(start_after).getTime() - at]);
  expect(due.slice(1)).toEqual([
    [2, 5_000],
    [3, 300_000],
  ]);
  answerWith = 204;
  await deliverWebhook(house, { id, number: 3 });
  const { rows } = await house.database.pool.query(
    'select number, status from webhook_delivery where event = $1 order by id',
    [id],
  );
  expect(rows).toEqual([
    { number: 1, status: 500 },
    { number: 2, status: 500 },
    { number: 3, status: 204 },
  ]);
  expect(new Set(received.slice(-3).map(({ headers }) => headers['webhook-id']))).toEqual(new Set([id]));
});

test('an event keeps no id of the person, and one of an erased person carries none', async () => {
  const { id, verification, user } = await approvedEvent();
  const { rows } = await house.database.pool.query('select payload from webhook_event where id = $1', [id]);
  expect(JSON.stringify(rows)).not.toContain(user);
  await house.database.pool.query(
    'update applicant set erased_at = now() where id = (select applicant from verification where id = $1)',
    [verification],
  );
  await deliverWebhook(house, { id, number: 1 });
  expect(JSON.parse(received.at(-1)?.body ?? '')).toMatchObject({ data: { id: verification, user: null } });
});

test('an address that may not be reached is refused by the name of its field', async () => {
  const { status, body } = await call(house, 'PUT', '/v1/webhook', key, { url: 'https://10.1.2.3/hook' });
  expect([status, body]).toMatchObject([400, { in: 'body', fields: [{ path: 'url', problem: 'not_public' }] }]);
});

test('a redirect is an answer, not a way on', async () => {
  const { id } = await approvedEvent();
  answerWith = 302;
  await deliverWebhook(house, { id, number: 1 });
  answerWith = 204;
  expect(received.map(({ url }) => url)).not.toContain('/elsewhere');
});

test.each([
  ['http://example.com/hook', 'live', ['93.184.216.34'], 'scheme'],
  ['http://inner.example/hook', 'sandbox', ['10.1.2.3'], 'not_public'],
  ['https://127.0.0.1/hook', 'live', ['127.0.0.1'], 'not_public'],
  ['https://inner.example/hook', 'live', ['10.1.2.3'], 'not_public'],
  ['https://two.example/hook', 'live', ['93.184.216.34', '192.168.0.1'], 'not_public'],
  ['https://metadata.example/', 'live', ['169.254.169.254'], 'not_public'],
  ['https://six.example/', 'live', ['::ffff:127.0.0.1'], 'not_public'],
  ['https://local.example/', 'live', ['fe80::1'], 'not_public'],
  ['https://unique.example/', 'live', ['fd00::1'], 'not_public'],
  ['https://user:pass@example.com/', 'live', ['93.184.216.34'], 'credentials'],
  ['https://nobody.example/', 'live', [], 'unknown_host'],
  ['file:///etc/passwd', 'sandbox', [], 'scheme'],
  ['https://inner.example/', 'sandbox', ['10.1.2.3'], 'not_public'],
  ['https://2130706433/', 'live', ['127.0.0.1'], 'not_public'],
] as const)('%s may not be reached in %s', async (url, mode, addresses, refused) => {
  const resolve = async () => addresses.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
  expect(await checkDestination(url, mode, resolve)).toEqual({ refused });
});

test('public https may be reached in live, and this machine in the sandbox', async () => {
  const at = (one: string) => async () => [{ address: one, family: 4 }];
  expect(await checkDestination('https://example.com/', 'live', at('93.184.216.34'))).toHaveProperty('url');
  expect(await checkDestination('http://localhost:3000/', 'sandbox', at('127.0.0.1'))).toHaveProperty('url');
});
