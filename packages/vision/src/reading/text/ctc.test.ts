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
