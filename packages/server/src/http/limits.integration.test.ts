import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, newPerson } from '../testing/journey-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let key: string;
let port: number;
beforeAll(async () => {
  house = await openTestHouse({
    site: { liveAllowed: false },
    patience: { headersMs: 300, requestMs: 600, checkMs: 50 },
  });
  key = await house.hostKey();
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  port = (house.app.server.address() as AddressInfo).port;
});
afterAll(() => house.close());

/** Sends these pieces as they are and answers what came back until the other side hung up. */
async function talk(...pieces: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (part) => {
    heard += part;
  });
  socket.on('error', () => {});
  for (const piece of pieces) socket.write(piece);
  await once(socket, 'close');
  return heard;
}

test('whoever sends headers too slowly, or a body that never ends, is cut off', async () => {
  expect(await talk('GET /healthz HTTP/1.1\r\nhost: x\r\n')).toContain(' 408 ');
  const head = `POST /v1/verifications HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\n`;
  expect(await talk(`${head}content-length: 50\r\n\r\n{"user":`)).toContain(' 408 ');
});

test('headers and bodies have a size', async () => {
  expect(await talk(`GET /healthz HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(20_000)}\r\n\r\n`)).toContain(' 431 ');
  const big = await call(house, 'POST', '/v1/verifications', key, { user: 'x'.repeat(70_000), level: 2 });
  expect([big.status, big.body.code]).toEqual([413, 'too_large']);
});

test('a burst of ten times what is served is told to come back, never that we failed, and nobody is served twice', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => newPerson(house, key)));
  const answers = await Promise.all(
    Array.from({ length: 500 }, (_, n) =>
      house.app.inject({
        url: '/v1/journey',
        headers: { authorization: `Bearer ${people[n % people.length]?.token}` },
      }),
    ),
  );
  const statuses = new Set(answers.map(({ statusCode }) => statusCode));
  expect([...statuses].sort()).toEqual([200, 429]);
  const refused = answers.find(({ statusCode }) => statusCode === 429);
  expect(refused?.json()).toMatchObject({ code: 'busy', retryAt: expect.any(String) });
  expect(refused?.headers['retry-after']).toBeDefined();
  const [first] = people;
  expect((await call(house, 'GET', '/v1/journey', first?.token ?? '')).status).toBe(200);
});

test('where the database has no connection free in time, that is told as busy too', async () => {
  const held = await Promise.all(
    Array.from({ length: house.database.pool.options.max }, () => house.database.pool.connect()),
  );
  const answer = await call(house, 'GET', '/v1/verifications/ver_1', key);
  for (const client of held) client.release();
  expect([answer.status, answer.body.code]).toEqual([429, 'busy']);
}, 20_000);

test('status streams of one verification are few; one more is refused with a time, and a closed one makes room', async () => {
  const person = await newPerson(house, key);
  const headers = { authorization: `Bearer ${person.token}` };
  const open = async () => {
    const stop = new AbortController();
    const response = await fetch(`http://127.0.0.1:${port}/v1/journey/events`, { headers, signal: stop.signal });
    return { status: response.status, stop: () => stop.abort() };
  };
  const streams = [];
  for (let n = 0; n < 6; n += 1) streams.push(await open());
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  expect((await open()).status).toBe(429);
  const other = await newPerson(house, key);
  const theirs = new AbortController();
  const stream = await fetch(`http://127.0.0.1:${port}/v1/journey/events`, {
    headers: { authorization: `Bearer ${other.token}` },
    signal: theirs.signal,
  });
  expect(stream.status).toBe(200);
  theirs.abort();
  streams[0]?.stop();
  await expect
    .poll(async () => {
      const again = await open();
      streams.push(again);
      return again.status;
    })
    .toBe(200);
  for (const { stop } of streams) stop();
});

test('a stream ends with the token that opened it', async () => {
  const person = await newPerson(house, key);
  const response = await fetch(`http://127.0.0.1:${port}/v1/journey/events`, {
    headers: { authorization: `Bearer ${person.token}` },
  });
  const ended = response.text();
  house.clock.now += 30 * 60_000;
  await call(house, 'POST', `/v1/applicants/${person.user}/hold`, key, {});
  expect(await ended).not.toContain('event:');
  house.clock.now -= 30 * 60_000;
});

test('one address begins only so many journeys on the try-it page', async () => {
  const codes = [];
  for (let n = 0; n < 62; n += 1)
    codes.push((await house.app.inject({ method: 'POST', url: '/try/verifications', payload: {} })).statusCode);
  expect([codes.filter((code) => code === 201).length, codes.at(-1)]).toEqual([60, 429]);
});

test('guessing keys and tokens ends in a pause, and known callers behind the same address go on', async () => {
  const person = await newPerson(house, key);
  expect((await person.send('GET', '')).status).toBe(200);
  const guess = (path: string) => call(house, 'GET', path, `ct_${crypto.randomUUID()}`);
  const codes = new Set<string>();
  for (let n = 0; n < 260; n += 1)
    codes.add((await guess(n % 2 ? '/v1/journey' : '/v1/verifications/ver_1')).body.code);
  expect([...codes]).toEqual(['unauthorised', 'busy']);
  const uploads = await house.app.inject({
    method: 'HEAD',
    url: '/v1/journey/uploads/0',
    headers: { authorization: 'Bearer ct_x' },
  });
  expect(uploads.statusCode).toBe(429);
  expect((await person.send('GET', '')).status).toBe(200);
  expect((await call(house, 'GET', `/v1/verifications/${person.id}`, key)).status).toBe(200);
});

test('nobody comes back as a user whose name can be guessed', async () => {
  const { statusCode } = await house.app.inject({
    method: 'POST',
    url: '/try/verifications',
    payload: { user: 'try-anna' },
  });
  expect(statusCode).toBe(400);
});

test('an invented invitation costs us no hash', async () => {
  const began = process.cpuUsage();
  for (let n = 0; n < 20; n += 1) {
    const { statusCode } = await house.app.inject({
      method: 'POST',
      url: '/v1/console/invites/invented',
      headers: { 'x-candor': 'console' },
      payload: { name: 'A', password: 'correct horse battery' },
    });
    expect(statusCode).toBe(404);
  }
  // Twenty argon2 hashes cost about half a second.
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(400);
});

test('a character that no database keeps is refused, not an error of ours', async () => {
  const made = await call(house, 'POST', '/v1/verifications', key, { user: 'a\u0000b', level: 2 });
  expect([made.status, made.body.code]).toEqual([400, 'bad_request']);
  expect((await call(house, 'GET', '/v1/verifications/%00', key)).status).toBe(400);
});
