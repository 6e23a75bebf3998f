import type { FieldReading } from '@candor/core/document/reading.ts';
import { wholePicture } from '@candor/core/findings/region.ts';
import { expect, test } from 'vitest';
import { checkResidentNumber } from './resident-number.ts';

const read = (value: string): FieldReading => ({
  value,
  sources: ['printed'],
  confidence: 0.9,
  check: 'none',
  confirmed: false,
  box: wholePicture,
});
const documentNumber = read('11010519491231002X');

test('number and print that agree on the date are confirmed', () => {
  const fields = checkResidentNumber({ documentNumber, birthDate: read('1949-12-31'), sex: read('F') });
  expect(fields.documentNumber).toMatchObject({ check: 'passed', confirmed: true });
  expect(fields.birthDate).toMatchObject({ value: '1949-12-31', check: 'passed', confirmed: true });
});

test('a sex that the number contradicts leaves both unconfirmed', () => {
  const fields = checkResidentNumber({ documentNumber, birthDate: read('1949-12-31'), sex: read('M') });
  expect(fields.documentNumber?.confirmed).toBe(false);
  expect(fields.birthDate?.confirmed).toBe(false);
});

test('a date that was not read is taken from the number, unconfirmed', () => {
  expect(checkResidentNumber({ documentNumber }).birthDate).toMatchObject({
    value: '1949-12-31',
    check: 'passed',
    confirmed: false,
  });
});

test('where print and number differ, both stand there', () => {
  expect(checkResidentNumber({ documentNumber, birthDate: read('1949-12-21') })).toMatchObject({
    documentNumber: { check: 'passed', confirmed: false },
    birthDate: { value: '1949-12-31', confirmed: false, differing: [{ source: 'printed', value: '1949-12-21' }] },
  });
});

test('a number whose check character fails proves nothing', () => {
  const fields = checkResidentNumber({ documentNumber: read('110105194912310021'), birthDate: read('1949-12-31') });
  expect(fields.documentNumber).toMatchObject({ check: 'failed', confirmed: false });
  expect(fields.birthDate).toMatchObject({ check: 'none', confirmed: false });
});
