import type { Recognised } from './recognise.ts';

/** One character as read: `from` and `to` are shares (0..1) of the line's width. */
export type Character = {
  readonly text: string;
  readonly confidence: number;
  readonly from: number;
  readonly to: number;
};

/**
 * The recogniser drops spaces: between words it sees one with a share of 0.12 and more, inside words with 0.01 at most (rendered captures,
 * seed 90210, 60 lines); a comma after a word reaches 0.04.
 */
const spaceShare = 0.08;

/** Best class per step, repeats merged, blanks dropped (Graves et al. 2006, best path); gaps between words are given back. */
export function decodeBestPath(line: Recognised, dictionary: readonly string[]): Character[] {
  const { probabilities, steps, classes, stepShare } = line;
  const space = dictionary.lastIndexOf(' ');
  const characters: Character[] = [];
  let previous = 0;
  let gap = 0;
  for (let step = 0; step < steps; step++) {
    const [best, share] = largest(probabilities, step * classes, classes);
    const [from, to] = [Math.min(1, step * stepShare), Math.min(1, (step + 1) * stepShare)];
    const last = characters.at(-1);
    if (best === 0 && space > 0) gap = Math.max(gap, probabilities[step * classes + space] ?? 0);
    if (best !== 0 && best === previous && last) {
      characters[characters.length - 1] = { ...last, confidence: Math.max(last.confidence, share), to };
    } else if (best !== 0) {
      const text = dictionary[best] ?? '';
      if (last && gap >= spaceShare && isSpaced(last.text) && isSpaced(text))
        characters.push({ text: ' ', confidence: last.confidence, from: last.to, to: from });
      characters.push({ text, confidence: share, from, to });
    }
    if (best !== 0) gap = 0;
    previous = best;
  }
  return characters;
}

/** Chinese, Japanese and Korean are written without spaces, and a space needs none. */
function isSpaced(text: string): boolean {
  return (
    text !== ' ' &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u.test(text)
  );
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
