import type { Picture } from '../picture.ts';

/** Brightness of every pixel, 0..255, ITU-R BT.601 weights (0.299, 0.587, 0.114) in 8-bit integers. */
export type Luma = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export function luma({ width, height, data }: Picture): Luma {
  const out = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < out.length; i++, at += 3) {
    out[i] = (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8;
  }
  return { width, height, data: out };
}

/** How many pixels have each of the 256 values. `step` 2 looks at every second pixel. */
export function histogram({ data }: Luma, step = 1): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i += step) {
    const value = data[i] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** The same of a picture's luma. `step` 3 looks at every third pixel. */
export function lumaHistogram({ data }: Picture, step = 1): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at + 2 < data.length; at += 3 * step) {
    const value = (77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0)) >> 8;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** The smallest bin at or below which `share` (0..1) of all counted lies. */
export function percentile(counts: Uint32Array, share: number): number {
  let total = 0;
  for (const count of counts) total += count;
  let below = 0;
  for (const [bin, count] of counts.entries()) {
    below += count;
    if (below >= share * total) return bin;
  }
  return counts.length - 1;
}
