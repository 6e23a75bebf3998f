import { expect, test } from 'vitest';
import { mirrorPicture, mirrorQuad, mirrorRegion } from './mirror.ts';
import { signedArea } from './polygon.ts';
import type { Quad } from './quad.ts';

const picture = { width: 3, height: 2, data: Uint8Array.from({ length: 18 }, (_, i) => i), scale: 2 };
const quad: Quad = [
  [10, 20],
  [80, 10],
  [90, 60],
  [5, 50],
];

test('left and right change places, colours do not', () => {
  expect([...mirrorPicture(picture).data.slice(0, 9)]).toEqual([6, 7, 8, 3, 4, 5, 0, 1, 2]);
});

test('mirroring twice changes nothing', () => {
  expect(mirrorPicture(mirrorPicture(picture))).toEqual(picture);
  expect(mirrorQuad(mirrorQuad(quad, 100), 100)).toEqual(quad);
  const region = {
    points: [
      [0.25, 0.1],
      [0.5, 0.1],
      [0.5, 0.75],
    ],
  } as const;
  expect(mirrorRegion(mirrorRegion(region))).toEqual(region);
});

test('a mirrored quad still runs clockwise, from the corner that is top left then', () => {
  const mirrored = mirrorQuad(quad, 100);
  expect(signedArea(mirrored)).toBe(signedArea(quad));
  expect(mirrored[0]).toEqual([20, 10]);
});
