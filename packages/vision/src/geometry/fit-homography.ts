import type { Homography } from './homography.ts';
import { centre, distance, type Point } from './quad.ts';

/**
 * The projective map that brings `from` closest to `to` in the algebraic sense: the direct linear transform over normalised points
 * (Hartley and Zisserman, "Multiple View Geometry", 2nd edition, algorithm 4.2), solved by normal equations with the last element fixed to 1.
 * Four pairs or more; null where they do not determine one.
 */
export function fitHomography(from: readonly Point[], to: readonly Point[]): Homography | null {
  const [a, b] = [normaliser(from), normaliser(to)];
  const rows: number[][] = Array.from({ length: 8 }, () => Array.from({ length: 9 }, () => 0));
  const add = (row: readonly number[]): void => {
    for (let i = 0; i < 8; i++) {
      const sums = rows[i] ?? [];
      for (let j = 0; j < 9; j++) sums[j] = (sums[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
    }
  };
  from.forEach((point, i) => {
    const [x, y] = a.apply(point);
    const [u, v] = b.apply(to[i] ?? point);
    add([x, y, 1, 0, 0, 0, -u * x, -u * y, u]);
    add([0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  });
  const solved = solve(rows);
  if (!solved) return null;
  const [h0 = 0, h1 = 0, h2 = 0, h3 = 0, h4 = 0, h5 = 0, h6 = 0, h7 = 0] = solved;
  // Back to the given coordinates: inverse of b, then the map, then a.
  const m = [
    [h0, h1, h2],
    [h3, h4, h5],
    [h6, h7, 1],
  ];
  const whole = product(b.inverse, product(m, a.matrix));
  const last = whole[2]?.[2] ?? 0;
  if (Math.abs(last) < 1e-12) return null;
  const at = (row: number, column: number): number => (whole[row]?.[column] ?? 0) / last;
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1)];
}

/** Moves the middle to 0 and the mean distance from it to the root of 2. */
function normaliser(points: readonly Point[]) {
  const middle = centre(points);
  const [cx, cy] = middle;
  const mean = points.reduce((sum, point) => sum + distance(point, middle), 0) / points.length;
  const s = Math.SQRT2 / Math.max(mean, 1e-9);
  return {
    apply: ([x, y]: Point): Point => [s * (x - cx), s * (y - cy)],
    matrix: [
      [s, 0, -s * cx],
      [0, s, -s * cy],
      [0, 0, 1],
    ],
    inverse: [
      [1 / s, 0, cx],
      [0, 1 / s, cy],
      [0, 0, 1],
    ],
  };
}

function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => [0, 1, 2].map((j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)));
}

/** Gauss and Jordan with partial pivoting on 8 rows of 8 coefficients and a right side; null where the rows do not determine the answer. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const entry = (row: number): number => Math.abs(rows[row]?.[column] ?? 0);
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (entry(row) > entry(pivot)) pivot = row;
    const chosen = rows[pivot];
    const displaced = rows[column];
    if (!chosen || !displaced || entry(pivot) < 1e-10) return null;
    rows[pivot] = displaced;
    rows[column] = chosen;
    const lead = chosen[column] ?? 1;
    for (let j = 0; j <= size; j++) chosen[j] = (chosen[j] ?? 0) / lead;
    for (const row of rows) {
      if (row === chosen) continue;
      const factor = row[column] ?? 0;
      for (let j = 0; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (chosen[j] ?? 0);
    }
  }
  return rows.map((row) => row[size] ?? 0);
}
