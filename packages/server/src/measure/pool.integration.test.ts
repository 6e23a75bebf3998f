import { join } from 'node:path';
import { Problem } from '@candor/core/problem.ts';
import { afterEach, expect, test } from 'vitest';
import { serverFolder } from '../paths.ts';
import { createPool, type Pool, type PoolOptions } from './pool.ts';

const entry = join(serverFolder, 'test', 'workers', 'obedient.mjs');
const pools: Pool[] = [];
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});
function pool(options: Partial<PoolOptions> = {}) {
  const limits = { jobCpuMs: 5000, jobMs: 10_000, startMs: 5000, maxRss: 2 ** 30, recycleRss: 2 ** 30, niceness: 5 };
  const made = createPool({ entry, size: 1, maxWaiting: 2, now: Date.now, ...limits, ...options });
  pools.push(made);
  return made;
}

test('bytes go to the process and come back unchanged', async () => {
  const bytes = Buffer.from([0, 1, 2, 255]);
  expect(await pool().run({ echo: { bytes } })).toMatchObject({ echo: { bytes } });
});

test('a note is heard before the answer', async () => {
  const heard: unknown[] = [];
  await pool().run({ note: 'half' }, (note) => heard.push(note));
  expect(heard).toEqual(['half']);
});

test('the process gets none of our environment', async () => {
  process.env.CANDOR_TEST_SECRET = 'x';
  const names = await pool().run({ environment: true });
  delete process.env.CANDOR_TEST_SECRET;
  expect(names).toEqual(['MALLOC_ARENA_MAX']);
});

test.each([
  ['crashes', { crash: true }, 'job crashed'],
  ['computes for ever', { hang: true }, 'job too_slow'],
  ['waits for ever', { waitMs: 1e9 }, 'job too_slow'],
  ['throws', { fail: true }, 'job failed'],
  ['grows too big', { grow: 300 * 2 ** 20, waitMs: 4000 }, 'job too_big'],
])('a process that %s fails its own job only; the next one is done', async (_what, job, message) => {
  const one = pool({ jobCpuMs: 1000, jobMs: 5000, maxRss: 250 * 2 ** 20 });
  await one.warm();
  await expect(one.run(job)).rejects.toThrow(message);
  expect(await one.run({ echo: 'next' })).toMatchObject({ echo: 'next' });
});

test('an entry that does not exist fails the job instead of hanging', async () => {
  await expect(pool({ entry: '/nowhere/at-all.js' }).run({})).rejects.toThrow('job crashed');
});

test('a full queue is told at once with a time, and what waits is still done', async () => {
  const one = pool();
  const before = Date.now();
  const accepted = [1, 2, 3].map((echo) => one.run({ echo, waitMs: 100 }));
  const refused = await one.run({ echo: 4 }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ code: 'busy', detail: { retryAt: expect.any(String) } });
  const { detail } = refused as Problem;
  expect(Date.parse(String(detail.retryAt))).toBeGreaterThanOrEqual(before + 1000);
  expect(await Promise.all(accepted)).toMatchObject([{ echo: 1 }, { echo: 2 }, { echo: 3 }]);
  expect(one.busyUntil()).toBe(null);
});

test('a process that has grown is replaced between two jobs', async () => {
  const one = pool({ recycleRss: 200 * 2 ** 20 });
  const before = one.run({ grow: 300 * 2 ** 20 }).then((answer) => answer as { pid: number });
  const after = one.run({}).then((answer) => answer as { pid: number });
  expect((await after).pid).not.toBe((await before).pid);
});

test('closing ends what runs and what waits', async () => {
  const one = pool();
  const running = one.run({ hang: true });
  const waiting = one.run({});
  const ends = Promise.allSettled([running, waiting]);
  one.close();
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(one.run({})).rejects.toThrow('job closed');
});
