import { percentile } from '../geometry/luma.ts';
import { isInside } from '../geometry/polygon.ts';
import type { Quad } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';

/**
 * How colourful the document is: 90th percentile over its pixels of (largest - smallest channel), 0..255, after each
 * channel was scaled to the common mean (grey-world), so that a warm lamp on a grey copy does not count as colour.
 */
export function colourfulness({ data }: Picture): number {
  let [red, green, blue] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 3) {
    red += data[at] ?? 0;
    green += data[at + 1] ?? 0;
    blue += data[at + 2] ?? 0;
  }
  const mean = (red + green + blue) / 3;
  const gains = { red: mean / Math.max(1, red), green: mean / Math.max(1, green), blue: mean / Math.max(1, blue) };
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 6) {
    const r = (data[at] ?? 0) * gains.red;
    const g = (data[at + 1] ?? 0) * gains.green;
    const b = (data[at + 2] ?? 0) * gains.blue;
    const chroma = Math.min(255, Math.trunc(Math.max(r, g, b) - Math.min(r, g, b)));
    counts[chroma] = (counts[chroma] ?? 0) + 1;
  }
  return percentile(counts, 0.9);
}

/** Every so manyth pixel along rows and columns tells enough of a table. */
const stride = 6;
/** Fewer pixels than this are no surroundings. */
const fewest = 300;

/** The same of what lies around the document; null where the document fills the picture. `quad` clockwise, in px of the picture. */
export function colourAround(picture: Picture, quad: Quad): number | null {
  const { width, height, data } = picture;
  const around = new Uint8Array(3 * Math.ceil(width / stride) * Math.ceil(height / stride));
  let filled = 0;
  for (let y = 0; y < height; y += stride) {
    for (let x = 0; x < width; x += stride) {
      if (isInside([x, y], quad)) continue;
      for (let at = (y * width + x) * 3, end = at + 3; at < end; at++) around[filled++] = data[at] ?? 0;
    }
  }
  const count = filled / 3;
  const pixels = around.subarray(0, filled);
  return count < fewest ? null : colourfulness({ ...picture, width: count, height: 1, data: pixels });
}
