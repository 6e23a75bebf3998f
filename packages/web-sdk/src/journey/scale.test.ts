import { expect, test } from 'vitest';
import { scaleOf } from './scale.ts';

test.each([
  [0.06, 0.02, { at: 80, fineFrom: 0, fineTo: 27 }],
  [900, 1, { at: 80, fineFrom: 0, fineTo: 2 }],
  [400, 600, { at: 53, fineFrom: 80, fineTo: 100 }],
  [0, 600, { at: 8, fineFrom: 80, fineTo: 100 }],
])('%d measured with a limit of %d is drawn as %j', (measured, limit, scale) => {
  expect(scaleOf(measured, limit)).toEqual(scale);
});

test.each([
  [1, 1],
  [3, 0],
  ['passport', 'id_card'],
  [undefined, 2],
])('nothing is drawn for %s against %s', (measured, limit) => {
  expect(scaleOf(measured, limit)).toBe(null);
});
