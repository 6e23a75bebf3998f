import type { Alignment } from './align.ts';
import { filler, mrzAlphabet } from './alphabet.ts';
import { type Emissions, rowLength } from './emissions.ts';

/** Log probabilities of the 37 signs in one place of the zone. */
export type Cell = Float64Array;

const signs = mrzAlphabet.length;
const leastShare = 1e-5;
const fillerFloor = 0.02;

/**
 * How much of the probability of the first sign its look-alike gets too. The recogniser was trained on all scripts and
 * cannot tell O from 0 alone; the place in the zone can. Shares were set on rendered zones.
 */
const lookAlikes: readonly (readonly [string, string, number])[] = [
  ['0', 'O', 0.35],
  ['O', '0', 0.35],
  ['0', 'D', 0.06],
  ['0', 'Q', 0.06],
  ['O', 'Q', 0.05],
  ['O', 'D', 0.05],
  ['D', '0', 0.05],
  ['1', 'I', 0.3],
  ['I', '1', 0.3],
  ['1', 'T', 0.02],
  ['1', 'L', 0.02],
  ['1', '7', 0.02],
  ['7', '1', 0.02],
  ['7', 'T', 0.02],
  ['5', 'S', 0.1],
  ['S', '5', 0.1],
  ['8', 'B', 0.1],
  ['B', '8', 0.1],
  ['2', 'Z', 0.1],
  ['Z', '2', 0.1],
  ['6', 'G', 0.05],
  ['G', '6', 0.05],
  ['M', 'H', 0.08],
  ['H', 'M', 0.08],
  ['W', 'V', 0.05],
  ['V', 'W', 0.05],
  ['H', 'N', 0.05],
  ['N', 'H', 0.03],
  ['K', 'X', 0.03],
  ['4', 'A', 0.03],
  ['A', '4', 0.03],
  ['E', 'F', 0.02],
  ['F', 'E', 0.02],
  ['<', 'K', 0.02],
  ['<', 'C', 0.01],
  ['K', '<', 0.05],
  ['C', '<', 0.03],
  ['S', '<', 0.02],
  ['3', '8', 0.02],
  ['8', '3', 0.02],
  ['8', '6', 0.02],
  ['6', '8', 0.02],
  ['5', '6', 0.02],
  ['6', '5', 0.02],
  ['0', '8', 0.02],
  ['8', '0', 0.02],
  ['9', '0', 0.01],
  ['3', '5', 0.02],
  ['5', '3', 0.02],
]; // prettier-ignore
const sharing = lookAlikes.map(
  ([from, to, share]) => [mrzAlphabet.indexOf(from), mrzAlphabet.indexOf(to), share] as const,
);

/** What stands in each place: the strongest evidence for every sign between the middles to its neighbours, look-alikes shared. */
export function cellsOf({ rows, steps }: Emissions, alignment: Alignment): Cell[] {
  return alignment.steps.map((step, i) => {
    const previous = alignment.steps[i - 1];
    const next = alignment.steps[i + 1];
    const first = previous === undefined ? Math.max(0, step - 2) : Math.ceil((previous + step) / 2 + 0.01);
    const last = next === undefined ? Math.min(steps - 1, step + 2) : Math.floor((step + next) / 2 - 0.01);
    const shares = new Float64Array(signs).fill(leastShare);
    for (let t = first; t <= last; t++) {
      const weight = t === step ? 1 : 0.8;
      for (let k = 0; k < signs; k++) shares[k] = Math.max(shares[k] ?? 0, (rows[t * rowLength + k] ?? 0) * weight);
    }
    shares[filler] = Math.max(shares[filler] ?? 0, fillerFloor);
    return withLookAlikes(shares);
  });
}

export function withLookAlikes(shares: Float64Array): Cell {
  const shared = shares.slice();
  for (const [from, to, share] of sharing) shared[to] = (shared[to] ?? 0) + share * (shares[from] ?? 0);
  const whole = shared.reduce((total, value) => total + value, 0);
  return shared.map((value) => Math.log(value / whole));
}

/** The mean of several views of one place, in probabilities: a sign that nobody else saw keeps a share of one view. */
export function meanCell(views: readonly Cell[]): Cell {
  const mean = new Float64Array(signs);
  for (const view of views)
    for (let k = 0; k < signs; k++) mean[k] = (mean[k] ?? 0) + Math.exp(view[k] ?? -Infinity) / views.length;
  return mean.map(Math.log);
}
