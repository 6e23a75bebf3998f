import { expect, test } from 'vitest';
import { drawSeed, openEyes, todayUtc } from './eyes.ts';
import { describeFloor, floorLimits, floorSize, runFloor } from './floor.ts';

test('careful photographs are outlined, read to the last character, and not stopped', async () => {
  const size = { ...floorSize, spoilt: 0 };
  const report = await runFloor({ seed: drawSeed(), size, today: todayUtc(), models: await openEyes() });
  console.log(describeFloor(report));
  expect(report.outlines, 'outlines').toBeGreaterThanOrEqual(floorLimits.outlines);
  expect(report.mrzs, 'MRZs').toBeGreaterThanOrEqual(floorLimits.mrzs);
  expect(report.stopped, 'stopped').toBeLessThanOrEqual(floorLimits.stopped);
}, 1_800_000);
