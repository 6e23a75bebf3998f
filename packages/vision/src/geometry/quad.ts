import type { Point, Region } from '@candor/core/findings/region.ts';

export type { Point };
/** Four corners in picture pixels, clockwise: TL, TR, BR, BL. The left edge of the first pixel is x = 0. */
export type Quad = readonly [Point, Point, Point, Point];
export type Size = { readonly width: number; readonly height: number };

/** Length of each side in px: top, right, bottom, left. */
export function sideLengths([tl, tr, br, bl]: Quad): readonly [number, number, number, number] {
  return [distance(tl, tr), distance(tr, br), distance(br, bl), distance(bl, tl)];
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** The sides of a quad in order, each as its two ends. */
export function sides([tl, tr, br, bl]: Quad): readonly (readonly [from: Point, to: Point])[] {
  return [
    [tl, tr],
    [tr, br],
    [br, bl],
    [bl, tl],
  ];
}

/** The same quad with its first corner moved on by quarter turns (1: the corner at TR becomes the first). */
export function turnQuad(quad: Quad, quarters: number): Quad {
  const [a, b, c, d] = quad;
  const turns: readonly Quad[] = [quad, [b, c, d, a], [c, d, a, b], [d, a, b, c]];
  return turns[((quarters % 4) + 4) % 4] ?? quad;
}

export function scaleQuad([a, b, c, d]: Quad, factor: number): Quad {
  const scale = ([x, y]: Point): Point => [x * factor, y * factor];
  return [scale(a), scale(b), scale(c), scale(d)];
}

export function centre(points: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  for (const point of points) {
    x += point[0];
    y += point[1];
  }
  return [x / points.length, y / points.length];
}

/** Picture pixels to fractions of the picture, kept inside it. */
export function toRegion(points: readonly Point[], { width, height }: Size): Region {
  return { points: points.map(([x, y]): Point => [clamp(x / width), clamp(y / height)]) };
}

/** A region of four points as a quad in picture pixels; null when it has another number of points. */
export function toQuad({ points }: Region, { width, height }: Size): Quad | null {
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d || points.length !== 4) return null;
  const scale = ([x, y]: Point): Point => [x * width, y * height];
  return [scale(a), scale(b), scale(c), scale(d)];
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
