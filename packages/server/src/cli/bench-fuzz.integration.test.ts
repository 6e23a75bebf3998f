import { beforeAll, expect, test } from 'vitest';
import { buildEntries } from '../../test/build-entries.ts';
import { fuzz } from './bench-fuzz.ts';

let entries: string;
beforeAll(async () => {
  entries = await buildEntries();
});

test('of 250 strange files each is opened or refused with a reason, and the opener stays small', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const report = await fuzz({ files: 250, seed, lookEvery: 125 }, { entries, cores: 1 });
  expect({ seed, faults: report.faults }).toEqual({ seed, faults: [] });
  expect(report.fates.refused).toBeGreaterThan(100);
  expect(report.fates.looked).toBeGreaterThan(20);
  expect(report.largestRss).toBeLessThan(900 * 2 ** 20);
});

test('of 30 strange PDFs each is opened, refused with a reason, or given up without harm', async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  const report = await fuzz({ files: 30, seed, lookEvery: 30, sort: 'pdfs' }, { entries, cores: 1 });
  expect({ seed, faults: report.faults }).toEqual({ seed, faults: [] });
  expect(report.fates.refused).toBeGreaterThan(5);
  expect(report.largestRss).toBeLessThan(1000 * 2 ** 20);
});
