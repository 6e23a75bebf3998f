import { expect, test } from 'vitest';
import { validateDetails } from './validate.ts';

const context = {
  today: '2026-11-20',
  mode: 'sandbox',
  choice: { country: 'CHN', kind: 'id_card' },
} as const;

test.each([
  [{ birthDate: '2026-11-20' }, []],
  [{ birthDate: '2026-11-21' }, ['data.dob future']],
  [{ birthDate: '1901-11-20' }, []],
  [{ birthDate: '1900-11-20' }, ['data.dob too_early']],
  [{ birthDate: '20 Nov 1990' }, ['data.dob not_a_date']],
  [{ surname: 'x'.repeat(100) }, []],
  [{ surname: 'x'.repeat(200) }, ['data.name too_long']],
  [{ surname: 'Lin 😀' }, ['data.name symbols']],
  [{ surname: '...' }, ['data.name symbols']],
  [{ surname: 'محمد' }, []],
  [{ surname: 'בן־גוריון' }, []],
  [{ surname: '阿依古丽·买买提' }, []],
  [{ surname: "O'Neill-Smith, Jr." }, []],
  [{ nationality: 'CHN', residence: 'DEU' }, []],
  [{ nationality: 'UTO' }, []],
  [{ nationality: 'XYZ' }, ['data.missing unknown_country']],
  [{ residence: 'CN' }, ['data.missing unknown_country']],
  [{ documentNumber: '11010519491231002X' }, []],
  [{ documentNumber: '１１０１０５１９４９１２３１００２ｘ' }, []],
  [{ documentNumber: '110105194912310021' }, ['doc.number_bad check_character']],
  [{ documentNumber: '11010519491231' }, ['doc.number_bad length']],
  [{ documentNumber: '1'.repeat(31) }, ['doc.number_bad too_long']],
] as const)('%j has the faults %j', (details, faults) => {
  expect(validateDetails(details, context).map(({ reason, measured }) => `${reason} ${measured}`)).toEqual(faults);
});

test.each([
  [{ country: 'SGP', kind: 'id_card' }, 'S1234567E', ['fail check_character NRIC / FIN']],
  [{ country: 'BRA', kind: 'id_card' }, '390.533.447-15', ['fail check_character CPF 10']],
  [{ country: 'POL', kind: 'id_card' }, '44051401358', ['unsure check_character PESEL']],
  [{ country: 'POL', kind: 'id_card' }, 'ABA300000', []],
  [{ country: 'FRA', kind: 'id_card' }, '880692310285', []],
] as const)('%j with the number %s: %j', (choice, documentNumber, expected) => {
  const findings = validateDetails({ documentNumber }, { ...context, choice });
  expect(
    findings.map(({ verdict, measured, scheme, places = [] }) => [verdict, measured, scheme, ...places].join(' ')),
  ).toEqual(expected);
});

test('a Chinese number and a birth date that belong to two people are told, whichever is wrong', () => {
  const typed = { documentNumber: '11010519491231002X', birthDate: '1949-12-30' };
  expect(validateDetails(typed, context)).toEqual([
    { reason: 'data.dob', verdict: 'fail', field: 'birthDate', measured: 'not_in_number' },
  ]);
  expect(validateDetails({ ...typed, birthDate: '1949-12-31' }, context)).toEqual([]);
});

test('findings about details never carry what was typed', () => {
  const findings = JSON.stringify(
    validateDetails({ surname: 'Secret 😀', birthDate: '2031-01-01', documentNumber: '123SECRET' }, context),
  );
  expect(findings).not.toMatch(/Secret|2031|123/);
});
