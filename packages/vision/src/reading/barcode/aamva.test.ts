import { expect, test } from 'vitest';
import { parseAamva } from './aamva.ts';

/** A file as the standard lays it out: header, one subfile, elements with a line feed between. */
const file = (elements: readonly string[], { version = '10', type = 'DL' } = {}) =>
  `@\n\u001e\rANSI 636999${version}0001${type}00310200${type}${elements.join('\n')}\r`;

const american = [
  'DAQU482 71936',
  'DCSLIN',
  'DDEN',
  'DACMARA',
  'DDFN',
  'DADELENA',
  'DDGN',
  'DBD01052024',
  'DBB04121994',
  'DBA08302031',
  'DBC2',
  'DAG12 HARBOUR ROAD',
  'DAIPORT LUMEN',
  'DAJNU',
  'DAK123450000  ',
  'DCGUTO',
];

const valuesOf = (text: string) =>
  Object.fromEntries(Object.entries(parseAamva(text) ?? {}).map(([field, read]) => [field, read.value]));

test('a licence of the present version gives its fields', () => {
  expect(valuesOf(file(american))).toEqual({
    surname: 'LIN',
    givenNames: 'MARA ELENA',
    documentNumber: 'U48271936',
    birthDate: '1994-04-12',
    expiryDate: '2031-08-30',
    issueDate: '2024-01-05',
    sex: 'F',
    issuer: 'UTO',
    address: '12 HARBOUR ROAD, PORT LUMEN, NU 12345',
  });
});

test.each([
  ['04121994', '1994-04-12'],
  ['19940412', '1994-04-12'],
  ['12111910', '1910-12-11'],
  ['20121112', '2012-11-12'],
  ['02302000', undefined],
  ['13131990', undefined],
  ['1994041', undefined],
])('the date %s can be read in one way only', (digits, date) => {
  expect(parseAamva(file([`DBB${digits}`]))?.birthDate?.value).toBe(date);
});

test('a name that the issuer cut is marked so', () => {
  const cut = parseAamva(file(['DCSWOLFESCHLEGELSTEINHAUSENB', 'DDET', 'DACHUBERT', 'DDFN']));
  expect(cut?.surname).toEqual({ value: 'WOLFESCHLEGELSTEINHAUSENB', truncated: true });
  expect(cut?.givenNames).toEqual({ value: 'HUBERT', truncated: false });
});

test('older versions write given names together, or the whole name in one element', () => {
  expect(parseAamva(file(['DCSLIN', 'DCTMARA,ELENA'], { version: '03' }))?.givenNames?.value).toBe('MARA ELENA');
  expect(valuesOf('@\n\u001c\rAAMVA636999010101DL00290179DLDAALIN,MARA,ELENA\nDAQ77')).toEqual({
    surname: 'LIN',
    givenNames: 'MARA ELENA',
    documentNumber: '77',
  });
});

test('a name in which an element seems to begin is one name', () => {
  expect(parseAamva(file(['DAQ1', 'DCSDAVIDDANDLDAB', 'DACMARA']))?.surname?.value).toBe('DAVIDDANDLDAB');
});

test('an element that says there is nothing is absent', () => {
  expect(parseAamva(file(['DCSLIN', 'DACMARA', 'DADNONE']))?.givenNames?.value).toBe('MARA');
});

test.each(['', 'https://example.com', 'ANSI', `${'x'.repeat(80)}ANSI 63699910`])('%j is no licence', (text) => {
  expect(parseAamva(text)).toBeNull();
});

test('a value of absurd shape is left out, and text stays text', () => {
  const odd = parseAamva(file(["DCSROBERT'); DROP TABLE--", 'DBBaaaaaaaa', 'DCGUSA<script>', 'DBC7']));
  expect(odd).toEqual({ surname: { value: "ROBERT'); DROP TABLE--", truncated: false } });
});
