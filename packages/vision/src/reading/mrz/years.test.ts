import { expect, test } from 'vitest';
import { birthDateOf, calendarDate, expiryDateOf } from './years.ts';

test.each([
  ['740812', '2026-11-20', '1974-08-12'],
  ['261120', '2026-11-20', '2026-11-20'], // born today
  ['261121', '2026-11-20', '1926-11-21'], // nobody is born tomorrow
  ['740812', null, '1974-08-12'],
  ['7408<<', '2026-11-20', null], // day unknown
  ['000229', '2026-11-20', '2000-02-29'],
  ['010229', '2026-11-20', null],
])('a birth date %s read on %s is %s', (digits, reference, date) => {
  expect(birthDateOf(digits, reference)).toBe(date);
});

test.each([
  ['120415', '2026-11-20', '2012-04-15'],
  ['761120', '2026-11-20', '2076-11-20'], // fifty years ahead is the farthest
  ['770101', '2026-11-20', '1977-01-01'],
  ['961210', null, '1996-12-10'],
  ['690101', null, '2069-01-01'],
])('an expiry date %s read on %s is %s', (digits, today, date) => {
  expect(expiryDateOf(digits, today)).toBe(date);
});

test('only days of the calendar are dates', () => {
  expect(calendarDate('20240229')).toBe('2024-02-29');
  expect(calendarDate('20230229')).toBeNull();
  expect(calendarDate('20231301')).toBeNull();
  expect(calendarDate('2023AB01')).toBeNull();
});
