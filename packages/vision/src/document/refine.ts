import { distance, type Point, type Quad, sides } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { fitLine, intersect, type Line } from './line.ts';

const profilesPerSide = 48;
/** Colour steps below this (0..255 over 2 px) are noise. */
const faintestStep = 12;

/**
 * Moves the sides of a quad onto the strongest edges within `radius` px: perpendicular profiles along each side,
 * a robust line through their strongest steps, corners where the lines meet. A corner that would move by more than
 * three radii means that something else was followed; then the quad is returned as it was.
 */
export function refineQuad(picture: Picture, quad: Quad, radius: number): Quad {
  const lines = sides(quad).map(([from, to]) => fitSide(picture, from, to, radius));
  const corners = quad.map((corner, i) => {
    const before = lines[(i + 3) % 4];
    const after = lines[i];
    const met = before && after ? intersect(before, after) : null;
    return met && distance(met, corner) <= 3 * radius ? met : null;
  });
  const [a, b, c, d] = corners;
  return a && b && c && d ? [a, b, c, d] : quad;
}

function fitSide(picture: Picture, from: Point, to: Point, radius: number): Line {
  const length = distance(from, to) || 1;
  const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const start: Line = { a: normal[0], b: normal[1], c: normal[0] * from[0] + normal[1] * from[1] };
  const points: Point[] = [];
  for (let i = 0; i < profilesPerSide; i++) {
    const t = 0.08 + (0.84 * i) / (profilesPerSide - 1);
    const at: Point = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
    const offset = strongestStep(picture, at, normal, radius);
    if (offset !== null) points.push([at[0] + offset * normal[0], at[1] + offset * normal[1]]);
  }
  return points.length >= 10 ? fitLine(points, start) : start;
}

/** Where the colour changes most along a profile, in px from its middle; places further off count up to a quarter less. */
function strongestStep(picture: Picture, at: Point, normal: Point, radius: number): number | null {
  let best = faintestStep;
  let found: number | null = null;
  for (let offset = -radius; offset <= radius; offset++) {
    const before = pixelAt(picture, at[0] + (offset - 1) * normal[0], at[1] + (offset - 1) * normal[1], 1);
    const after = pixelAt(picture, at[0] + (offset + 1) * normal[0], at[1] + (offset + 1) * normal[1], 1);
    if (before < 0 || after < 0) continue;
    const step = colourStep(picture.data, before, after) * (1 - (0.25 * Math.abs(offset)) / radius);
    if (step > best) {
      best = step;
      found = offset;
    }
  }
  return found;
}

/** Index of the first byte of the pixel nearest to a place (pixel k covers k..k+1); -1 within `margin` px of the border. */
export function pixelAt({ width, height }: Picture, x: number, y: number, margin: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  if (column < margin || row < margin || column >= width - margin || row >= height - margin) return -1;
  return (row * width + column) * 3;
}

/** Largest difference of the three channels between two pixels, 0..255: a beige card on grey wood differs in colour only. */
export function colourStep(data: Uint8Array, p: number, q: number): number {
  return Math.max(
    Math.abs((data[p] ?? 0) - (data[q] ?? 0)),
    Math.abs((data[p + 1] ?? 0) - (data[q + 1] ?? 0)),
    Math.abs((data[p + 2] ?? 0) - (data[q + 2] ?? 0)),
  );
}
