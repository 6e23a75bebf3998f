import { expect, test } from 'vitest';
import { isResidentTerm } from './chinese-validity.ts';

test.each([
  ['2016-05-05', '2036-05-05', true],
  ['2016-05-05', '2026-05-05', true],
  ['2020-02-29', '2025-02-28', true],
  ['2020-02-29', '2025-03-01', true],
  ['2016-05-05', '2036-05-08', false],
  ['2016-05-05', '2028-05-05', false],
  ['2016-05-05', '2036-13-05', false],
])('a card from %s until %s: its term is usual: %s', (issued, until, expected) => {
  expect(isResidentTerm(issued, until)).toBe(expected);
});
