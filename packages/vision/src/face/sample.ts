import { centre, type Point } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';

/** Rotation, uniform scale and shift of points in px, pixel centres at .5: `x' = a x - b y + tx`, `y' = b x + a y + ty`. Scale is `hypot(a, b)`. */
export type Similarity = { readonly a: number; readonly b: number; readonly tx: number; readonly ty: number };

export function transform({ a, b, tx, ty }: Similarity, [x, y]: Point): Point {
  return [a * x - b * y + tx, b * x + a * y + ty];
}

export function invert({ a, b, tx, ty }: Similarity): Similarity {
  const square = a * a + b * b;
  return { a: a / square, b: -b / square, tx: -(a * tx + b * ty) / square, ty: (b * tx - a * ty) / square };
}

/** Maps a square of `side` px to one around `middle`, each pixel `scale` long and turned by `roll` (radians, clockwise). */
export function squareAround(
  middle: Point,
  { side, scale, roll }: { side: number; scale: number; roll: number },
): Similarity {
  const a = scale * Math.cos(roll);
  const b = scale * Math.sin(roll);
  return { a, b, tx: middle[0] - (a - b) * (side / 2), ty: middle[1] - (a + b) * (side / 2) };
}

/**
 * The similarity that brings `from` closest to `to` in the least-squares sense, without reflection
 * (Umeyama 1991, "Least-squares estimation of transformation parameters", two dimensions in closed form).
 */
export function fitSimilarity(from: readonly Point[], to: readonly Point[]): Similarity {
  const [fromX, fromY] = centre(from);
  const [toX, toY] = centre(to);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  from.forEach(([x, y], i) => {
    const [targetX, targetY] = to[i] ?? [toX, toY];
    dot += (x - fromX) * (targetX - toX) + (y - fromY) * (targetY - toY);
    cross += (x - fromX) * (targetY - toY) - (y - fromY) * (targetX - toX);
    spread += (x - fromX) ** 2 + (y - fromY) ** 2;
  });
  const a = dot / spread;
  const b = cross / spread;
  return { a, b, tx: toX - a * fromX + b * fromY, ty: toY - b * fromX - a * fromY };
}

/**
 * Draws `width` x `height` pixels, RGB 0..255, where `toPicture` maps a place on the result to the picture.
 * Reducing averages a grid of up to `finest` x `finest` places per pixel, so that small pictures do not alias.
 * Beyond the picture it is black, or the nearest pixel repeated.
 */
export function sample(
  picture: Picture,
  toPicture: Similarity,
  {
    width,
    height,
    beyond,
    finest = 6,
  }: { width: number; height: number; beyond: 'black' | 'nearest'; finest?: number },
): Float32Array {
  const { data, width: right, height: bottom } = picture;
  const result = new Float32Array(width * height * 3);
  const grid = Math.min(finest, Math.max(1, Math.round(Math.hypot(toPicture.a, toPicture.b))));
  const share = 1 / (grid * grid);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = 0; j < grid; j++) {
        for (let i = 0; i < grid; i++) {
          const u = column + (i + 0.5) / grid;
          const v = row + (j + 0.5) / grid;
          const x = toPicture.a * u - toPicture.b * v + toPicture.tx - 0.5;
          const y = toPicture.b * u + toPicture.a * v + toPicture.ty - 0.5;
          if (beyond === 'black' && (x < -0.5 || y < -0.5 || x > right - 0.5 || y > bottom - 0.5)) continue;
          const left = Math.min(right - 1, Math.max(0, Math.floor(x)));
          const top = Math.min(bottom - 1, Math.max(0, Math.floor(y)));
          const alongX = Math.min(1, Math.max(0, x - left));
          const alongY = Math.min(1, Math.max(0, y - top));
          const here = (top * right + left) * 3;
          const next = left + 1 < right ? 3 : 0;
          const below = top + 1 < bottom ? right * 3 : 0;
          const w00 = (1 - alongX) * (1 - alongY);
          const w10 = alongX * (1 - alongY);
          const w01 = (1 - alongX) * alongY;
          const w11 = alongX * alongY;
          const at = (offset: number) => data[here + offset] ?? 0;
          red += w00 * at(0) + w10 * at(next) + w01 * at(below) + w11 * at(next + below);
          green += w00 * at(1) + w10 * at(next + 1) + w01 * at(below + 1) + w11 * at(next + below + 1);
          blue += w00 * at(2) + w10 * at(next + 2) + w01 * at(below + 2) + w11 * at(next + below + 2);
        }
      }
      const out = (row * width + column) * 3;
      result[out] = red * share;
      result[out + 1] = green * share;
      result[out + 2] = blue * share;
    }
  }
  return result;
}
