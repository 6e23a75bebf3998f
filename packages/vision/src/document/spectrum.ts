import { transform } from '../geometry/fourier.ts';

/** Side of the patches whose spectrum is taken, px: enough to tell a pitch of 3 px from one of 3.1. */
export const patchSide = 128;
const cells = patchSide * patchSide;

/** Brightness of a square patch, row by row. */
export type Patch = Float64Array;

/** Fades the borders of a patch out, so that they leave no cross in its spectrum (von Hann). */
const fade = Float64Array.from(
  { length: patchSide },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / patchSide),
);

/** A patch around a place; null where it would reach beyond the border. `grey`: brightness at a px. */
export function patchAt(
  { width, height }: { readonly width: number; readonly height: number },
  [x, y]: readonly [number, number],
  grey: (at: number) => number,
): Patch | null {
  const left = Math.round(x) - patchSide / 2;
  const top = Math.round(y) - patchSide / 2;
  if (left < 0 || top < 0 || left + patchSide > width || top + patchSide > height) return null;
  const patch = new Float64Array(cells);
  let mean = 0;
  for (let row = 0, i = 0; row < patchSide; row++) {
    for (let at = (top + row) * width + left, end = at + patchSide; at < end; at++, i++) {
      const value = grey(at);
      patch[i] = value;
      mean += value / cells;
    }
  }
  for (let row = 0, i = 0; row < patchSide; row++) {
    const across = fade[row] ?? 0;
    for (let column = 0; column < patchSide; column++, i++)
      patch[i] = ((patch[i] ?? 0) - mean) * (fade[column] ?? 0) * across;
  }
  return patch;
}

/** Natural logarithm of each patch's power spectrum (nats), row by row from frequency 0 upwards. */
export function logSpectra(patches: readonly Patch[]): readonly Float64Array[] {
  const spectra: Float64Array[] = [];
  for (let n = 0; n < patches.length; n += 2) {
    // Two real patches go through one complex transform and are told apart by its symmetry.
    const real = patches[n]?.slice() ?? new Float64Array(cells);
    const imaginary = patches[n + 1]?.slice() ?? new Float64Array(cells);
    transform({ side: patchSide, real, imaginary });
    const [one, other] = [new Float64Array(cells), new Float64Array(cells)];
    for (let i = 0; i < cells; i++) {
      const row = Math.floor(i / patchSide);
      const mirror = ((patchSide - row) % patchSide) * patchSide + ((patchSide - (i % patchSide)) % patchSide);
      const [a, b, c, d] = [real[i] ?? 0, imaginary[i] ?? 0, real[mirror] ?? 0, imaginary[mirror] ?? 0];
      one[i] = logPower((a + c) / 2, (b - d) / 2);
      other[i] = logPower((b + d) / 2, (c - a) / 2);
    }
    spectra.push(one);
    if (patches[n + 1]) spectra.push(other);
  }
  return spectra;
}

/** A mean of logarithms keeps what all spectra share; a single loud one does not count. */
export function meanSpectrum(spectra: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(cells);
  for (const spectrum of spectra) for (let i = 0; i < cells; i++) sum[i] = (sum[i] ?? 0) + (spectrum[i] ?? 0);
  return sum.map((value) => value / spectra.length);
}

const logPower = (real: number, imaginary: number): number => Math.log(1 + real * real + imaginary * imaginary);
