import { expect, test } from 'vitest';
import { likeliestWord } from './word-score.ts';

const dictionary = ['', '汉', '回', '佬', '仡'];

/** Steps as the recogniser gives them: shares of the classes, the rest is blank. */
function line(...steps: readonly Readonly<Record<string, number>>[]) {
  const classes = dictionary.length;
  const probabilities = new Float32Array(steps.length * classes);
  for (const [at, step] of steps.entries()) {
    for (const [one, share] of Object.entries(step)) probabilities[at * classes + dictionary.indexOf(one)] = share;
    probabilities[at * classes] = 1 - Object.values(step).reduce((sum, share) => sum + share, 0);
  }
  const quad = [
    [0, 0],
    [80, 0],
    [80, 20],
    [0, 20],
  ] as const; // prettier-ignore
  return { probabilities, steps: steps.length, classes, quad, stepShare: 1 / steps.length };
}

test('the likeliest of the words is found, even where another sign was seen better', () => {
  const found = likeliestWord(line({}, { 回: 0.2, 佬: 0.6 }, {}), ['汉', '回'], dictionary);
  expect(found?.word).toBe('回');
  expect(found?.confidence).toBeGreaterThan(0.99);
});

test('a blank line shows no word', () => {
  expect(likeliestWord(line({}, {}, {}), ['汉', '回'], dictionary)).toBeNull();
});

test('a character without a class is told from one that was not seen', () => {
  const words = ['仫佬', '仡佬'];
  expect(likeliestWord(line({ 汉: 0.9 }, {}, { 佬: 0.99 }), words, dictionary)?.word).toBe('仫佬');
  expect(likeliestWord(line({ 仡: 0.01 }, {}, { 佬: 0.99 }), words, dictionary)?.word).toBe('仡佬');
});
