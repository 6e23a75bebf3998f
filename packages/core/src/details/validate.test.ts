import { expect, test } from 'vitest';
import { documentRule } from '../document/countries.ts';
import { missingDetails, validateDetails } from './validate.ts';

const context = {
  today: '2026-11-20',
  mode: 'sandbox',
  rule: documentRule({ country: 'CHN', kind: 'id_card' }, 'sandbox'),
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

test('findings about details never carry what was typed', () => {
  const findings = JSON.stringify(
    validateDetails({ surname: 'Secret 😀', birthDate: '2031-01-01', documentNumber: '123SECRET' }, context),
  );
  expect(findings).not.toMatch(/Secret|2031|123/);
});

const names = ['surname', 'givenNames', 'nativeName'] as const;
test.each([
  [{ surname: 'Suharto' }, []],
  [{ nativeName: '王小明' }, []],
  [{ givenNames: 'Mara' }, ['surname']],
  [{ surname: '   ' }, ['surname']],
  [{}, ['surname']],
])('of the names in %j there is missing %j: one name is enough', (details, missing) => {
  expect(missingDetails(details, names)).toEqual(missing);
});
