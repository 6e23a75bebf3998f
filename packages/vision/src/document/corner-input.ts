import type { Picture } from '../picture.ts';

/** Width and height of the corner network's input in px. */
export const cornerInput = 192;

/** A part of a picture, px. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/**
 * The picture, or the part of it within `window`, squeezed to 192 x 192 (its proportions are not kept), planar RGB 0..1:
 * 3 x 192 x 192. Whole source pixels are averaged, as in training: parts of pixels do not matter at this size.
 */
export function toCornerInput({ width: across, height: down, data }: Picture, window?: Window): Float32Array {
  const { left: x0, top: y0, width, height } = window ?? { left: 0, top: 0, width: across, height: down };
  const plane = cornerInput * cornerInput;
  const out = new Float32Array(3 * plane);
  for (let y = 0; y < cornerInput; y++) {
    const top = y0 + Math.floor((y * height) / cornerInput);
    const bottom = Math.max(top + 1, y0 + Math.floor(((y + 1) * height) / cornerInput));
    for (let x = 0; x < cornerInput; x++) {
      const left = x0 + Math.floor((x * width) / cornerInput);
      const right = Math.max(left + 1, x0 + Math.floor(((x + 1) * width) / cornerInput));
      let r = 0;
      let g = 0;
      let b = 0;
      for (let line = top; line < bottom; line++) {
        const end = (line * across + right) * 3;
        for (let at = (line * across + left) * 3; at < end; at += 3) {
          r += data[at] ?? 0;
          g += data[at + 1] ?? 0;
          b += data[at + 2] ?? 0;
        }
      }
      const weight = 1 / ((bottom - top) * (right - left) * 255);
      const at = y * cornerInput + x;
      out[at] = r * weight;
      out[plane + at] = g * weight;
      out[2 * plane + at] = b * weight;
    }
  }
  return out;
}
