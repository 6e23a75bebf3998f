import { distance, type Point, type Quad, sideLengths } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import type { Line } from './line.ts';
import { colourStep, pixelAt } from './refine.ts';

/** How far away, as a part of the document's extent across that side: a header band is about a sixth. */
const reach = 0.22;
const profiles = 32;
/** Steps above this (0..255) all count the same, so that one printed black line does not outweigh a whole faint edge. */
const fullStep = 48;

/** The few straight lines near one side that the most colour steps lie on. */
export function linesNear(picture: Picture, quad: Quad, side: number): Line[] {
  const from = quad[side];
  const to = quad[(side + 1) % 4];
  const lengths = sideLengths(quad);
  if (!from || !to) return [];
  const extent = ((lengths[(side + 1) % 4] ?? 0) + (lengths[(side + 3) % 4] ?? 0)) / 2;
  const radius = Math.max(8, Math.round(reach * extent));
  const length = distance(from, to) || 1;
  const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const steps = stepTable(picture, from, to, normal, radius);
  return peakOffsets(steps, radius).map(([atFrom, atTo]) =>
    lineThrough(
      [from[0] + atFrom * normal[0], from[1] + atFrom * normal[1]],
      [to[0] + atTo * normal[0], to[1] + atTo * normal[1]],
    ),
  );
}

/** Colour steps, 0..1, on `profiles` perpendicular profiles at every offset from -radius to radius px. */
function stepTable(picture: Picture, from: Point, to: Point, normal: Point, radius: number): readonly Float32Array[] {
  const table: Float32Array[] = [];
  for (let i = 0; i < profiles; i++) {
    const t = 0.06 + (0.88 * i) / (profiles - 1);
    const x = from[0] + t * (to[0] - from[0]);
    const y = from[1] + t * (to[1] - from[1]);
    const profile = new Float32Array(2 * radius + 1);
    for (let offset = -radius; offset <= radius; offset++) {
      const before = pixelAt(picture, x + (offset - 1) * normal[0], y + (offset - 1) * normal[1], 0);
      const after = pixelAt(picture, x + (offset + 1) * normal[0], y + (offset + 1) * normal[1], 0);
      if (before < 0 || after < 0) continue;
      profile[offset + radius] = Math.min(1, colourStep(picture.data, before, after) / fullStep);
    }
    table.push(profile);
  }
  return table;
}

const most = 6;
const offsetStep = 3;

/** Offsets (px, at both ends of the side) of the best separate lines through the table. */
function peakOffsets(steps: readonly Float32Array[], radius: number): (readonly [number, number])[] {
  const count = Math.floor((2 * radius) / offsetStep) + 1;
  const scores = new Float32Array(count * count);
  for (let i = 0; i < scores.length; i++) {
    const [atFrom, atTo] = [offsetAt(Math.floor(i / count), radius), offsetAt(i % count, radius)];
    scores[i] = scoreLine(steps, radius, atFrom, atTo);
  }
  const peaks: (readonly [number, number])[] = [];
  while (peaks.length < most) {
    let top = 0;
    for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[top] ?? 0)) top = i;
    if ((scores[top] ?? 0) <= 0) break;
    const [row, column] = [Math.floor(top / count), top % count];
    peaks.push([offsetAt(row, radius), offsetAt(column, radius)]);
    suppress(scores, count, row, column);
  }
  return peaks;
}

function offsetAt(index: number, radius: number): number {
  return index * offsetStep - radius;
}

/** Lines whose ends lie within 9 px of a chosen one are the same line. */
function suppress(scores: Float32Array, count: number, row: number, column: number): void {
  for (let y = Math.max(0, row - 3); y <= Math.min(count - 1, row + 3); y++) {
    scores.fill(0, y * count + Math.max(0, column - 3), y * count + Math.min(count - 1, column + 3) + 1);
  }
}

function scoreLine(steps: readonly Float32Array[], radius: number, atFrom: number, atTo: number): number {
  let score = 0;
  for (let i = 0; i < profiles; i++) {
    const profile = steps[i];
    if (!profile) continue;
    const t = 0.06 + (0.88 * i) / (profiles - 1);
    const k = Math.round(atFrom + t * (atTo - atFrom)) + radius;
    score += Math.max(profile[k] ?? 0, profile[k - 1] ?? 0, profile[k + 1] ?? 0);
  }
  return score;
}

export function lineThrough(p: Point, q: Point): Line {
  const length = distance(p, q) || 1;
  const a = -(q[1] - p[1]) / length;
  const b = (q[0] - p[0]) / length;
  return { a, b, c: a * p[0] + b * p[1] };
}
