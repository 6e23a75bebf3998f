import { mrzAlphabet } from './alphabet.ts';
import type { ZoneLine } from './decode-zone.ts';
import { blank, peaksOf, rowLength } from './emissions.ts';

const stepsPerSign = 3;

/** For tests: a line as a recogniser would see it, one firm step per sign and blanks between. `confuse` gives another sign a share of a place. */
export function seenLine(
  text: string,
  confuse: Readonly<Record<number, readonly [sign: string, share: number]>> = {},
): ZoneLine {
  const steps = text.length * stepsPerSign + 2;
  const rows = new Float32Array(steps * rowLength);
  for (let step = 0; step < steps; step++) rows[step * rowLength + blank] = 1;
  [...text].forEach((sign, i) => {
    const row = (i * stepsPerSign + 1) * rowLength;
    const [other, share] = confuse[i] ?? [sign, 0];
    rows[row + blank] = 0.02;
    rows[row + mrzAlphabet.indexOf(sign)] = 0.98 * (1 - share);
    rows[row + mrzAlphabet.indexOf(other)] = (rows[row + mrzAlphabet.indexOf(other)] ?? 0) + 0.98 * share;
  });
  const emissions = { rows, steps };
  return { emissions, peaks: peaksOf(emissions) };
}
