import type { Point } from '../geometry/quad.ts';

/** The line a x + b y = c with (a, b) of length 1. */
export type Line = { readonly a: number; readonly b: number; readonly c: number };

/**
 * Total least squares line through points, points far off counting little (Cauchy weights 1 / (1 + r^2), r in px).
 * Starts at `start` and stops when a step would turn it by more than about 8 degrees: then it follows something else.
 */
export function fitLine(points: readonly Point[], start: Line): Line {
  let line = start;
  let weights = points.map(() => 1);
  for (let round = 0; round < 4; round++) {
    const next = leastSquares(points, weights, line);
    if (next.a * line.a + next.b * line.b < 0.99) return line;
    line = next;
    weights = points.map(([x, y]) => 1 / (1 + (next.a * x + next.b * y - next.c) ** 2));
  }
  return line;
}

function leastSquares(points: readonly Point[], weights: readonly number[], towards: Line): Line {
  let sum = 0;
  let mx = 0;
  let my = 0;
  for (const [i, [x, y]] of points.entries()) {
    const weight = weights[i] ?? 0;
    sum += weight;
    mx += weight * x;
    my += weight * y;
  }
  mx /= sum;
  my /= sum;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const [i, [x, y]] of points.entries()) {
    const weight = weights[i] ?? 0;
    xx += weight * (x - mx) ** 2;
    xy += weight * (x - mx) * (y - my);
    yy += weight * (y - my) ** 2;
  }
  const along = 0.5 * Math.atan2(2 * xy, xx - yy);
  const sign = -Math.sin(along) * towards.a + Math.cos(along) * towards.b < 0 ? -1 : 1;
  const a = -Math.sin(along) * sign;
  const b = Math.cos(along) * sign;
  return { a, b, c: a * mx + b * my };
}

export function intersect(p: Line, q: Line): Point | null {
  const determinant = p.a * q.b - q.a * p.b;
  if (Math.abs(determinant) < 1e-6) return null;
  return [(p.c * q.b - q.c * p.b) / determinant, (p.a * q.c - q.a * p.c) / determinant];
}
