import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../db/database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { answerError } from './problem-answer.ts';

let here: Database;
let away: Database;
beforeAll(async () => {
  here = await openTestDatabase();
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  await once(closed, 'close');
  away = await openDatabase({ url: `postgres://candor@127.0.0.1:${port}/candor` });
});
afterAll(async () => {
  await here.close();
  await away.close();
});

/** How a route answers whose transaction ends so. */
async function answerOf(database: Database, statement: string) {
  const app = Fastify();
  app.setErrorHandler(answerError);
  app.get('/', () => database.transaction((tx) => tx.execute(sql.raw(statement))));
  const answer = await app.inject('/');
  await app.close();
  return { status: answer.statusCode, code: answer.json().code, retryAfter: answer.headers['retry-after'] };
}

const raise = (state: string) => `do $$ begin raise exception using errcode = '${state}'; end $$`;

test('a database that is away is told as unavailable, with a time', async () => {
  expect(await answerOf(away, 'select 1')).toEqual({ status: 503, code: 'unavailable', retryAfter: '5' });
});

test.each([
  ['a full disk', '53100'],
  ['a database that shuts down', '57P01'],
  ['no connection left', '53300'],
])('%s is told as unavailable, not as a fault of ours', async (_, state) => {
  expect(await answerOf(here, raise(state))).toMatchObject({ status: 503, code: 'unavailable' });
});

test('a fault of ours stays one', async () => {
  expect(await answerOf(here, 'select 1/0')).toMatchObject({ status: 500, code: 'internal' });
});
