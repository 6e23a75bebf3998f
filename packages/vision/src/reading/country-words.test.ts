import { expect, test } from 'vitest';
import { countryNamed, countryPrinted } from './country-words.ts';

test.each([
  [['中华人民共和国', '居民身份证'], 'CHN'],
  [['中華民國國民身分證'], 'TWN'],
  [['PEOPLE’S REPUBLIC OF CHINA'], 'CHN'],
  [['REPUBLIC OF CHINA (TAIWAN)'], 'TWN'],
  [['港澳居民来往内地通行证', 'Mainland Travel Permit for Hong Kong and Macao Residents'], 'CHN'],
  [['BUNDESREPUBLIK DEUTSCHLAND'], 'DEU'],
  [['RÉPUBLIQUE FRANÇAISE'], 'FRA'],
  [['대한민국'], 'KOR'],
  [['NORGE'], 'NOR'],
  [['GEORGENORGEN'], null],
  [['Surname', 'ERIKSSON'], null],
] as const)('on a paper with %j stands %s', (texts, country) => {
  expect(countryPrinted(texts)).toBe(country);
});

test.each([
  ['UTO', 'UTO'],
  ['UTOPIAN', 'UTO'],
  ['Deutsch', 'DEU'],
  ['FRANÇAISE', 'FRA'],
  ['中国', 'CHN'],
  ['ZENITH', null],
])('the nationality %s is of %s', (text, country) => {
  expect(countryNamed(text)).toBe(country);
});
