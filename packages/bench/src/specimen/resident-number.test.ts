import { expect, test } from 'vitest';
import { composeResidentNumber, residentCheckCharacter } from './resident-number.ts';

test('the example number of GB 11643-1999 ends in X', () => {
  expect(residentCheckCharacter('11010519491231002')).toBe('X');
});

test('the weighted sum of a number and its check character is 1 modulo 11', () => {
  const number = composeResidentNumber('990312', '1987-05-12', 126);
  const sum = [...number].reduce(
    (total, digit, place) => total + (digit === 'X' ? 10 : Number(digit)) * 2 ** (17 - place),
    0,
  );
  expect([number.slice(0, 17), sum % 11]).toEqual(['99031219870512126', 1]);
});
