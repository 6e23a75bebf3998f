import { expect, test } from 'vitest';
import { datesIn, lastDateIn } from './dates.ts';

test.each([
  ['12 AUG 1974', ['1974-08-12']],
  ['12AUG1974', ['1974-08-12']],
  ['270CT1969', ['1969-10-27']], // the O of OCT read as a zero
  ['12 JAN/JAN 1990', ['1990-01-12']],
  ['12 AUG/AOUT 1974', ['1974-08-12']],
  ['19 OKT/OCT 1971', ['1971-10-19']],
  ['3. März 1990', ['1990-03-03']],
  ['15 ENE 2031', ['2031-01-15']],
  ['1 MAG/MAY 2030', ['2030-05-01']],
  ['O1 APR1L 2030', ['2030-04-01']],
  ['5 JU1 2030', ['2030-07-05']], // juin would be JUI with its second vowel
  ['January 12, 1990', ['1990-01-12']],
  ['12 Market 1974', []],
  ['12.01.1990', ['1990-01-12']], // dots mean that the day comes first,
  ['25/12/1974', ['1974-12-25']],
  ['12 25 1974', ['1974-12-25']],
  ['1O.O5.199O', ['1990-05-10']],
  ['I5-O6-2OO1', ['2001-06-15']],
  ['1974-08-12', ['1974-08-12']],
  ['1994年4月12日', ['1994-04-12']],
  ['2016.05.05-2036.05.05', ['2016-05-05', '2036-05-05']],
  ['民國79年1月12日', ['1990-01-12']],
  ['中華民國 113 年 12 月 1 日', ['2024-12-01']],
  ['079.01.12', ['1990-01-12']],
  ['平成2年1月12日', ['1990-01-12']],
  ['令和元年5月1日', ['2019-05-01']],
  ['H2.1.12', ['1990-01-12']],
  ['昭和64年1月8日', []], // its last day was the one before
  ['31 FEB 2020', []],
  ['UTOPIA', []],
  ['lI.OO.IlOO', []],
])('%s may mean %j', (text, dates) => {
  expect(datesIn(text)).toEqual(dates);
});

test('which number is the month follows the order of the state, and the other meaning is kept', () => {
  expect(datesIn('01/12/1990', { monthFirst: true })).toEqual(['1990-01-12', '1990-12-01']);
  expect(datesIn('01/12/1990')).toEqual(['1990-12-01', '1990-01-12']);
});

test.each([
  ['12 JAN 90', 'birth', ['1990-01-12']],
  ['12 JAN/JAN 32', 'expiry', ['2032-01-12']],
  ['12/01/05', 'birth', ['2005-01-12', '2005-12-01']],
  ['12.12.27', 'birth', ['1927-12-12']], // nobody is born after today
] as const)('the two-digit year of %s is that of a date of %s', (text, sense, dates) => {
  expect(datesIn(text, { sense, today: '2026-11-20' })).toEqual(dates);
  expect(datesIn(text)).toEqual([]);
});

test('of a period, its end is the last date', () => {
  expect(lastDateIn('01.02.2020 - 31.01.2030')).toEqual(['2030-01-31']);
});
