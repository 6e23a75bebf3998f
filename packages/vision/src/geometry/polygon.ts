import type { Point, Size } from './quad.ts';

/** Signed area (shoelace): positive when the points run clockwise in a picture, where y grows downwards. */
export function signedArea(polygon: readonly Point[]): number {
  let twice = 0;
  let previous = polygon[polygon.length - 1];
  for (const point of polygon) {
    if (previous) twice += previous[0] * point[1] - point[0] * previous[1];
    previous = point;
  }
  return twice / 2;
}

/** The part of a polygon where `a x + b y >= c`. One step of Sutherland-Hodgman clipping. */
export function clipToHalfPlane(polygon: readonly Point[], a: number, b: number, c: number): Point[] {
  const kept: Point[] = [];
  let previous = polygon[polygon.length - 1];
  for (const point of polygon) {
    if (previous) {
      const before = a * previous[0] + b * previous[1] - c;
      const now = a * point[0] + b * point[1] - c;
      if (before * now < 0) {
        const t = before / (before - now);
        kept.push([previous[0] + t * (point[0] - previous[0]), previous[1] + t * (point[1] - previous[1])]);
      }
      if (now >= 0) kept.push(point);
    }
    previous = point;
  }
  return kept;
}

/** Intersection of a polygon with a convex one that runs clockwise. */
export function clipToConvex(polygon: readonly Point[], convex: readonly Point[]): Point[] {
  let kept = [...polygon];
  let from = convex[convex.length - 1];
  for (const to of convex) {
    if (from) {
      // Inside lies to the right of every side, walking clockwise with y downwards.
      const a = from[1] - to[1];
      const b = to[0] - from[0];
      kept = clipToHalfPlane(kept, a, b, a * from[0] + b * from[1]);
    }
    from = to;
  }
  return kept;
}

export function clipToPicture(polygon: readonly Point[], { width, height }: Size): Point[] {
  const frame: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return clipToConvex(polygon, frame);
}

/** Shared area of two convex polygons divided by the area of both together, 0..1. */
export function intersectionOverUnion(one: readonly Point[], other: readonly Point[]): number {
  const shared = Math.abs(signedArea(clipToConvex(clockwise(one), clockwise(other))));
  const union = Math.abs(signedArea(one)) + Math.abs(signedArea(other)) - shared;
  return union > 0 ? shared / union : 0;
}

/** Smallest convex polygon around the points, clockwise (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const upper = halfHull(sorted);
  const lower = halfHull([...sorted].reverse());
  return [...upper.slice(0, -1), ...lower.slice(0, -1)];
}

function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    for (;;) {
      const last = hull[hull.length - 1];
      const beforeLast = hull[hull.length - 2];
      if (!last || !beforeLast || turn(beforeLast, last, point) > 0) break;
      hull.pop();
    }
    hull.push(point);
  }
  return hull;
}

/** Twice the area of a triangle: positive for a right turn in a picture, where y grows downwards. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
}

export function isInside([x, y]: Point, convexClockwise: readonly Point[]): boolean {
  let from = convexClockwise[convexClockwise.length - 1];
  for (const to of convexClockwise) {
    if (from && (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]) < 0) return false;
    from = to;
  }
  return true;
}

function clockwise(polygon: readonly Point[]): readonly Point[] {
  return signedArea(polygon) >= 0 ? polygon : [...polygon].reverse();
}
