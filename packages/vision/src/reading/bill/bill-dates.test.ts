import { expect, test } from 'vitest';
import { findDates } from './bill-dates.ts';

test.each([
  ['12 October 2026', ['2026-10-12']],
  ['0ct10,2026', ['2026-10-10']],
  ['Oct 10, 2026', ['2026-10-10']],
  ['October 1st, 2026', ['2026-10-01']],
  ['12October2026', ['2026-10-12']],
  ['12 0ctober 2026', ['2026-10-12']],
  ['12-Oct-2026', ['2026-10-12']],
  ['12 Oct 26', ['2026-10-12']],
  ['O5 Nov 2O26', ['2026-11-05']],
  ['2026年10月12日', ['2026-10-12']],
  ['２０２６年１０月１２日', ['2026-10-12']],
  ['2026-10-12', ['2026-10-12']],
  ['2026/10/12', ['2026-10-12']],
  ['12.10.2026', ['2026-10-12', '2026-12-10']],
  ['08/09/2026', ['2026-09-08', '2026-08-09']],
  ['31/08/2026', ['2026-08-31']],
  ['31/08/26', ['2026-08-31']],
  ['12. März 2026', ['2026-03-12']],
  ['12 août 2026', ['2026-08-12']],
  ['12 de octubre de 2026', ['2026-10-12']],
  ['le 3 décembre 2026', ['2026-12-03']],
])('%s is %j', (text, dates) => {
  expect(findDates(text).map((found) => found.dates)).toEqual([dates]);
});

test.each([
  'Account 4471 0293',
  '12.50',
  '1,204.50',
  '31.02.2026',
  'Version 10.2.1',
  'marching 4',
  '20015 Amaurot',
])('there is no date in %s', (text) => {
  expect(findDates(text)).toEqual([]);
});

test('a period is two dates in their order, with their places', () => {
  const text = 'From 1 September 2026 to 30 September 2026';
  expect(findDates(text).map(({ dates, from, to }) => [dates[0], text.slice(from, to)])).toEqual([
    ['2026-09-01', '1 September 2026'],
    ['2026-09-30', '30 September 2026'],
  ]);
});
