import { expect, test } from 'vitest';
import type { Picture } from '../picture.ts';
import { applyHomography, invertHomography, rectangleToQuad } from './homography.ts';
import { clipToPicture, convexHull, intersectionOverUnion, signedArea } from './polygon.ts';
import { poseOf } from './pose.ts';
import { type Point, type Quad, toQuad, toRegion, turnQuad } from './quad.ts';
import { rectify } from './rectify.ts';
import { areaAverage, shrinkTo } from './resize.ts';

const leaning: Quad = [
  [120, 80],
  [900, 140],
  [860, 640],
  [90, 560],
];

function given<T>(value: T | null): T {
  if (value === null) throw new Error('expected a value');
  return value;
}

/** A picture whose red grows to the right and green downwards. */
function ramp(width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    data[i * 3] = (i % width) * 2;
    data[i * 3 + 1] = Math.floor(i / width) * 2;
  }
  return { width, height, data, scale: 1 };
}

test('a homography takes the corners of the rectangle to the corners of the quad', () => {
  const map = given(rectangleToQuad(640, 404, leaning));
  const corners: Point[] = [
    [0, 0],
    [640, 0],
    [640, 404],
    [0, 404],
  ];
  for (const [i, corner] of corners.entries()) {
    const [x, y] = applyHomography(map, corner);
    expect(x).toBeCloseTo(leaning[i as 0][0], 6);
    expect(y).toBeCloseTo(leaning[i as 0][1], 6);
  }
});

test('a homography and its inverse undo each other', () => {
  const map = given(rectangleToQuad(640, 404, leaning));
  const back = given(invertHomography(map));
  for (const point of [
    [3, 5],
    [320, 202],
    [639, 11],
  ] as Point[]) {
    const [x, y] = applyHomography(back, applyHomography(map, point));
    expect(x).toBeCloseTo(point[0], 6);
    expect(y).toBeCloseTo(point[1], 6);
  }
});

test('a quad without area has no homography', () => {
  const line: Quad = [
    [0, 0],
    [10, 0],
    [20, 0],
    [30, 0],
  ];
  expect(rectangleToQuad(10, 10, line)).toBeNull();
});

test('rectifying an axis-aligned rectangle at its own size copies its pixels', () => {
  const picture = ramp(100, 80);
  const quad: Quad = [
    [10, 20],
    [60, 20],
    [60, 50],
    [10, 50],
  ];
  const cut = rectify(picture, quad, 50, 30);
  expect([...cut.data.slice(0, 3)]).toEqual([20, 40, 0]);
  expect([...cut.data.slice((29 * 50 + 49) * 3, (29 * 50 + 49) * 3 + 3)]).toEqual([118, 98, 0]);
});

test('area average keeps the mean brightness and never enlarges', () => {
  const picture = ramp(99, 77);
  const mean = (p: Picture) => p.data.reduce((sum, value) => sum + value, 0) / p.data.length;
  const small = areaAverage(picture, 31, 20);
  expect(small.data).toHaveLength(31 * 20 * 3);
  expect(Math.abs(mean(small) - mean(picture))).toBeLessThan(0.5);
  expect(small.scale).toBeCloseTo(99 / 31, 6);
  expect(shrinkTo(picture, 200)).toBe(picture);
});

test('areas and overlaps of polygons follow from their definition', () => {
  const square: Quad = [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  const shifted = square.map(([x, y]): Point => [x + 5, y]);
  expect(signedArea(square)).toBe(100);
  expect(signedArea([...square].reverse())).toBe(-100);
  expect(intersectionOverUnion(square, square)).toBeCloseTo(1, 9);
  expect(intersectionOverUnion(square, shifted)).toBeCloseTo(1 / 3, 9);
  expect(intersectionOverUnion(square, [...shifted].reverse())).toBeCloseTo(1 / 3, 9);
  expect(signedArea(clipToPicture(shifted, { width: 10, height: 10 }))).toBeCloseTo(50, 9);
  expect(convexHull([...square, [5, 5], [2, 3]])).toHaveLength(4);
  expect(signedArea(convexHull([...square, [5, 5]]))).toBe(100);
});

test('a region and its quad are two spellings of one place', () => {
  const size = { width: 1000, height: 800 };
  const again = given(toQuad(toRegion(leaning, size), size));
  for (const [i, [x, y]] of leaning.entries()) {
    expect(again[i as 0][0]).toBeCloseTo(x, 9);
    expect(again[i as 0][1]).toBeCloseTo(y, 9);
  }
  expect(toQuad({ points: [[0, 0]] }, size)).toBeNull();
});

test('four quarter turns bring a quad back', () => {
  expect(turnQuad(leaning, 4)).toEqual(leaning);
  expect(turnQuad(turnQuad(leaning, 1), -1)).toEqual(leaning);
  expect(turnQuad(leaning, 2)[0]).toEqual(leaning[2]);
});

test('a card seen from straight above has no tilt and its own proportions; leaned back by 30 degrees it has 30', () => {
  const size = { width: 2000, height: 1500 };
  const focal = 0.85 * 2000;
  const see = (degrees: number): Quad => {
    const angle = (degrees * Math.PI) / 180;
    const project = (x: number, y: number): Point => {
      const z = 4 + y * Math.sin(angle);
      return [1000 + (focal * x) / z, 750 + (focal * y * Math.cos(angle)) / z];
    };
    return [project(-1.586, -1), project(1.586, -1), project(1.586, 1), project(-1.586, 1)];
  };
  for (const degrees of [0, 10, 30]) {
    const pose = given(poseOf(see(degrees), size));
    expect(pose.tilt).toBeCloseTo(degrees, 3);
    expect(pose.aspect).toBeCloseTo(1.586, 3);
  }
});
