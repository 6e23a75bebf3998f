import { expect, test } from 'vitest';
import { documentKinds } from '../kinds.ts';
import { judgeNumber, numberSchemes } from './judge-number.ts';

/** One number of each scheme that follows the rules: published examples, nobody's. */
const examples: Readonly<Record<string, readonly string[]>> = {
  BEL: ['85.07.30-033.28'],
  BGR: ['7523169263'],
  BIH: ['0101006500006'],
  BRA: ['390.533.447-05'],
  CHL: ['12531909-2'],
  CHN: ['11010519491231002X'],
  CRI: ['1-0913-0259'],
  CUB: ['91021027775'],
  CZE: ['710319/2745'],
  DEU: ['C01X00T478'],
  DNK: ['211062-5629'],
  DOM: ['00113918205'],
  ECU: ['171430710-3'],
  ESP: ['54362315-K', 'X-2482300W'],
  EST: ['36805280109'],
  FIN: ['131052-308T'],
  GTM: ['1580352240101'],
  HKG: ['G123456(A)'],
  HRV: ['33392005961'],
  IND: ['2341 2341 2346'],
  ISL: ['450401-3150'],
  ISR: ['3933742-3'],
  ITA: ['RCCMNL83S18D969H'],
  KOR: ['971013-9019902'],
  LKA: ['942281632V'],
  LTU: ['33309240064'],
  LVA: ['161175-19997'],
  MEX: ['BOXW310820HNERXN09'],
  MKD: ['0101006500006'],
  MNE: ['0101006500006'],
  MUS: ['M090497290349B'],
  MYS: ['770305-02-1234'],
  NLD: ['1112.22.333'],
  NOR: ['151086 95088'],
  PAK: ['34201-0891231-8'],
  PER: ['10117410-2'],
  POL: ['44051401359'],
  PRT: ['00000000 0 ZZ4'],
  ROU: ['1630615123457'],
  SGP: ['S1234567D'],
  SRB: ['0101006500006'],
  SVK: ['710319/2745'],
  SVN: ['0101006500006'],
  SWE: ['880320-0016'],
  THA: ['1-2345-45678-78-1'],
  TUR: ['17291716060'],
  TWN: ['A123456789', 'AB00501503'],
  URY: ['1.234.567-2'],
  UTO: ['990101199404121231'],
  ZAF: ['7503305044089'],
};

const kindsOf = (country: string, at: number) => {
  const scheme = numberSchemes[country]?.[at];
  return (['id_card', 'passport', 'driving_licence', 'residence_permit'] as const).filter((kind) => scheme?.on[kind]);
};

test('there are rules for the numbers of more than forty countries', () => {
  expect(Object.keys(numberSchemes).length).toBeGreaterThan(40);
  expect(Object.keys(examples).sort()).toEqual(Object.keys(numberSchemes).sort());
});

test.each(
  Object.entries(examples),
)('%s: published examples follow the rules, on every document that carries them', (country, numbers) => {
  for (const [at, number] of numbers.entries()) {
    for (const kind of kindsOf(country, at)) {
      expect(Object.keys(documentKinds)).toContain(kind);
      const isBeside = numberSchemes[country]?.[at]?.on[kind] === 'beside';
      expect(
        judgeNumber({ country, kind }, isBeside ? 'personalNumber' : 'documentNumber', number),
        kind,
      ).toMatchObject({
        fits: true,
      });
    }
  }
});

test.each([
  ['POL', 'id_card', '44051401358', 'check_character', []],
  ['NOR', 'id_card', '15108695188', 'check_character', [9]],
  ['BRA', 'id_card', '39053344705', null, []],
  ['BRA', 'id_card', '39053344715', 'check_character', [10]],
  ['SGP', 'id_card', 'S1234567E', 'check_character', []],
  ['SGP', 'id_card', 'A1234567D', 'part', [1]],
  ['HKG', 'id_card', 'G123456B', 'characters', [8]],
  ['TWN', 'id_card', 'A1234S6789', 'part', [6]],
  ['CHN', 'id_card', '51010519491331002X', 'birth_date', [7, 8, 9, 10, 11, 12, 13, 14]],
  ['CHN', 'id_card', '77010519491231002X', 'area', [1, 2]],
] as const)('%s %s %s: %s at %j', (country, kind, number, fault, places) => {
  const judged = judgeNumber({ country, kind }, 'documentNumber', number);
  expect(judged?.fits === false ? [judged.fault, judged.places] : [null, []]).toEqual([fault, places]);
});

test('a number that has not the form of the second one is not judged by its rules', () => {
  // A Spanish support number and a Polish card number beside DNI and PESEL.
  expect(judgeNumber({ country: 'ESP', kind: 'id_card' }, 'documentNumber', 'CAA000000')).toBeNull();
  expect(judgeNumber({ country: 'POL', kind: 'id_card' }, 'documentNumber', 'ABA300000')).toBeNull();
  expect(judgeNumber({ country: 'FRA', kind: 'id_card' }, 'documentNumber', '123456789012')).toBeNull();
});
