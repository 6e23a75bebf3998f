import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

const response = z.looseObject({ description: z.string().min(1) });
const operation = z.looseObject({
  operationId: z.string().min(1),
  summary: z.string().min(1),
  description: z.string().min(1),
  tags: z.array(z.enum(['host', 'journey'])).length(1),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query', 'header']), schema: z.looseObject({}) }))
    .default([]),
  responses: z.record(z.string().regex(/^\d{3}$/), response),
});
const document = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.looseObject({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.url() })).min(1),
  paths: z.record(z.string().regex(/^\/.*[^/]$/), z.record(z.string(), operation)),
  webhooks: z.record(z.string(), z.object({ post: z.looseObject({ responses: z.record(z.string(), response) }) })),
  components: z.looseObject({ schemas: z.looseObject({ Problem: z.looseObject({}) }) }),
});

let house: TestHouse;
const routes = new Set<string>();
let raw: string;
beforeAll(async () => {
  house = await openTestHouse({
    onRoute: ({ method, url }) => {
      for (const one of [method].flat()) routes.add(`${one} ${url.replace(/:(\w+)/g, '{$1}')}`);
    },
  });
  raw = (await house.app.inject({ url: '/v1/openapi.json' })).body;
});
afterAll(() => house.close());

test('every public route has words, an operationId of its own and the refusals it may answer', () => {
  const { paths } = document.parse(JSON.parse(raw));
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ name: `${method.toUpperCase()} ${path}`, path, one })),
  );
  const isPublic = (name: string) =>
    name.includes(' /v1/') && !name.includes('/v1/console') && !name.endsWith('openapi.json');
  const named = operations.map(({ name }) => name);
  const served = [...routes].filter(isPublic).filter((name) => !name.startsWith('HEAD ') || named.includes(name));
  expect(named.sort()).toEqual(served.map((name) => name.replace(/\/$/, '')).sort());
  expect(new Set(operations.map(({ one }) => one.operationId)).size).toBe(operations.length);
  for (const { name, path, one } of operations) {
    expect([name, Object.keys(one.responses)]).toEqual([name, expect.arrayContaining(['401', '429'])]);
    const inPath = one.parameters.filter((each) => each.in === 'path').map((each) => each.name);
    expect([name, inPath]).toEqual([name, [...path.matchAll(/{(\w+)}/g)].map(([, each]) => each)]);
  }
});

test('every reference leads somewhere, the level is one of three integers, and each event is there', () => {
  const { components, webhooks } = document.parse(JSON.parse(raw));
  for (const [, name = ''] of raw.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g))
    expect(Object.keys(components.schemas)).toContain(name);
  expect(raw).toContain('"level":{"type":"integer","enum":[1,2,3]}');
  expect(Object.keys(webhooks)).toContain('verification.approved');
});

test('an address asked by a method that it does not answer says which it does', async () => {
  const asked = await house.app.inject({ url: '/v1/verifications/ver_x/cancel' });
  expect([asked.statusCode, asked.headers.allow, asked.json().code]).toEqual([405, 'POST', 'method_not_allowed']);
  expect((await house.app.inject({ url: '/v1/nothing' })).statusCode).toBe(404);
});
