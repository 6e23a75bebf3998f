import type { Point } from '../geometry/quad.ts';

/** The maps are 56 x 56 cells: 48 across the picture and 4 more beyond each side, so that a corner outside has a place. */
export const grid = { cells: 56, inside: 48, beyond: 4 } as const;
export const cellCount = grid.cells * grid.cells;

/** A place on a corner map. `x`, `y` in cells; `mass`: probability within the 5 x 5 cells around it, 0..1. */
export type Peak = { readonly x: number; readonly y: number; readonly mass: number };

/** The few separate places where a corner may be, likeliest first. `map`: probabilities, 56 x 56, sum 1. */
export function findPeaks(map: Float32Array, count = 3): Peak[] {
  const left = map.slice();
  const peaks: Peak[] = [];
  for (let i = 0; i < count; i++) {
    const top = strongestCell(left);
    if (top === null) break;
    peaks.push(peakAround(left, top));
    forEachCell(top, 3, (cell) => {
      left[cell] = 0;
    });
  }
  return peaks;
}

/** The cell with the most probability in itself and its four neighbours. */
function strongestCell(map: Float32Array): number | null {
  const n = grid.cells;
  let best = 1e-5;
  let top: number | null = null;
  for (let cell = 0; cell < cellCount; cell++) {
    const own = map[cell] ?? 0;
    if (own < 1e-5) continue;
    const x = cell % n;
    const sum =
      own +
      (x > 0 ? (map[cell - 1] ?? 0) : 0) +
      (x < n - 1 ? (map[cell + 1] ?? 0) : 0) +
      (map[cell - n] ?? 0) +
      (map[cell + n] ?? 0);
    if (sum > best) {
      best = sum;
      top = cell;
    }
  }
  return top;
}

function peakAround(map: Float32Array, top: number): Peak {
  let mass = 0;
  let x = 0;
  let y = 0;
  forEachCell(top, 2, (cell) => {
    const value = map[cell] ?? 0;
    mass += value;
    x += value * ((cell % grid.cells) + 0.5);
    y += value * (Math.floor(cell / grid.cells) + 0.5);
  });
  return { x: x / mass, y: y / mass, mass };
}

/** Visits the cells of a square around a cell, kept inside the map. */
function forEachCell(middle: number, reach: number, visit: (cell: number) => void): void {
  const n = grid.cells;
  const column = middle % n;
  const row = Math.floor(middle / n);
  for (let y = Math.max(0, row - reach); y <= Math.min(n - 1, row + reach); y++) {
    for (let x = Math.max(0, column - reach); x <= Math.min(n - 1, column + reach); x++) visit(y * n + x);
  }
}

/** Cells to fractions of the picture; below 0 or above 1 lies outside it. */
export function cellToFraction({ x, y }: { readonly x: number; readonly y: number }): Point {
  return [(x - grid.beyond) / grid.inside, (y - grid.beyond) / grid.inside];
}

/** Share of a corner map's probability that lies outside the picture, 0..1. */
export function massOutside(map: Float32Array): number {
  let inside = 0;
  for (let y = grid.beyond; y < grid.beyond + grid.inside; y++) {
    for (let x = grid.beyond; x < grid.beyond + grid.inside; x++) inside += map[y * grid.cells + x] ?? 0;
  }
  return Math.min(1, Math.max(0, 1 - inside));
}

export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Probabilities from `count` logits starting at `from`. */
export function softmax(logits: Float32Array, from: number, count: number): Float32Array {
  const part = logits.slice(from, from + count);
  let highest = Number.NEGATIVE_INFINITY;
  for (const logit of part) highest = Math.max(highest, logit);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const value = Math.exp((part[i] ?? 0) - highest);
    part[i] = value;
    sum += value;
  }
  for (let i = 0; i < count; i++) part[i] = (part[i] ?? 0) / sum;
  return part;
}
