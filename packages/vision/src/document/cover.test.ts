import { expect, test } from 'vitest';
import type { Point } from '../geometry/quad.ts';
import { cellCount, cellToFraction, grid } from './corner-maps.ts';
import { judgeCovers } from './cover.ts';

const corners: Point[] = [
  [12, 14],
  [44, 14],
  [44, 40],
  [12, 40],
];
/** A square of three by three covered cells whose upper left cell this is. */
function maskWith(...places: readonly Point[]): Float32Array {
  const mask = new Float32Array(cellCount).fill(0.01);
  for (const [x, y] of places)
    for (let row = 0; row < 3; row++) mask.fill(0.9, (y + row) * grid.cells + x, (y + row) * grid.cells + x + 3);
  return mask;
}

test('nothing lies on a document whose map is empty, and what the whole picture says counts for a corner', () => {
  const covers = judgeCovers(0.2, maskWith(), corners);
  expect(covers).toEqual({ corner: { probability: 0.2, region: null }, face: { probability: 0, region: null } });
});

test('a finger over a corner is told from a coin over the face, each with its place', () => {
  const finger = judgeCovers(0.8, maskWith([11, 13]), corners);
  expect(finger.corner.probability).toBeCloseTo(0.9);
  expect(finger.face).toEqual({ probability: 0, region: null });

  const coin = judgeCovers(0.8, maskWith([26, 25]), corners);
  expect(coin.corner).toEqual({ probability: 0, region: null });
  expect(coin.face.probability).toBeCloseTo(0.9);
  expect(coin.face.region).toContainEqual(cellToFraction({ x: 26, y: 25 }));

  const both = judgeCovers(0.8, maskWith([11, 13], [26, 25]), corners);
  expect([both.corner.probability, both.face.probability]).toEqual([expect.closeTo(0.9), expect.closeTo(0.9)]);
});

test('a finger that reaches far in from a corner is one thing, and one doubtful cell is none', () => {
  expect(judgeCovers(0.8, maskWith([11, 13], [14, 15], [17, 17]), corners).face.probability).toBe(0);
  const mask = maskWith();
  mask[30 * grid.cells + 30] = 0.6;
  expect(judgeCovers(0.1, mask, corners).face.probability).toBe(0);
});

test('what lies beside the document is not on it', () => {
  expect(judgeCovers(0.1, maskWith([50, 5]), corners).face).toEqual({ probability: 0, region: null });
});
