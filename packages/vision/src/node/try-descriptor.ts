import { anchorPlaces, type FaceCut } from '../face/face-cut.ts';
import type { LoadedDescriptor } from './own-descriptor.ts';

/**
 * Whether a network describes faces at all: on drawn ones it must answer finite numbers, the same for the same face and others for
 * another. Throws a sentence that says what is wrong. Answers the milliseconds that one face takes.
 */
export async function tryDescriptor({ cut, describe }: LoadedDescriptor): Promise<number> {
  const [light, dark] = [drawFace(cut, 200), drawFace(cut, 90)];
  const first = [...(await describe(light))];
  const began = performance.now();
  const again = [...(await describe(light))];
  const ms = performance.now() - began;
  const other = [...(await describe(dark))];
  if (![...first, ...other].every(Number.isFinite)) throw new Error('the face model gives values that are no numbers');
  if (!(Math.hypot(...first) > 0)) throw new Error('the face model gives nothing but zeros');
  if (apart(first, again) > 1e-5 * Math.hypot(...first))
    throw new Error('the face model describes the same picture in two ways');
  if (apart(first, other) === 0) throw new Error('the face model gives the same numbers for every picture');
  return ms;
}

const apart = (one: readonly number[], other: readonly number[]): number =>
  Math.hypot(...one.map((value, i) => value - (other[i] ?? Number.NaN)));

/** An oval of this skin tone (luma 0..255) on grey, with dark dots where the cut has its five points. RGB, channels last. */
export function drawFace(cut: FaceCut, tone: number): Float32Array {
  const { side } = cut;
  const places = anchorPlaces(cut);
  const pixels = new Float32Array(side * side * 3);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const isFace = Math.hypot((column / side - 0.5) / 0.38, (row / side - 0.52) / 0.48) < 1;
      const isDot = places.some(([x, y]) => Math.hypot(column - x, row - y) < 0.035 * side);
      const luma = isDot ? tone / 4 : isFace ? tone : 128;
      pixels.set(isFace ? [luma, 0.8 * luma, 0.7 * luma] : [luma, luma, luma], (row * side + column) * 3);
    }
  }
  return pixels;
}
