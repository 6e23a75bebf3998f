import { expect, test } from 'vitest';
import { decodeBestPath } from './ctc.ts';

const dictionary = ['', 'A', 'B', ' '];

function recognised(path: readonly (readonly [best: number, share: number])[]) {
  const probabilities = new Float32Array(path.length * dictionary.length);
  path.forEach(([best, share], step) => {
    probabilities[step * dictionary.length + best] = share;
  });
  const quad = [
    [0, 0],
    [80, 0],
    [80, 10],
    [0, 10],
  ] as const; // prettier-ignore
  return { probabilities, steps: path.length, classes: dictionary.length, quad, stepShare: 1 / path.length };
}

test('repeats are one character, a blank between them makes two, and each keeps its best share and its place', () => {
  const path = [
    [0, 1],
    [1, 0.5],
    [1, 0.75],
    [0, 1],
    [1, 0.5],
    [2, 0.25],
    [0, 1],
    [0, 1],
  ] as const; // prettier-ignore
  expect(decodeBestPath(recognised(path), dictionary)).toEqual([
    { text: 'A', confidence: 0.75, from: 0.125, to: 0.375 },
    { text: 'A', confidence: 0.5, from: 0.5, to: 0.625 },
    { text: 'B', confidence: 0.25, from: 0.625, to: 0.75 },
  ]);
});

test('a line of blanks says nothing', () => {
  expect(
    decodeBestPath(
      recognised([
        [0, 1],
        [0, 1],
      ]),
      dictionary,
    ),
  ).toEqual([]); // prettier-ignore
});

/** One step per character of `path`; `.` is a blank in which a space has the given share. */
function written(path: string, spaceShare: number): string {
  const steps = [...path].map((one) => [dictionary.indexOf(one === '.' ? '' : one), 0.9] as const);
  const line = recognised(steps);
  [...path].forEach((one, step) => {
    if (one === '.') line.probabilities[step * dictionary.length + dictionary.indexOf(' ')] = spaceShare;
  });
  return decodeBestPath(line, dictionary)
    .map(({ text }) => text)
    .join('');
}

test('a gap in which the recogniser half saw a space is one, and no gap inside a word is', () => {
  expect(written('A.B', 0.12)).toBe('A B');
  expect(written('A.B', 0.04)).toBe('AB');
  expect(written('A. .B', 0.4)).toBe('A B'); // the space it did see is not doubled
  expect(written('.AB.', 0.4)).toBe('AB');
});
