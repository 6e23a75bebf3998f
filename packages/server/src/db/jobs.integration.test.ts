import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { startJobs } from './jobs.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

test('why a job failed stands in the queue without the words of the error, which may name somebody', async () => {
  const jobs = await startJobs(house.database, () => {});
  let tries = 0;
  await jobs.work('mail', async () => {
    tries += 1;
    throw new TypeError('550 no such mailbox: mara.lin@example.com');
  });
  await house.database.transaction((tx) => jobs.send(tx, 'mail', { id: 'not_1' }));
  await expect.poll(() => tries, { timeout: 10_000 }).toBe(1);
  const stored = async () =>
    JSON.stringify((await house.database.pool.query(`select * from pgboss.job where name = 'mail'`)).rows);
  await expect.poll(stored, { timeout: 10_000 }).toContain('TypeError');
  expect(await stored()).not.toContain('mara.lin');
  await jobs.stop();
});
