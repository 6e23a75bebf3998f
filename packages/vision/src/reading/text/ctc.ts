import type { Recognised } from './recognise.ts';

/** One character as read: `from` and `to` are shares (0..1) of the line's width. */
export type Character = {
  readonly text: string;
  readonly confidence: number;
  readonly from: number;
  readonly to: number;
};

/** Best class per step, repeats merged, blanks dropped (Graves et al. 2006, best path). */
export function decodeBestPath(line: Recognised, dictionary: readonly string[]): Character[] {
  const { probabilities, steps, classes, stepShare } = line;
  const characters: Character[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step++) {
    const [best, share] = largest(probabilities, step * classes, classes);
    const to = Math.min(1, (step + 1) * stepShare);
    const last = characters.at(-1);
    if (best !== 0 && best === previous && last) {
      characters[characters.length - 1] = { ...last, confidence: Math.max(last.confidence, share), to };
    } else if (best !== 0) {
      characters.push({ text: dictionary[best] ?? '', confidence: share, from: Math.min(1, step * stepShare), to });
    }
    previous = best;
  }
  return characters;
}

function largest(values: Float32Array, offset: number, count: number): [index: number, value: number] {
  let [index, value] = [0, values[offset] ?? 0];
  for (let k = 1; k < count; k++) {
    const other = values[offset + k] ?? 0;
    if (other > value) {
      value = other;
      index = k;
    }
  }
  return [index, value];
}
