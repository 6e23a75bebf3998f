import { expect, test } from 'vitest';
import { checkDigit, composeTd1, composeTd2, composeTd3, nameZone } from './mrz.ts';
import type { Person } from './person.ts';

/** The holder of every example in ICAO Doc 9303. */
const anna: Person = {
  surname: 'ERIKSSON',
  givenNames: 'ANNA MARIA',
  nativeName: null,
  sex: 'F',
  birthDate: '1974-08-12',
  issueDate: '2007-04-16',
  expiryDate: '2012-04-15',
  documentNumber: 'L898902C3',
  personalNumber: 'ZE184226B',
  nationality: 'UTO',
  address: '',
  ethnicity: null,
};

test('the passport of Doc 9303-4, appendix A, comes out as printed there', () => {
  expect(composeTd3(anna).lines).toEqual([
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ]);
});

test('the card of Doc 9303-5, appendix A, comes out as printed there', () => {
  expect(composeTd1({ ...anna, documentNumber: 'D23145890', personalNumber: '' }).lines).toEqual([
    'I<UTOD231458907<<<<<<<<<<<<<<<',
    '7408122F1204159UTO<<<<<<<<<<<6',
    'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
  ]);
});

test('a check digit is the sum weighted 7, 3, 1', () => {
  expect(['520727', 'AB2134<<<', '<<<<<<'].map(checkDigit)).toEqual(['3', '5', '0']);
});

test('a number of more than nine characters goes on in the optional field (Doc 9303-5, appendix B)', () => {
  const peter = { surname: 'STEVENSON', givenNames: 'PETER JOHN', sex: 'M', birthDate: '1934-07-12' } as const;
  const card = { ...anna, ...peter, expiryDate: '1995-07-12', documentNumber: 'D23145890734', personalNumber: '' };
  expect(composeTd1(card).lines).toEqual([
    'I<UTOD23145890<7349<<<<<<<<<<<',
    '3407127M9507122UTO<<<<<<<<<<<2',
    'STEVENSON<<PETER<JOHN<<<<<<<<<',
  ]);
});

test('the card of Doc 9303-6, appendix A, comes out as printed there', () => {
  expect(composeTd2({ ...anna, documentNumber: 'D23145890', personalNumber: '' }).lines).toEqual([
    'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<',
    'D231458907UTO7408122F1204159<<<<<<<6',
  ]);
});

test('a holder with one name has no fillers between two', () => {
  expect(composeTd3({ ...anna, surname: '', givenNames: 'ARKFREITH' }).lines[0]).toBe(
    `P<UTOARKFREITH${'<'.repeat(30)}`,
  );
});

test.each([
  ["D'ARTAGNAN-SMYTHE", 'DARTAGNAN<SMYTHE'],
  ['MÜLLENBRØCK', 'MUELLENBROECK'],
  ['PEÑALVERA DÉSIRÉE', 'PENALVERA<DESIREE'],
  ['ŁUKASZ Ærlig', 'LUKASZ<AERLIG'],
])('%s is transliterated %s', (name, zone) => {
  expect(nameZone(name)).toBe(zone);
});
