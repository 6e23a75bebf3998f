import { expect, test } from 'vitest';
import { chooseFrames } from './choose-frames.ts';

/** Five seconds at ten frames a second; something moves for one of them. */
const step = Array.from({ length: 50 }, (_, n) => ({ at: n * 100, change: n >= 30 && n < 40 ? 9 : 1 }));

test('a movement stays dense, and looking ahead is still seen every few tenths of a second', () => {
  const times = chooseFrames(step, 20).map(({ at }) => at);
  expect(times.length).toBe(20);
  expect([times[0], times.at(-1)]).toEqual([0, 4_900]);
  const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(400);
  const moving = times.filter((at) => at >= 3_000 && at < 4_000).length;
  expect(moving).toBeGreaterThanOrEqual(8);
});

test('few frames all stay, and too long a step still ends at the limit', () => {
  expect(chooseFrames(step.slice(0, 12), 20)).toEqual(step.slice(0, 12));
  const long = Array.from({ length: 300 }, (_, n) => ({ at: n * 100, change: 1 }));
  expect(chooseFrames(long, 20).length).toBe(20);
});
