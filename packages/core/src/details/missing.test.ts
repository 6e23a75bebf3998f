import { expect, test } from 'vitest';
import { missingDetails } from './missing.ts';

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
