import type { FieldReading } from '@candor/core/document/reading.ts';
import { expect, test } from 'vitest';
import { comparisonRows } from './comparison.tsx';

const read = (value: string): FieldReading => ({
  value,
  sources: ['mrz'],
  confidence: 1,
  check: 'passed',
  confirmed: false,
  box: { points: [] },
});
const reading = (fields: Record<string, FieldReading>) => ({
  reading: { mrz: null, fields, marks: [], kind: null, country: null, textLines: 3 },
});

test('typed and read stand side by side, in the order of the form, and the first side that read a field wins', () => {
  const rows = comparisonRows({ givenNames: 'Mara', surname: 'Lin' }, [
    reading({ surname: read('LIN') }),
    reading({ surname: read('L1N'), expiryDate: read('2031-08-30') }),
    { reading: null },
  ]);
  expect(rows.map(({ field, typed, read: value }) => [field, typed, value?.value])).toEqual([
    ['surname', 'Lin', 'LIN'],
    ['givenNames', 'Mara', undefined],
    ['expiryDate', undefined, '2031-08-30'],
  ]);
});
