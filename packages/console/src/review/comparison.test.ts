import type { FieldReading } from '@candor/core/document/reading.ts';
import { expect, test } from 'vitest';
import { billRows, comparisonRows, difference, isOtherAddress, runsOf } from './comparison.ts';

const read = (value: string, source: 'mrz' | 'printed' = 'mrz'): FieldReading => ({
  value,
  sources: [source],
  confidence: 1,
  check: 'passed',
  confirmed: false,
  box: { points: [] },
});
const reading = (fields: Record<string, FieldReading>) => ({
  reading: { mrz: null, fields, marks: [], kind: null, country: null, textLines: 3 },
});

test('typed, printed and code lines stand side by side, in the order of the form; the first side that read a field wins', () => {
  const rows = comparisonRows({ givenNames: 'Mara', surname: 'Lin' }, [
    reading({ surname: read('LIN', 'printed') }),
    reading({ surname: read('L1N', 'printed'), expiryDate: read('2031-08-30') }),
    reading({ surname: read('LIN') }),
    { reading: null },
  ]);
  expect(rows.map(({ field, typed, printed, code }) => [field, typed, printed?.value, code?.value])).toEqual([
    ['surname', 'Lin', 'LIN', 'LIN'],
    ['givenNames', 'Mara', undefined, undefined],
    ['expiryDate', undefined, undefined, '2031-08-30'],
  ]);
});

test.each([
  ['documentNumber', 'U48271986', 'U48271936', { typedAt: [8], readAt: [8] }],
  ['surname', 'lin', 'LIN', null],
  ['expiryDate', '2031-08-30', '2031-08-31', null],
] as const)('%s typed %s and read %s: %j', (field, typed, value, expected) => {
  expect(difference(field, typed, read(value))).toEqual(expected);
});

test('a value is cut into runs at the differing letters, also outside the basic plane', () => {
  expect(runsOf('U48271986', [8])).toEqual([
    { text: 'U482719', differs: false, from: 1 },
    { text: '8', differs: true, from: 8 },
    { text: '6', differs: false, from: 9 },
  ]);
  expect(runsOf('𠮷王', [2])).toEqual([
    { text: '𠮷', differs: false, from: 1 },
    { text: '王', differs: true, from: 2 },
  ]);
});

test('a bill stands beside what was typed, and an address in another form is no difference', () => {
  const fields = { holderName: read('Mara Lin', 'printed'), address: read('14 HARBOUR LANE AMAUROT', 'printed') };
  const bill = { source: 'print', kind: null, fields, issueDates: [], lines: [], marks: [] } as const;
  const rows = billRows({ givenNames: 'Mara', surname: 'Lin', address: 'Amaurot, Harbour Ln 14' }, [{ bill }]);
  expect(rows.slice(0, 2).map(({ typed, read: value }) => [typed, value?.value])).toEqual([
    ['Mara Lin', 'Mara Lin'],
    ['Amaurot, Harbour Ln 14', '14 HARBOUR LANE AMAUROT'],
  ]);
  expect(rows.some(isOtherAddress)).toBe(false);
  expect(rows.map((row) => ({ ...row, typed: '3 Mill Road' })).some(isOtherAddress)).toBe(true);
});
