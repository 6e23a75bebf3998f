import type { Point, Region } from '@candor/core/findings/region.ts';
import { applyHomography, rectangleToQuad } from '../geometry/homography.ts';
import { distance, type Quad, toRegion } from '../geometry/quad.ts';
import { rectify } from '../geometry/rectify.ts';
import type { Picture } from '../picture.ts';
import { dominantAngle } from './text/lines.ts';
import { cornersOf, type Rectangle } from './text/rectangle.ts';

/** A straightened part of the photograph, and the way back to it. */
export type View = {
  readonly picture: Picture;
  /** The photograph itself: writing is cut out of it at once, so that it is resampled only once. */
  readonly photo: Picture;
  readonly toPhoto: (point: Point) => Point;
};

/** Longer side, in px, of a straightened document; a smaller one is not blown up beyond `smallest`. */
const largest = 1280;
const smallest = 640;
/** The finder's corners may lie a little inside the paper, and a zone ends close to the edge. */
const outlineMargin = 0.02;

export function wholeView(picture: Picture): View {
  return { picture, photo: picture, toPhoto: (point) => point };
}

/** The document inside its outline, without perspective. Its writing may still stand on its head or on end. */
export function documentView(photo: Picture, outline: Quad): View {
  return viewOf(photo, expanded(outline, outlineMargin), largest);
}

/** Turned so that the writing is level, cut to where writing is, and enlarged. Null where there is too little writing to tell. */
export function writingView(view: View, boxes: readonly Rectangle[]): View | null {
  const long = boxes.filter(({ width, height }) => width > 2 * height);
  if (long.length < 2) return null;
  const angle = dominantAngle(long);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const points = long.flatMap((box) => cornersOf(box));
  const along = extent(
    points.map(([x, y]) => x * cos + y * sin),
    0.06,
  );
  const across = extent(
    points.map(([x, y]) => -x * sin + y * cos),
    0.08,
  );
  const back = (u: number, v: number): Point => [u * cos - v * sin, u * sin + v * cos];
  const quad: Quad = [
    back(along.from, across.from),
    back(along.to, across.from),
    back(along.to, across.to),
    back(along.from, across.to),
  ];
  const inner = viewOf(view.picture, quad, largest, true);
  return { picture: inner.picture, photo: view.photo, toPhoto: (point) => view.toPhoto(inner.toPhoto(point)) };
}

/** Clockwise quarter turns of a level line of one view as it lies on another one of the same photograph. */
export function quarterTurns(of: View, on: View): 0 | 1 | 2 | 3 {
  const quarters = Math.round((directionOf(of) - directionOf(on)) / (Math.PI / 2));
  const turns = ((quarters % 4) + 4) % 4;
  return turns === 1 || turns === 2 || turns === 3 ? turns : 0;
}

function directionOf({ picture, toPhoto }: View): number {
  const [from, to] = [toPhoto([0, picture.height / 2]), toPhoto([picture.width, picture.height / 2])];
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

/** Share of the view's longer side that the writing fills: a small one means small letters. */
export function writingShare(view: View, boxes: readonly Rectangle[]): number {
  const points = boxes.flatMap((box) => cornersOf(box));
  if (points.length === 0) return 1;
  const width = extent(
    points.map(([x]) => x),
    0,
  );
  const height = extent(
    points.map(([, y]) => y),
    0,
  );
  return Math.max(width.to - width.from, height.to - height.from) / Math.max(view.picture.width, view.picture.height);
}

/** A quadrilateral of a view as a region of the photograph. */
export function regionOf(view: View, quad: readonly Point[], photo: Picture): Region {
  return toRegion(quad.map(view.toPhoto), photo);
}

function viewOf(photo: Picture, quad: Quad, side: number, enlarge = false): View {
  const [a, b, c, d] = quad;
  const width = Math.max(distance(a, b), distance(d, c));
  const height = Math.max(distance(a, d), distance(b, c));
  const target = enlarge ? side : Math.min(side, Math.max(smallest, Math.max(width, height)));
  const zoom = target / Math.max(width, height);
  const [w, h] = [Math.max(32, Math.round(width * zoom)), Math.max(32, Math.round(height * zoom))];
  const map = rectangleToQuad(w, h, quad);
  return {
    picture: rectify(photo, quad, w, h),
    photo,
    toPhoto: (point) => (map ? applyHomography(map, point) : quad[0]),
  };
}

function expanded(quad: Quad, share: number): Quad {
  const [cx, cy] = [0, 1].map((k) => quad.reduce((sum, point) => sum + (point[k] ?? 0), 0) / 4);
  const grow = ([x, y]: Point): Point => [x + (x - (cx ?? 0)) * 2 * share, y + (y - (cy ?? 0)) * 2 * share];
  return [grow(quad[0]), grow(quad[1]), grow(quad[2]), grow(quad[3])];
}

/** From the 1st to the 99th percentile, with a margin: one stray box must not widen the view. */
function extent(values: readonly number[], marginShare: number): { from: number; to: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const [from, to] = [at(0.01), at(0.99)];
  const margin = (to - from) * marginShare;
  return { from: from - margin, to: to + margin };
}
