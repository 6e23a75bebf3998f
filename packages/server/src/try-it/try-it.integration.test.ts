import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../testing/journey-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse({ site: { liveAllowed: false } });
});
afterAll(() => house.close());

const tryIt = (payload: object) => house.app.inject({ method: 'POST', url: '/try/verifications', payload });

test('the try-it page gets a journey like any host, in the sandbox, and never the key', async () => {
  const made = await tryIt({ locale: 'zh-CN' });
  expect(made.statusCode).toBe(201);
  expect(made.body).not.toContain('sk_');
  const token = made.json().url.split('#token=')[1];
  const { body } = await call(house, 'GET', '/v1/journey', token);
  expect(body).toMatchObject({ mode: 'sandbox', level: 2, state: 'collecting', locale: 'zh-Hans' });
  expect(made.json().receipt).toBe(body.receipt);
});

test('the same visitor comes back to the same journey', async () => {
  const first = (await tryIt({})).json();
  expect((await tryIt({ user: first.user })).json().id).toBe(first.id);
});

test('where this installation may not serve live verifications, no live key is made and none is taken', async () => {
  await expect(house.hostKey('live')).rejects.toMatchObject({ code: 'forbidden' });
});

test('the description of the API is OpenAPI 3.1 and the server says when it is ready', async () => {
  const { json } = await house.app.inject({ url: '/v1/openapi.json' });
  expect(json()).toMatchObject({ openapi: '3.1.0' });
  expect(Object.keys(json().paths)).toEqual(expect.arrayContaining(['/v1/verifications', '/v1/journey/submit']));
  expect((await house.app.inject({ url: '/healthz' })).statusCode).toBe(200);
});
