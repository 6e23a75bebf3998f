import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readResidentNumber, residentCheckCharacter } from './chinese-id.ts';

test('the example of the standard is read', () => {
  expect(readResidentNumber('11010519491231002X')).toEqual({
    ok: { number: '11010519491231002X', area: '110105', holder: 'citizen', birthDate: '1949-12-31', sex: 'F' },
  });
});

test.each([
  ['11010519491231002x', 'ok'],
  ['１１０１０５１９４９１２３１００２Ｘ', 'ok'],
  ['110105 19491231 002X', 'ok'],
  ['110105194912310021', 'check_character'],
  ['11010519490231002X', 'birth_date'],
  ['01010519491231002X', 'area'],
  ['1101051949123100', 'length'],
  ['11010519491231A02X', 'characters'],
])('%s: %s', (typed, result) => {
  const read = readResidentNumber(typed);
  expect('fault' in read ? read.fault : 'ok').toBe(result);
});

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 });

test('no single wrong digit and no swap of two neighbours keeps the check character', () => {
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = String((Number(number.charAt(at)) + by) % 10);
      const changed = number.slice(0, at) + wrong + number.slice(at + 1);
      expect(residentCheckCharacter(changed)).not.toBe(residentCheckCharacter(number));
    }),
  );
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 15 }), (number, at) => {
      const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
      fc.pre(swapped !== number);
      expect(residentCheckCharacter(swapped)).not.toBe(residentCheckCharacter(number));
    }),
  );
});
