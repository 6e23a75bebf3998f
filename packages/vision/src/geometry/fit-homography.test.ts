import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitHomography } from './fit-homography.ts';
import { applyHomography, type Homography } from './homography.ts';
import type { Point } from './quad.ts';

const small = fc.double({ min: -0.3, max: 0.3, noNaN: true });
const points: readonly Point[] = [0, 1, 2, 3].flatMap((x) =>
  [0, 1, 2, 3].map((y): Point => [100 + 60 * x, 80 + 50 * y + 3 * x]),
);

test('points that moved by a projective map are met exactly', () => {
  fc.assert(
    fc.property(small, small, small, small, (a, b, c, d) => {
      const map: Homography = [1 + a, b, 40, c, 1 + d, -20, a / 2000, b / 2000];
      const moved = points.map((point) => applyHomography(map, point));
      const fitted = fitHomography(points, moved);
      expect(fitted).not.toBeNull();
      for (const [i, point] of points.entries()) {
        const [x, y] = fitted ? applyHomography(fitted, point) : [0, 0];
        expect(Math.hypot(x - (moved[i]?.[0] ?? 0), y - (moved[i]?.[1] ?? 0))).toBeLessThan(1e-3);
      }
    }),
  );
});

test('points in one place determine no map', () => {
  const same: readonly Point[] = Array.from({ length: 6 }, (): Point => [5, 5]);
  expect(fitHomography(same, same)).toBeNull();
});
