import { applyHomography, rectangleToQuad } from '../geometry/homography.ts';
import type { Point, Quad } from '../geometry/quad.ts';

/** A patch next to a corner reaches this far along both sides. */
const reach = 0.3;

/** The part of a document next to one of its corners (0..3 in `quad`), four points in px. */
export function cornerPatch(quad: Quad, corner: number): Point[] {
  const map = rectangleToQuad(1, 1, quad);
  if (!map) return [];
  const [left, right] = corner === 1 || corner === 2 ? [1 - reach, 1] : [0, reach];
  const [top, bottom] = corner >= 2 ? [1 - reach, 1] : [0, reach];
  const patch: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return patch.map((point) => applyHomography(map, point));
}
