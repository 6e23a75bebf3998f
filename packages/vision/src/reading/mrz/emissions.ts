import type { Recognised } from '../text/recognise.ts';
import { filler, mrzAlphabet } from './alphabet.ts';

/** Signs plus the CTC blank, which is last. */
export const blank = mrzAlphabet.length;
export const rowLength = blank + 1;

/** Probabilities of the 37 signs and the blank per step (steps x 38), each row summing to 1. */
export type Emissions = { readonly rows: Float32Array; readonly steps: number };

/** A sign that stands out: `step` is the middle of its run. */
export type Peak = { readonly sign: number; readonly step: number; readonly share: number };

/** Adds up all shapes of a sign and forgets the rest of the 6,625 classes. */
export function emissionsOf(line: Recognised, folding: readonly (readonly [number, number])[]): Emissions {
  const { probabilities, steps, classes } = line;
  const rows = new Float32Array(steps * rowLength);
  for (let step = 0; step < steps; step++) {
    const [from, to] = [step * classes, step * rowLength];
    let sum = probabilities[from] ?? 0;
    rows[to + blank] = sum;
    for (const [index, sign] of folding) {
      const share = probabilities[from + index] ?? 0;
      rows[to + sign] = (rows[to + sign] ?? 0) + share;
      sum += share;
    }
    if (sum <= 1e-6) rows[to + blank] = 1;
    else for (let k = 0; k < rowLength; k++) rows[to + k] = (rows[to + k] ?? 0) / sum;
  }
  return { rows, steps };
}

/** Best path over the 37 signs. */
export function peaksOf({ rows, steps }: Emissions): Peak[] {
  const peaks: Peak[] = [];
  let [previous, first] = [blank, 0];
  for (let step = 0; step < steps; step++) {
    let sign = blank;
    for (let k = 0; k < blank; k++) if (share(rows, step, k) > share(rows, step, sign)) sign = k;
    const here = share(rows, step, sign);
    const last = peaks.at(-1);
    if (sign !== previous) first = step;
    if (sign !== blank && sign !== previous) peaks.push({ sign, step, share: here });
    else if (sign !== blank && last) {
      peaks[peaks.length - 1] = { sign, step: (first + step) / 2, share: Math.max(last.share, here) };
    }
    previous = sign;
  }
  return peaks;
}

export function textOf(peaks: readonly Peak[]): string {
  return peaks.map(({ sign }) => mrzAlphabet[sign] ?? '').join('');
}

/** Long, and with fillers or a run of digits: worth trying as a line of a zone. */
export function looksMachineReadable(peaks: readonly Peak[]): boolean {
  return peaks.length >= 18 && (hasFillers(peaks) || /\d{6,}/.test(textOf(peaks)));
}

/** Nothing else on a document has these. */
export function hasFillers(peaks: readonly Peak[]): boolean {
  return peaks.filter(({ sign }) => sign === filler).length >= 2;
}

function share(rows: Float32Array, step: number, sign: number): number {
  return rows[step * rowLength + sign] ?? 0;
}
