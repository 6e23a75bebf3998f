import { expect, test } from 'vitest';
import { boxesOf } from './detect-text.ts';
import { asLines, mergeAlongLines, runsVertically, turnedHalf } from './lines.ts';

/** A map of 200 x 100 with bars of likely text. */
function mapWith(bars: readonly (readonly [x: number, y: number, width: number, height: number, share: number])[]) {
  const map = new Float32Array(200 * 100);
  for (const [x, y, width, height, share] of bars) {
    for (let j = y; j < y + height; j++) map.fill(share, j * 200 + x, j * 200 + x + width);
  }
  return map;
}

test('a bar becomes a box grown by area x 1.6 / perimeter', () => {
  const [box] = boxesOf(mapWith([[40, 30, 100, 10, 0.9]]), 200, 100);
  const offset = (100 * 10 * 1.6) / 220;
  expect(box?.centre).toEqual([90, 35]);
  expect(box?.width).toBeCloseTo(100 + 2 * offset);
  expect(box?.height).toBeCloseTo(10 + 2 * offset);
});

test('specks and faint areas are no text', () => {
  expect(
    boxesOf(
      mapWith([
        [10, 10, 2, 2, 0.9],
        [40, 30, 100, 10, 0.4],
      ]),
      200,
      100,
    ),
  ).toEqual([]); // prettier-ignore
});

test('pieces of one line are merged, lines below each other are not', () => {
  const boxes = boxesOf(
    mapWith([
      [10, 10, 90, 8, 0.9],
      [120, 10, 60, 8, 0.9],
      [10, 60, 150, 8, 0.9],
    ]),
    200,
    100,
  ); // prettier-ignore
  expect(boxes).toHaveLength(3);
  expect(mergeAlongLines(boxes)).toHaveLength(2);
});

test('writing that runs down the picture is read from top to bottom, or turned the other way', () => {
  const boxes = boxesOf(mapWith([[50, 5, 10, 90, 0.9]]), 200, 100);
  expect(runsVertically(boxes)).toBe(true);
  const [line] = asLines(boxes, true);
  expect(line && line.quad[1][1] > line.quad[0][1]).toBe(true);
  expect(line && line.width > line.height).toBe(true);
  const turned = line && turnedHalf(line);
  expect(turned && turned.quad[1][1] < turned.quad[0][1]).toBe(true);
});
