import type { Region } from '@candor/core/findings/region.ts';
import { applyHomography, type Homography, rectangleToQuad } from '../geometry/homography.ts';
import { clipToPicture } from '../geometry/polygon.ts';
import { type Point, type Quad, type Size, scaleQuad, sideLengths, toRegion } from '../geometry/quad.ts';
import { rectify } from '../geometry/rectify.ts';
import type { Picture } from '../picture.ts';
import { aspects, type Shape } from './shape.ts';

/** Documents are measured at this width, px: 1 px is 1.56 permille of their width. */
const viewWidth = 640;

/** A document pulled straight, with the way back to the picture it came from. */
export type DocumentView = {
  readonly picture: Picture;
  /** Places of the view, in its px, as a region of the upright picture; null when none of it is visible. */
  readonly toRegion: (points: readonly Point[]) => Region | null;
  /** The whole document. */
  readonly whole: Region | null;
};

/**
 * `work`: the same picture, smaller. It is taken where it still holds enough pixels, because sampling it costs less.
 * The quad is in px of `picture`.
 */
export function viewDocument(picture: Picture, work: Picture, quad: Quad, shape: Shape): DocumentView | null {
  const height = Math.round(viewWidth / aspects[shape]);
  const map = rectangleToQuad(viewWidth, height, quad);
  if (!map) return null;
  const factor = work.width / picture.width;
  const [top, , bottom] = sideLengths(quad);
  const isEnough = Math.min(top, bottom) * factor >= viewWidth;
  const view = isEnough
    ? rectify(work, scaleQuad(quad, factor), viewWidth, height)
    : rectify(picture, quad, viewWidth, height);
  return {
    picture: view,
    toRegion: (points) => visibleRegion(points, map, picture),
    whole: toVisible([...quad], picture),
  };
}

function visibleRegion(points: readonly Point[], map: Homography, size: Size): Region | null {
  return toVisible(
    points.map((point) => applyHomography(map, point)),
    size,
  );
}

function toVisible(polygon: readonly Point[], size: Size): Region | null {
  const visible = clipToPicture(polygon, size);
  return visible.length >= 3 ? toRegion(visible, size) : null;
}
