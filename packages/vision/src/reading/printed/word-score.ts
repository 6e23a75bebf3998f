import type { Recognised } from '../text/recognise.ts';

/** A character that the recogniser has no class for: where a step sees anything at all, it may be this, at this share. */
const unknownShare = 0.1;
const least = 1e-7;

export type WordFound = {
  readonly word: string;
  /** 0..1: how much likelier than all the other words together. */
  readonly confidence: number;
};

/**
 * The likeliest of some words on a line, by the total probability of every way to read it (forward algorithm of Graves et al. 2006,
 * section 4.1). Null where the line shows none of them: not one character of the best is seen at any step.
 */
export function likeliestWord(
  line: Recognised,
  words: readonly string[],
  dictionary: readonly string[],
): WordFound | null {
  const classOf = new Map(dictionary.map((character, index) => [character, index]));
  const scores = words.map((word) => ({
    word,
    score: logLikelihood(
      line,
      [...word].map((one) => classOf.get(one) ?? null),
    ),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a), { word: '', score: -Infinity });
  const total = scores.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0);
  const isSeen = [...best.word].some((one) => peak(line, classOf.get(one) ?? null) >= fewestSeen);
  return isSeen && Number.isFinite(best.score) ? { word: best.word, confidence: 1 / total } : null;
}

/** Seen less than this at every step, a character is not there; misread rare ones keep more. */
const fewestSeen = 0.002;

function peak({ probabilities, steps, classes }: Recognised, index: number | null): number {
  if (index === null) return 0;
  let most = 0;
  for (let step = 0; step < steps; step++) most = Math.max(most, probabilities[step * classes + index] ?? 0);
  return most;
}

/** `path`: classes of the characters, null for one without a class. */
function logLikelihood({ probabilities, steps, classes }: Recognised, path: readonly (number | null)[]): number {
  // Blank, character, blank, character, …, blank.
  const states = path.length * 2 + 1;
  let before = new Float64Array(states);
  let scale = 0;
  for (let step = 0; step < steps; step++) {
    const at = (index: number) => Math.max(least, probabilities[step * classes + index] ?? 0);
    const now = new Float64Array(states);
    for (let state = 0; state < states; state++) {
      const index = state % 2 === 0 ? 0 : (path[(state - 1) / 2] ?? null);
      const seen = index === null ? (at(0) < 0.5 ? (1 - at(0)) * unknownShare : least) : at(index);
      const isNew = state % 2 === 1 && state >= 3 && path[(state - 1) / 2] !== path[(state - 3) / 2];
      const from =
        step === 0
          ? Number(state < 2)
          : (before[state] ?? 0) + (state > 0 ? (before[state - 1] ?? 0) : 0) + (isNew ? (before[state - 2] ?? 0) : 0);
      now[state] = from * seen;
    }
    const sum = now.reduce((a, b) => a + b, 0);
    if (sum === 0) return -Infinity;
    scale += Math.log(sum);
    before = now.map((value) => value / sum);
  }
  return scale + Math.log((before[states - 1] ?? 0) + (before[states - 2] ?? 0));
}
