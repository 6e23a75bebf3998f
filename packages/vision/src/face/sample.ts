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

/** What is drawn; where it is reduced, a grid of up to `finest` x `finest` places is averaged per pixel. */
type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly beyond: 'black' | 'nearest';
  readonly finest?: number;
};

/**
 * Draws `width` x `height` pixels, RGB 0..255, where `toPicture` maps a place on the result to the picture.
 * Reducing averages a grid of places per pixel, so that small pictures do not alias; enlarging blends the four nearest pixels.
 * Beyond the picture it is black, or the nearest pixel repeated.
 */
export function sample(picture: Picture, toPicture: Similarity, drawing: Drawing): Float32Array {
  const grid = Math.min(drawing.finest ?? 6, Math.max(1, Math.round(Math.hypot(toPicture.a, toPicture.b))));
  return grid > 1 ? average(picture, toPicture, drawing, grid) : blend(picture, toPicture, drawing);
}

/** The places lie a pixel and more apart: the pixel that each one falls into is enough, a blend of four costs four times as much. */
function average(
  { data, width: right, height: bottom }: Picture,
  { a, b, tx, ty }: Similarity,
  { width, height, beyond }: Drawing,
  grid: number,
): Float32Array {
  const result = new Float32Array(width * height * 3);
  const share = 1 / (grid * grid);
  const [stepX, stepY] = [a / grid, b / grid];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = 0; j < grid; j++) {
        const u = column + 0.5 / grid;
        const v = row + (j + 0.5) / grid;
        let x = a * u - b * v + tx;
        let y = b * u + a * v + ty;
        for (let i = 0; i < grid; i++, x += stepX, y += stepY) {
          const isBeyond = x < 0 || y < 0 || x >= right || y >= bottom;
          if (isBeyond && beyond === 'black') continue;
          const left = isBeyond ? Math.min(right - 1, Math.max(0, x)) : x;
          const top = isBeyond ? Math.min(bottom - 1, Math.max(0, y)) : y;
          const here = (Math.floor(top) * right + Math.floor(left)) * 3;
          red += data[here] ?? 0;
          green += data[here + 1] ?? 0;
          blue += data[here + 2] ?? 0;
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

function blend(
  { data, width: right, height: bottom }: Picture,
  { a, b, tx, ty }: Similarity,
  { width, height, beyond }: Drawing,
): Float32Array {
  const result = new Float32Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = a * (column + 0.5) - b * (row + 0.5) + tx - 0.5;
      const y = b * (column + 0.5) + a * (row + 0.5) + ty - 0.5;
      if (beyond === 'black' && (x < -0.5 || y < -0.5 || x > right - 0.5 || y > bottom - 0.5)) continue;
      const left = Math.min(right - 1, Math.max(0, Math.floor(x)));
      const top = Math.min(bottom - 1, Math.max(0, Math.floor(y)));
      const alongX = Math.min(1, Math.max(0, x - left));
      const alongY = Math.min(1, Math.max(0, y - top));
      const here = (top * right + left) * 3;
      const next = here + (left + 1 < right ? 3 : 0);
      const below = here + (top + 1 < bottom ? right * 3 : 0);
      const nextBelow = next + below - here;
      const out = (row * width + column) * 3;
      for (let part = 0; part < 3; part++) {
        const upper = (1 - alongX) * (data[here + part] ?? 0) + alongX * (data[next + part] ?? 0);
        const lower = (1 - alongX) * (data[below + part] ?? 0) + alongX * (data[nextBelow + part] ?? 0);
        result[out + part] = (1 - alongY) * upper + alongY * lower;
      }
    }
  }
  return result;
}
