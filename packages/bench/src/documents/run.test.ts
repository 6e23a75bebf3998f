import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupCauses } from './describe.ts';
import { planPictures } from './plan.ts';
import { OtherPictures, openResults, readResults } from './results-file.ts';
import { seenWell } from './sample-observation.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-bench-'));
});
afterEach(() => rm(folder, { recursive: true }));

const head = { seed: 7, pictures: null };

test('a broken-off run is taken up behind its last whole line', async () => {
  const file = join(folder, 'results', 'observations.jsonl');
  const first = await openResults(file, head, false);
  await first.add(seenWell);
  await writeFile(file, `${await readFile(file, 'utf8')}{"id":"good-1","se`);
  expect((await openResults(file, head, true)).before).toEqual([seenWell]);
});

test('results of another seed are not added to', async () => {
  const file = join(folder, 'observations.jsonl');
  await openResults(file, head, false);
  await expect(openResults(file, { ...head, seed: 8 }, true)).rejects.toThrow(OtherPictures);
});

test('a new run begins with an empty file', async () => {
  const file = join(folder, 'observations.jsonl');
  await (await openResults(file, head, false)).add(seenWell);
  await openResults(file, head, false);
  expect((await readResults(file))?.observations).toEqual([]);
});

test('all sets of a run progress together', () => {
  const sets = planPictures({ seed: 1, count: 20, spoilt: 3, only: null }).map(({ set }) => set);
  const counts = Object.fromEntries([...new Set(sets)].map((set) => [set, sets.filter((one) => one === set).length]));
  expect(counts).toMatchObject({ good: 20, none: 3, glare: 3, cut_off: 3 });
  expect(new Set(sets.slice(0, sets.length / 2)).size).toBe(Object.keys(counts).length);
});

test('the same id of the same seed is the same picture, however many there are', () => {
  const find = (count: number) =>
    planPictures({ seed: 3, count, spoilt: 1, only: 'reading' }).find(({ id }) => id === 'good-2');
  expect(find(5)?.plan()).toEqual(find(50)?.plan());
});

test('misses that differ in a number have one cause', () => {
  const miss = { section: 'finding', what: 'outline found' } as const;
  expect(
    groupCauses([
      { ...miss, id: 'good-1', note: 'IoU 0.812' },
      { ...miss, id: 'good-2', note: 'IoU 0.401' },
    ]),
  ).toEqual([{ what: 'outline found', note: 'IoU', ids: ['good-1', 'good-2'] }]);
});
