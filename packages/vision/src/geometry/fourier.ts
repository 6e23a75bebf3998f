/** A square of `side` x `side` complex numbers, row by row, changed in place. */
export type Spectrum = { readonly side: number; readonly real: Float64Array; readonly imaginary: Float64Array };

/** Fourier transform of a square in place, rows first and then columns. `side` is a power of two. */
export function transform({ side, real, imaginary }: Spectrum): void {
  const turns = turnsOf(side);
  for (let row = 0; row < side; row++) transformLine(real, imaginary, row * side, 1, side, turns);
  for (let column = 0; column < side; column++) transformLine(real, imaginary, column, side, side, turns);
}

type Turns = { readonly cos: Float64Array; readonly sin: Float64Array };

function turnsOf(side: number): Turns {
  const angle = (k: number): number => (-2 * Math.PI * k) / side;
  return {
    cos: Float64Array.from({ length: side / 2 }, (_, k) => Math.cos(angle(k))),
    sin: Float64Array.from({ length: side / 2 }, (_, k) => Math.sin(angle(k))),
  };
}

/** Cooley and Tukey 1965, radix 2, over `length` numbers that lie `step` apart. */
function transformLine(
  real: Float64Array,
  imaginary: Float64Array,
  start: number,
  step: number,
  length: number,
  { cos, sin }: Turns,
): void {
  for (let i = 1, j = 0; i < length; i++) {
    let bit = length >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      swap(real, start + i * step, start + j * step);
      swap(imaginary, start + i * step, start + j * step);
    }
  }
  for (let size = 2; size <= length; size *= 2) {
    const half = size / 2;
    const stride = length / size;
    for (let base = 0; base < length; base += size) {
      for (let k = 0; k < half; k++) {
        const [c, s] = [cos[k * stride] ?? 0, sin[k * stride] ?? 0];
        const near = start + (base + k) * step;
        const far = near + half * step;
        const [farReal, farImaginary] = [real[far] ?? 0, imaginary[far] ?? 0];
        const [nearReal, nearImaginary] = [real[near] ?? 0, imaginary[near] ?? 0];
        const turnedReal = farReal * c - farImaginary * s;
        const turnedImaginary = farReal * s + farImaginary * c;
        real[far] = nearReal - turnedReal;
        imaginary[far] = nearImaginary - turnedImaginary;
        real[near] = nearReal + turnedReal;
        imaginary[near] = nearImaginary + turnedImaginary;
      }
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0;
  values[i] = values[j] ?? 0;
  values[j] = kept;
}
