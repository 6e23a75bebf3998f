import { expect, test } from 'vitest';
import { agreeOn } from './agreement.ts';
import type { ZoneField } from './mrz/zone-fields.ts';
import type { PrintedField } from './printed/latin-fields.ts';

const quad = [
  [0, 0],
  [10, 0],
  [10, 2],
  [0, 2],
] as const; // prettier-ignore
const region = () => ({ points: quad });
const zone = (value: string, check: ZoneField['check'] = 'none'): ZoneField => ({
  value,
  check,
  confidence: 0.8,
  quad,
});
const print = (...values: string[]): PrintedField => ({
  values,
  excerpt: { text: values[0] ?? '', confidence: 0.9, quad },
});

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
  ['name cut by the zone', 'givenNames', zone('BARTHOLOMAEUS ALEXAND'), print('BARTHOLOMÄUS ALEXANDER'), true],
  ['another name', 'surname', zone('MUELLER'), print('MILLER'), false],
  ['name on the print alone', 'surname', undefined, print('MUELLER'), false],
] as const)('%s: confirmed is as it should be', (_, field, inZone, onPaper, confirmed) => {
  expect(agreeOn(field, inZone, onPaper, region)?.confirmed).toBe(confirmed);
});

test('the printed form keeps accents, the zone gives back the space that the recogniser dropped', () => {
  expect(agreeOn('givenNames', zone('ANNA MARIA'), print('ANNAMARIA'), region)?.value).toBe('ANNA MARIA');
  expect(agreeOn('surname', zone('MUELLER'), print('MÜLLER'), region)?.value).toBe('MÜLLER');
});

test('where the zone has failed its digit, the print speaks, unconfirmed', () => {
  const field = agreeOn('documentNumber', zone('D23145899', 'failed'), print('D23145890'), region);
  expect(field).toMatchObject({ value: 'D23145890', sources: ['printed'], check: 'none', confirmed: false });
});

test('two sources that disagree are not merged', () => {
  expect(agreeOn('birthDate', zone('1974-08-12', 'passed'), print('1974-08-13'), region)).toMatchObject({
    value: '1974-08-12',
    sources: ['mrz'],
  });
});
