import { expect, test } from 'vitest';
import { drawSeed, openEyes, todayUtc } from './eyes.ts';
import { describeFloor, floorLimits, floorSize, runFloor } from './floor.ts';

// Apart from the good photographs, so that both run at the same time.
test('glared, blurred, dark and cut photographs are stopped with the reason and its place', async () => {
  const size = { ...floorSize, good: 0, chinese: 0 };
  const report = await runFloor({ seed: drawSeed(), size, today: todayUtc(), models: await openEyes() });
  console.log(describeFloor(report));
  expect(report.named, 'named').toBeGreaterThanOrEqual(floorLimits.named);
}, 1_800_000);
