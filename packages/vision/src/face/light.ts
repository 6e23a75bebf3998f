import { convexHull, isInside } from '../geometry/polygon.ts';
import type { Point } from '../geometry/quad.ts';
import { type Chip, chipSide } from './align.ts';
import { faceOval, type Mesh, pointOf } from './mesh.ts';
import { invert, transform } from './sample.ts';

/**
 * `brightness`: mean luma 0..255 inside the face. `clipped`: share of the face at full white.
 * `black`: share of it in the darkest tenth (ISO/IEC 29794-5, under-exposure). `range`: entropy of its luma, bits (the same, dynamic range).
 * `sharpness`: log10 variance of the Laplacian as if the mean were 128, so that dim light and dark skin do not read as blur.
 */
export type Light = {
  readonly brightness: number;
  readonly clipped: number;
  readonly black: number;
  readonly range: number;
  readonly sharpness: number;
};

/** Luma from which a pixel holds no skin any more. */
const fullWhite = 250;
/** The darkest tenth of 0..255 (ISO/IEC 29794-5, under-exposure prevention). */
const fullBlack = 25;
const middleGrey = 128;
/** Below this mean luma the steps of 8-bit colour would be read as detail. */
const darkest = 16;

/** Measured on the aligned face, inside its oval, so that hair and background do not count. */
export function lightOf(chip: Chip, mesh: Mesh): Light {
  const luma = lumaOf(chip.pixels);
  const toChip = invert(chip.toPicture);
  const oval = convexHull(faceOval.map((index): Point => transform(toChip, pointOf(mesh, index))));
  let count = 0;
  let sum = 0;
  let white = 0;
  const shades = new Uint32Array(256);
  let bends = 0;
  let squares = 0;
  for (let y = 1; y < chipSide - 1; y++) {
    for (let x = 1; x < chipSide - 1; x++) {
      if (!isInside([x + 0.5, y + 0.5], oval)) continue;
      const at = y * chipSide + x;
      const value = luma[at] ?? 0;
      const bend = laplacian(luma, at);
      count += 1;
      sum += value;
      if (value >= fullWhite) white += 1;
      const shade = Math.min(255, Math.floor(value));
      shades[shade] = (shades[shade] ?? 0) + 1;
      bends += bend;
      squares += bend * bend;
    }
  }
  if (count === 0) return { brightness: 0, clipped: 0, black: 1, range: 0, sharpness: 0 };
  const brightness = sum / count;
  const exposure = middleGrey / Math.max(darkest, brightness);
  const variance = (squares / count - (bends / count) ** 2) * exposure ** 2;
  // Below a variance of one there is only noise: 0 is as blurred as it gets.
  const sharpness = Math.log10(Math.max(1, variance));
  const black = shades.subarray(0, fullBlack + 1).reduce((dark, shade) => dark + shade, 0) / count;
  return { brightness, clipped: white / count, black, range: entropy(shades, count), sharpness };
}

/** Shannon entropy, bits. */
function entropy(shades: Uint32Array, count: number): number {
  let bits = 0;
  for (const shade of shades) if (shade > 0) bits -= (shade / count) * Math.log2(shade / count);
  return bits;
}

/** Four neighbours minus four times the pixel (Pech-Pacheco et al. 2000, "Diatom autofocusing in brightfield microscopy"). */
function laplacian(luma: Float32Array, at: number): number {
  const neighbours =
    (luma[at - 1] ?? 0) + (luma[at + 1] ?? 0) + (luma[at - chipSide] ?? 0) + (luma[at + chipSide] ?? 0);
  return neighbours - 4 * (luma[at] ?? 0);
}

/** ITU-R BT.601. */
function lumaOf(pixels: Float32Array): Float32Array {
  return Float32Array.from(
    { length: pixels.length / 3 },
    (_, i) => 0.299 * (pixels[3 * i] ?? 0) + 0.587 * (pixels[3 * i + 1] ?? 0) + 0.114 * (pixels[3 * i + 2] ?? 0),
  );
}
