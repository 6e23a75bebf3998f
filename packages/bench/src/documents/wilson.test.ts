import { expect, test } from 'vitest';
import { wilson } from './wilson.ts';

test.each<[number, number, number, number]>([
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i lies between %f and %f', (hits, of, low, high) => {
  const [from, to] = wilson(hits, of);
  expect([from, to].map((share) => Number(share.toFixed(4)))).toEqual([low, high]);
});

test('all of them leaves room below only, none of them says nothing', () => {
  expect(wilson(20, 20)[1]).toBe(1);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
