import { lumaHistogram, percentile } from '../geometry/luma.ts';
import type { Picture } from '../picture.ts';

/** A picture whose brightest percent lies below this luma is stretched before the document is looked for. */
const darkBelow = 150;

/**
 * A dark picture with its 1st and 99th percentile of luma stretched to black and white and its middle lifted (gamma 0.8),
 * so that the corner network and the edge tests see what a person would see. Brighter pictures are returned as they are.
 * For finding the document only: quality is measured on the picture as it came.
 */
export function liftDarkness(picture: Picture): Picture {
  const counts = lumaHistogram(picture, 3);
  const black = percentile(counts, 0.01);
  const white = percentile(counts, 0.99);
  if (white >= darkBelow || white <= black) return picture;
  const table = new Uint8Array(256);
  for (let value = 0; value < 256; value++) {
    const stretched = Math.min(1, Math.max(0, (value - black) / (white - black)));
    table[value] = Math.round(255 * stretched ** 0.8);
  }
  const data = new Uint8Array(picture.data.length);
  for (let at = 0; at < data.length; at++) data[at] = table[picture.data[at] ?? 0] ?? 0;
  return { ...picture, data };
}
