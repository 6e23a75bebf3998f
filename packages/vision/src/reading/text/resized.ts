import type { Quad } from '../../geometry/quad.ts';
import { rectify } from '../../geometry/rectify.ts';
import { areaAverage } from '../../geometry/resize.ts';
import type { Picture } from '../../picture.ts';

/** The picture at exactly width x height: area average when it shrinks, bilinear when it grows along an axis. */
export function resized(picture: Picture, width: number, height: number): Picture {
  if (width <= picture.width && height <= picture.height) return areaAverage(picture, width, height);
  const whole: Quad = [
    [0, 0],
    [picture.width, 0],
    [picture.width, picture.height],
    [0, picture.height],
  ];
  return rectify(picture, whole, width, height);
}
