import countries from 'i18n-iso-countries';
import { expect, test } from 'vitest';
import { requiredDetails, requiredSlots } from '../evidence/required.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { countriesWithOwnRules, countryRules, isAccepted, refusedPapers } from './countries.ts';
import { alpha2Of, isoCountries } from './iso-countries.ts';
import { refusedKinds } from './kinds.ts';

test('the table of countries is ISO 3166', () => {
  const known = Object.fromEntries(isoCountries.map((country) => [country, alpha2Of(country)]));
  expect(known).toEqual(countries.getAlpha3Codes());
});

test('every country accepts at least a passport with its one page', () => {
  for (const country of isoCountries) {
    const passport = countryRules(country, 'live')?.documents.find(({ kind }) => kind === 'passport');
    expect(passport?.sides, country).toEqual(['document_front']);
  }
});

test('Utopia is accepted in sandbox only, an unknown code nowhere', () => {
  expect(isAccepted({ country: 'UTO', kind: 'id_card' }, 'sandbox')).toBe(true);
  expect(isAccepted({ country: 'UTO', kind: 'id_card' }, 'live')).toBe(false);
  expect(countryRules('XYZ', 'sandbox')).toBeNull();
});

test('the countries with rules of their own are these', () => {
  expect([...countriesWithOwnRules].sort()).toEqual([
    'AUS',
    'CAN',
    'CHN',
    'DEU',
    'ESP',
    'FRA',
    'GBR',
    'HKG',
    'JPN',
    'MAC',
    'SGP',
    'TWN',
    'USA',
    'UTO',
  ]);
});

test('every refused paper has its ground', () => {
  expect(refusedPapers.map(({ kind }) => kind)).toEqual(refusedKinds);
});

test.each([
  [{ country: 'CHN', kind: 'id_card' }, ['document_front', 'document_back', 'selfie', 'liveness']],
  [{ country: 'CHN', kind: 'passport' }, ['document_front', 'selfie', 'liveness']],
  [{ country: 'HKG', kind: 'id_card' }, ['document_front', 'selfie', 'liveness']],
  [{ country: 'JPN', kind: 'id_card' }, ['document_front', 'selfie', 'liveness']],
  [{ country: 'BRA', kind: 'id_card' }, ['document_front', 'document_back', 'selfie', 'liveness']],
] as const)('with %j these are photographed: %j', (choice, slots) => {
  expect(requiredSlots({ level: 2, mode: 'live', policy: defaultPolicy, choice })).toEqual(slots);
});

test('a card in Chinese characters asks for the name in Chinese characters', () => {
  const details = requiredDetails({
    level: 2,
    mode: 'live',
    policy: defaultPolicy,
    choice: { country: 'CHN', kind: 'id_card' },
  });
  expect(details).toContain('nativeName');
  expect(details).not.toContain('surname');
});
