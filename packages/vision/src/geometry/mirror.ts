import type { Point, Region } from '@candor/core/findings/region.ts';
import type { Picture } from '../picture.ts';
import type { Quad } from './quad.ts';

/** The picture as in a mirror: left and right change places. */
export function mirrorPicture(picture: Picture): Picture {
  const { width, height, data } = picture;
  const mirrored = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0, to = (y * width + width - 1) * 3, from = y * width * 3; x < width; x++, from += 3, to -= 3) {
      mirrored[to] = data[from] ?? 0;
      mirrored[to + 1] = data[from + 1] ?? 0;
      mirrored[to + 2] = data[from + 2] ?? 0;
    }
  }
  return { ...picture, data: mirrored };
}

/** A quad in the mirrored picture, `width` px wide; clockwise again, so that its first two corners change places, and the others. */
export function mirrorQuad([a, b, c, d]: Quad, width: number): Quad {
  const mirror = ([x, y]: Point): Point => [width - x, y];
  return [mirror(b), mirror(a), mirror(d), mirror(c)];
}

/** A region of the mirrored picture in the picture itself; its points keep their order. */
export function mirrorRegion({ points }: Region): Region {
  return { points: points.map(([x, y]): Point => [1 - x, y]) };
}
