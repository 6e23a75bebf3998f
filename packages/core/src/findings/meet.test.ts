import { expect, test } from 'vitest';
import { regionsMeet } from './meet.ts';
import type { Region } from './region.ts';

const box = (left: number, top: number, right: number, bottom: number): Region => ({
  points: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
});
const diamond = (x: number, y: number, reach: number): Region => ({
  points: [
    [x, y - reach],
    [x + reach, y],
    [x, y + reach],
    [x - reach, y],
  ],
});

test.each([
  ['overlapping', box(0, 0, 0.5, 0.5), box(0.4, 0.4, 0.9, 0.9), true],
  ['one inside the other', box(0, 0, 1, 1), box(0.4, 0.4, 0.5, 0.5), true],
  ['side by side', box(0, 0, 0.5, 1), box(0.5, 0, 1, 1), false],
  ['apart only along a slanted side', box(0, 0, 0.5, 0.5), diamond(0.7, 0.7, 0.3), false],
  ['a slanted side that reaches in', box(0, 0, 0.5, 0.5), diamond(0.7, 0.7, 0.45), true],
  ['a region without ground', box(0, 0, 1, 1), { points: [] }, false],
] as const)('two regions, %s', (_, one, other, meets) => {
  expect(regionsMeet(one, other)).toBe(meets);
  expect(regionsMeet(other, one)).toBe(meets);
  const turned: Region = { points: [...one.points].reverse() };
  expect(regionsMeet(turned, other)).toBe(meets);
});
