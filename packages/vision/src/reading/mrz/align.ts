import { filler } from './alphabet.ts';
import { blank, type Emissions, type Peak, rowLength } from './emissions.ts';

/** The steps at which exactly `length` signs stand, and the log-likelihood of that placing. */
export type Alignment = { readonly steps: readonly number[]; readonly score: number; readonly pitch: number };

/** A filler is thin and often missed: every step may be one with at least this probability. */
const fillerFloor = 0.02;
const pitchWeight = 8;
const never = -1e9;

/**
 * Places exactly `length` signs on the steps (a semi-Markov Viterbi). OCR-B is monospaced, so the distance between
 * neighbours is drawn to the pitch; CTC would merge runs like `<<<<` and lose the length.
 * D[i][t] = max over t' of D[i-1][t'] + log blank(t'..t) - 8 ((t - t')/pitch - 1)^2 + log max_sign E[t]
 */
export function alignExactly(emissions: Emissions, peaks: readonly Peak[], length: number): Alignment | null {
  if (peaks.length < 5) return null;
  const { steps } = emissions;
  const pitch = pitchOf(peaks, length);
  const nearest = Math.max(1, Math.floor(0.45 * pitch));
  const farthest = Math.ceil(1.9 * pitch);
  const strokes = strokesOf(emissions);
  let scores = new Float64Array(steps);
  for (let t = 0; t < steps; t++) scores[t] = at(strokes.sign, t) + strokes.before(t);
  const cameFrom: Int16Array[] = [];
  for (let i = 1; i < length; i++) {
    const next = new Float64Array(steps).fill(never);
    const from = new Int16Array(steps);
    for (let t = nearest; t < steps; t++) {
      let [best, origin] = [never, 0];
      for (let a = Math.max(0, t - farthest); a <= t - nearest; a++) {
        const stretch = (t - a) / pitch - 1;
        const score = at(scores, a) + strokes.between(a, t) - pitchWeight * stretch * stretch;
        if (score > best) [best, origin] = [score, a];
      }
      next[t] = best + at(strokes.sign, t);
      from[t] = origin;
    }
    scores = next;
    cameFrom.push(from);
  }
  return trace(scores, cameFrom, strokes, pitch);
}

function trace(
  scores: Float64Array,
  cameFrom: readonly Int16Array[],
  strokes: Strokes,
  pitch: number,
): Alignment | null {
  let [end, best] = [-1, never / 10];
  for (let t = 0; t < scores.length; t++) {
    const score = at(scores, t) + strokes.after(t);
    if (score > best) [best, end] = [score, t];
  }
  if (end < 0) return null;
  const steps = [end];
  for (let i = cameFrom.length - 1; i >= 0; i--) {
    end = cameFrom[i]?.[end] ?? 0;
    steps.unshift(end);
  }
  return { steps, score: best, pitch };
}

/** Median distance of neighbours, refined by the plausible ones, and by the whole span when nearly all signs stand out. */
function pitchOf(peaks: readonly Peak[], length: number): number {
  const gaps = peaks
    .slice(1)
    .map(({ step }, i) => step - (peaks[i]?.step ?? 0))
    .sort((a, b) => a - b);
  const median = gaps[gaps.length >> 1] ?? 1;
  const plain = gaps.filter((gap) => gap > 0.6 * median && gap < 1.45 * median);
  const pitch = plain.reduce((sum, gap) => sum + gap, 0) / Math.max(1, plain.length) || median;
  const span = ((peaks.at(-1)?.step ?? 0) - (peaks[0]?.step ?? 0)) / (length - 1);
  return Math.abs(peaks.length - length) <= 1 ? (pitch + span) / 2 : pitch;
}

type Strokes = {
  readonly sign: Float64Array;
  /** Log probability that nothing else stands before, after or between the steps; a sign's own wide stroke is free. */
  readonly before: (t: number) => number;
  readonly after: (t: number) => number;
  readonly between: (a: number, t: number) => number;
};

function strokesOf({ rows, steps }: Emissions): Strokes {
  const sign = new Float64Array(steps);
  const which = new Int8Array(steps);
  const empty = new Float64Array(steps);
  for (let t = 0; t < steps; t++) {
    let [share, best] = [fillerFloor, filler];
    for (let k = 0; k < blank; k++) {
      const value = rows[t * rowLength + k] ?? 0;
      if (value > share) [share, best] = [value, k];
    }
    sign[t] = Math.log(share);
    which[t] = best;
    empty[t] = Math.max(-4, Math.log(Math.max(rows[t * rowLength + blank] ?? 0, 1e-4)));
  }
  const firm = (u: number, kind: number) => which[u] === kind && at(sign, u) >= -1.5;
  const oneStroke = (from: number, to: number) => {
    const kind = which[from] ?? filler;
    for (let u = from; u <= to; u++) if (!firm(u, kind)) return false;
    return true;
  };
  const between = (a: number, t: number) => {
    let sum = 0;
    for (let u = a + 1; u < t; u++) {
      const partOfOne = (which[u] === which[a] && oneStroke(a, u)) || (which[u] === which[t] && oneStroke(u, t));
      if (!partOfOne) sum += at(empty, u);
    }
    return sum;
  };
  return {
    sign,
    before: (t) => between(-1, t),
    after: (t) => between(t, steps),
    between: remembered(between, steps),
  };
}

function remembered(between: (a: number, t: number) => number, steps: number): (a: number, t: number) => number {
  const known = new Map<number, number>();
  return (a, t) => {
    const key = a * (steps + 1) + t;
    const value = known.get(key) ?? between(a, t);
    known.set(key, value);
    return value;
  };
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}
