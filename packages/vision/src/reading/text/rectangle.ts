import type { Point } from '@candor/core/findings/region.ts';
import type { Quad } from '../../geometry/quad.ts';

/** A rotated rectangle: `angle` in radians (-pi/2, pi/2] is the direction of its longer side, `width` >= `height`. */
export type Rectangle = {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly angle: number;
};

/** The smallest rectangle around the points: one of its sides lies on a side of their convex hull (Freeman and Shapira 1975). */
export function smallestRectangle(points: readonly Point[]): Rectangle | null {
  const outline = convexHull(points);
  if (outline.length < 3) return null;
  let best: { area: number; angle: number; left: number; right: number; top: number; bottom: number } | null = null;
  outline.forEach(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length] ?? [x, y];
    const angle = Math.atan2(nextY - y, nextX - x);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [px, py] of outline) {
      const [u, v] = [px * cos + py * sin, -px * sin + py * cos];
      left = Math.min(left, u);
      right = Math.max(right, u);
      top = Math.min(top, v);
      bottom = Math.max(bottom, v);
    }
    const area = (right - left) * (bottom - top);
    if (!best || area < best.area) best = { area, angle, left, right, top, bottom };
  });
  return best === null ? null : lyingDown(best);
}

/** Corners in reading order for text that runs along the longer side. */
export function cornersOf({ centre, width, height, angle }: Rectangle): Quad {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corner = (i: number, j: number): Point => [
    centre[0] + (cos * i * width - sin * j * height) / 2,
    centre[1] + (sin * i * width + cos * j * height) / 2,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

function lyingDown(found: { angle: number; left: number; right: number; top: number; bottom: number }): Rectangle {
  const [cos, sin] = [Math.cos(found.angle), Math.sin(found.angle)];
  const [u, v] = [(found.left + found.right) / 2, (found.top + found.bottom) / 2];
  const [along, across] = [found.right - found.left, found.bottom - found.top];
  let angle = along >= across ? found.angle : found.angle + Math.PI / 2;
  while (angle > Math.PI / 2) angle -= Math.PI;
  while (angle <= -Math.PI / 2) angle += Math.PI;
  return {
    centre: [u * cos - v * sin, u * sin + v * cos],
    width: Math.max(along, across),
    height: Math.min(along, across),
    angle,
  };
}

/** Andrew's monotone chain, counter-clockwise in a y-up plane. */
function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turnsLeft(a: Point | undefined, b: Point | undefined, c: Point): boolean {
  if (!a || !b) return true;
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;
}
