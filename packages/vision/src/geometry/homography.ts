import type { Point, Quad } from './quad.ts';

/** 3 x 3 projective map, rows first, last element 1: [u, v] = (h0 x + h1 y + h2, h3 x + h4 y + h5) / (h6 x + h7 y + 1). */
export type Homography = readonly [number, number, number, number, number, number, number, number];

/**
 * The projective map of the rectangle (0,0)..(width,height) onto a quad, in closed form
 * (Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3). Null for a quad of no area.
 */
export function rectangleToQuad(width: number, height: number, [p0, p1, p2, p3]: Quad): Homography | null {
  const sumX = p0[0] - p1[0] + p2[0] - p3[0];
  const sumY = p0[1] - p1[1] + p2[1] - p3[1];
  const dx1 = p1[0] - p2[0];
  const dx2 = p3[0] - p2[0];
  const dy1 = p1[1] - p2[1];
  const dy2 = p3[1] - p2[1];
  const determinant = dx1 * dy2 - dx2 * dy1;
  if (Math.abs(determinant) < 1e-9) return null;
  const g = (sumX * dy2 - dx2 * sumY) / determinant;
  const h = (dx1 * sumY - sumX * dy1) / determinant;
  return [
    (p1[0] - p0[0] + g * p1[0]) / width,
    (p3[0] - p0[0] + h * p3[0]) / height,
    p0[0],
    (p1[1] - p0[1] + g * p1[1]) / width,
    (p3[1] - p0[1] + h * p3[1]) / height,
    p0[1],
    g / width,
    h / height,
  ];
}

export function applyHomography(h: Homography, [x, y]: Point): Point {
  const w = h[6] * x + h[7] * y + 1;
  return [(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w];
}

/** The map back (adjugate, scaled so that the last element is 1). Null when it has none. */
export function invertHomography([a, b, c, d, e, f, g, h]: Homography): Homography | null {
  const last = a * e - b * d;
  if (Math.abs(last) < 1e-12) return null;
  return [
    (e - f * h) / last,
    (c * h - b) / last,
    (b * f - c * e) / last,
    (f * g - d) / last,
    (a - c * g) / last,
    (c * d - a * f) / last,
    (d * h - e * g) / last,
    (b * g - a * h) / last,
  ];
}
