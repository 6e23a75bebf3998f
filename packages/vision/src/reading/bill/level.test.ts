import { expect, test } from 'vitest';
import type { Quad } from '../../geometry/quad.ts';
import { levelled } from './level.ts';

/** A line of writing 20 px high from (x, y) that rises by `slope` px per px. */
const written = (x: number, y: number, width: number, slope: number): Quad => [
  [x, y],
  [x + width, y + width * slope],
  [x + width, y + width * slope + 20],
  [x, y + 20],
];

/** A page seen at an angle: the direction of its lines changes from top to bottom. */
const page = Array.from({ length: 12 }, (_, row): Quad[] => {
  const slope = 0.06 - 0.01 * row;
  const y = 100 + 60 * row;
  return [written(100, y, 200, slope), written(500, y + 400 * slope, 200, slope)];
}).flat();
const watermark = written(200, 700, 600, -0.5);

test.each([
  ['alone', page],
  ['with a watermark across', [...page, watermark]],
])('lines that share a row on the paper share their height: the page %s', (_what, lines) => {
  const level = levelled(lines);
  for (let row = 0; row < 12; row++) {
    const [left, right] = [page[2 * row], page[2 * row + 1]].map((quad, at) => quad && level(quad, 2 * row + at));
    expect(Math.abs((left?.top ?? 0) - (right?.top ?? 99))).toBeLessThan(5);
  }
});

test('upright lines stay as they are', () => {
  const lines = [written(10, 10, 200, 0), written(300, 10, 200, 0), written(10, 50, 200, 0)];
  expect(levelled(lines)(written(10, 10, 200, 0), 0)).toEqual({ left: 10, right: 210, top: 10, bottom: 30 });
});
