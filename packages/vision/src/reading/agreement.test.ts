import { expect, test } from 'vitest';
import { agreeOn, type Said } from './agreement.ts';

const at = (x: number) =>
  ({
    points: [
      [x, 0],
      [x + 0.1, 0],
      [x + 0.1, 0.1],
    ],
  }) as const; // prettier-ignore
const [zoneBox, printBox, barcodeBox] = [at(0.1), at(0.4), at(0.7)];
const zone = (value: string, check: Said['check'] = 'none', confidence = 0.8): Said => ({
  source: 'mrz',
  values: [value],
  check,
  confidence,
  box: zoneBox,
});
const cut = (value: string): Said => ({ ...zone(value), mayBeCut: true });
const print = (...values: string[]): Said => ({
  source: 'printed',
  values,
  check: 'none',
  confidence: 0.9,
  box: printBox,
});
const barcode = (value: string): Said => ({
  source: 'barcode',
  values: [value],
  check: 'none',
  confidence: 1,
  box: barcodeBox,
});
const both = (a: Said, b: Said | undefined) => (b ? [a, b] : [a]);

test.each([
  [
    'number with its digit passed and printed alike',
    'documentNumber',
    zone('D23145890', 'passed'),
    print('D23145890'),
    true,
  ],
  ['number printed with O for 0', 'documentNumber', zone('D23145890', 'passed'), print('D2314589O'), true],
  ['number whose digit was repaired', 'documentNumber', zone('D23145890', 'repaired'), print('D23145890'), false],
  ['number printed otherwise', 'documentNumber', zone('D23145890', 'passed'), print('D23145891'), false],
  ['number in the zone alone', 'documentNumber', zone('D23145890', 'passed'), undefined, false],
  [
    'date that fits one of two readings',
    'birthDate',
    zone('1974-12-08', 'passed'),
    print('1974-08-12', '1974-12-08'),
    true,
  ],
  ['name in both', 'surname', zone('MUELLER'), print('MÜLLER'), true],
  ['name with its umlaut dropped', 'surname', zone('MULLER'), print('Müller'), true],
  ['name cut by the zone', 'givenNames', cut('BARTHOLOMAEUS ALEXAND'), print('BARTHOLOMÄUS ALEXANDER'), true],
  ['another name', 'surname', zone('MUELLER'), print('MILLER'), false],
  ['name that goes on where the zone had room', 'givenNames', zone('ANNA'), print('ANNA MARIA'), false],
  ['name on the print alone', 'surname', print('MUELLER'), undefined, false],
] as const)('%s: confirmed is as it should be', (_, field, inZone, onPaper, confirmed) => {
  expect(agreeOn(field, both(inZone, onPaper))?.confirmed).toBe(confirmed);
});

test('the printed form keeps accents, the zone gives back the space that the recogniser dropped', () => {
  expect(agreeOn('givenNames', [zone('ANNA MARIA'), print('ANNAMARIA')])?.value).toBe('ANNA MARIA');
  expect(agreeOn('surname', [zone('MUELLER'), print('MÜLLER')])?.value).toBe('MÜLLER');
  expect(agreeOn('givenNames', [cut('BARTHOLOMAEUS ALEXAND'), print('BARTHOLOMÄUS ALEXANDER')])?.value).toBe(
    'BARTHOLOMÄUS ALEXANDER',
  );
});

test('where the zone has failed its digit, the print speaks, unconfirmed, and the zone is told as differing', () => {
  const field = agreeOn('documentNumber', [zone('D23145899', 'failed'), print('D23145890')]);
  expect(field).toMatchObject({ value: 'D23145890', sources: ['printed'], check: 'none', confirmed: false });
  expect(field?.differing).toMatchObject([{ source: 'mrz', value: 'D23145899', check: 'failed', box: zoneBox }]);
});

test('two sources that disagree are not merged; the other one stands beside with its place', () => {
  expect(agreeOn('birthDate', [zone('1974-08-12', 'passed'), print('1974-08-13')])).toMatchObject({
    value: '1974-08-12',
    sources: ['mrz'],
    confirmed: false,
    box: zoneBox,
    differing: [{ source: 'printed', value: '1974-08-13', box: printBox }],
  });
});

test('two that agree against a third are not confirmed either', () => {
  const field = agreeOn('birthDate', [zone('1974-08-12', 'passed'), print('1974-08-12'), barcode('1974-08-13')]);
  expect(field).toMatchObject({ value: '1974-08-12', sources: ['mrz', 'printed'], confirmed: false });
  expect(field?.differing?.map(({ source }) => source)).toEqual(['barcode']);
});

test('barcode and print confirm a name, but not a number that has no check digit', () => {
  expect(agreeOn('surname', [print('MÜLLER'), barcode('MULLER')])).toMatchObject({ value: 'MÜLLER', confirmed: true });
  expect(agreeOn('documentNumber', [print('D23145890'), barcode('D23145890')])?.confirmed).toBe(false);
});

test('of two spellings that differ by one letter the better seen one is proposed, never confirmed, and the other is kept', () => {
  const unsureZone = agreeOn('surname', [zone('WALTKER', 'none', 0.4), print('WALTHER')]);
  expect(unsureZone).toMatchObject({
    value: 'WALTHER',
    sources: ['printed'],
    confirmed: false,
    alternatives: ['WALTKER'],
  });
  expect(unsureZone?.differing).toBeUndefined();
  expect(agreeOn('surname', [zone('WALTHER', 'none', 0.99), print('WALTHFR')])).toMatchObject({
    value: 'WALTHER',
    sources: ['mrz'],
    confirmed: false,
  });
});

test('print alone that may mean two dates says both', () => {
  expect(agreeOn('expiryDate', [print('2030-12-01', '2030-01-12')])).toMatchObject({
    value: '2030-12-01',
    alternatives: ['2030-01-12'],
    confirmed: false,
  });
});

test('a country in words that we do not know neither agrees nor contradicts', () => {
  expect(agreeOn('nationality', [zone('FIN'), print('SUOMI')])).toMatchObject({ value: 'FIN', sources: ['mrz'] });
  expect(agreeOn('nationality', [zone('FIN'), print('SUOMI')])?.differing).toBeUndefined();
});

test('where the zone writes out an umlaut that the reader cannot see, the print is kept, unconfirmed, and nothing differs', () => {
  const field = agreeOn('surname', [zone('GROSSKOEPFER'), print('GROSSKOPFER')]);
  expect(field).toMatchObject({
    value: 'GROSSKOPFER',
    sources: ['printed', 'mrz'],
    confirmed: false,
    alternatives: ['GROSSKOEPFER'],
  });
  expect(field?.differing).toBeUndefined();
});
