import { isoCountries } from '@candor/core/document/iso-countries.ts';
import { expect, test } from 'vitest';
import { countryOf, stateCodes } from './states.ts';

test('every country of ISO 3166-1 may stand in a zone', () => {
  expect(isoCountries.filter((code) => code !== 'XKK' && !stateCodes.has(code))).toEqual([]);
});

test.each([
  ['D<<', 'DEU'],
  ['GBN', 'GBR'],
  ['RKS', 'XKK'],
  ['EUE', 'EUE'],
  ['XOM', 'XOM'],
  ['UNO', 'UNO'],
  ['XXA', 'XXA'],
  ['SUN', 'SUN'], // fifteen states came of it: nobody may guess which
  ['YUG', 'YUG'],
  ['DDR', 'DEU'],
  ['ZAR', 'COD'],
  ['QQQ', null],
])('the state field %s means %s', (state, country) => {
  expect(countryOf(state)).toBe(country);
});

test('what a code became is a code of ISO 3166-1', () => {
  const became = [...stateCodes].map((code) => countryOf(code)).filter((code) => code !== null);
  const own = new Set([...isoCountries, ...stateCodes]);
  expect(became.filter((code) => !own.has(code))).toEqual([]);
});
