/**
 * The camera has its own projective geometry, apart from the eyes in vision: a mistake that both shared would never be measured.
 */

/** A point in px or mm, whichever its owner says. */
export type Point = readonly [x: number, y: number];
/** TL, TR, BR, BL of the document as printed. */
export type Quad = readonly [Point, Point, Point, Point];
/** Row-major 3 x 3. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Maps the unit square (0,0) (1,0) (1,1) (0,1) onto the quad: P. Heckbert, Fundamentals of Texture Mapping, 1989, 2.2.3. */
export function squareToQuad([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): Homography {
  const dx1 = x1 - x2;
  const dx2 = x3 - x2;
  const dx3 = x0 - x1 + x2 - x3;
  const dy1 = y1 - y2;
  const dy2 = y3 - y2;
  const dy3 = y0 - y1 + y2 - y3;
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  return [x1 - x0 + g * x1, x3 - x0 + h * x3, x0, y1 - y0 + g * y1, y3 - y0 + h * y3, y0, g, h, 1];
}

/** The adjugate, which is the inverse up to a scale that a homography does not have. */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

export function project([a, b, c, d, e, f, g, h, i]: Homography, [x, y]: Point): Point {
  const depth = g * x + h * y + i;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** Area of a polygon, in the square of its unit. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  for (const [index, [x, y]] of points.entries()) {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}

/** What of a polygon lies in the rectangle from 0,0 to width,height: Sutherland and Hodgman, 1974. */
export function clipToFrame(points: readonly Point[], width: number, height: number): Point[] {
  const insides: readonly ((point: Point) => number)[] = [
    ([x]) => x,
    ([, y]) => y,
    ([x]) => width - x,
    ([, y]) => height - y,
  ];
  return insides.reduce<Point[]>(
    (polygon, inside) => {
      const kept: Point[] = [];
      for (const [index, point] of polygon.entries()) {
        const next = polygon[(index + 1) % polygon.length] ?? point;
        const [here, there] = [inside(point), inside(next)];
        if (here >= 0) kept.push(point);
        if (here >= 0 !== there >= 0) {
          const share = here / (here - there);
          kept.push([point[0] + (next[0] - point[0]) * share, point[1] + (next[1] - point[1]) * share]);
        }
      }
      return kept;
    },
    [...points],
  );
}
