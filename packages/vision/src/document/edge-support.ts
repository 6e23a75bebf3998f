import { distance, type Point, type Quad, sides } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { colourStep, pixelAt } from './refine.ts';

const profilesPerSide = 64;
/** How far from the side a stronger step would speak against it, and how near the strongest one must lie, px. */
const search = 6;
const near = 2;
const faintestStep = 12;

/**
 * How well the four sides of a quad lie on real edges, 0..1: per side the share of perpendicular profiles whose strongest
 * colour step lies on the side, less where the steps do not all go the same way; then half the weakest side, half the mean.
 * Printed lines and clutter fail it: their steps lie beside the line or go both ways.
 */
export function edgeSupport(picture: Picture, quad: Quad): number {
  const support = sideSupports(picture, quad);
  const mean = support.reduce((sum, value) => sum + value, 0) / support.length;
  return 0.5 * Math.min(...support) + 0.5 * mean;
}

/** The support of each side alone, 0..1: top, right, bottom, left. */
export function sideSupports(picture: Picture, quad: Quad): number[] {
  return sides(quad).map(([from, to]) => sideSupport(picture, from, to));
}

function sideSupport(picture: Picture, from: Point, to: Point): number {
  const { data } = picture;
  const length = distance(from, to) || 1;
  const normal: Point = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length];
  const ways = [0, 0, 0];
  let hits = 0;
  for (let i = 0; i < profilesPerSide; i++) {
    const t = 0.06 + (0.88 * i) / (profilesPerSide - 1);
    const x = from[0] + t * (to[0] - from[0]);
    const y = from[1] + t * (to[1] - from[1]);
    const offset = strongestOffset(picture, x, y, normal);
    if (Math.abs(offset) > near) continue;
    hits++;
    const outer = pixelAt(picture, x + (offset + 1.5) * normal[0], y + (offset + 1.5) * normal[1], 0);
    const inner = pixelAt(picture, x + (offset - 1.5) * normal[0], y + (offset - 1.5) * normal[1], 0);
    for (let k = 0; k < 3; k++) ways[k] = (ways[k] ?? 0) + Math.sign((data[outer + k] ?? 0) - (data[inner + k] ?? 0));
  }
  if (hits === 0) return 0;
  const sameWay = Math.max(...ways.map(Math.abs)) / hits;
  return (hits / profilesPerSide) * (0.55 + 0.45 * sameWay);
}

/** Where on a profile the colour changes most, px from the side, outwards positive; beyond `search` when nowhere clearly. */
function strongestOffset(picture: Picture, x: number, y: number, normal: Point): number {
  let best = faintestStep;
  let found = search + 1;
  for (let offset = -search; offset <= search; offset++) {
    const outer = pixelAt(picture, x + (offset + 1.5) * normal[0], y + (offset + 1.5) * normal[1], 0);
    const inner = pixelAt(picture, x + (offset - 1.5) * normal[0], y + (offset - 1.5) * normal[1], 0);
    if (outer < 0 || inner < 0) continue;
    const step = colourStep(picture.data, outer, inner) * (1 - 0.03 * Math.abs(offset));
    if (step <= best) continue;
    best = step;
    found = offset;
  }
  return found;
}
