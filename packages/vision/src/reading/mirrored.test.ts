import type { DocumentReading } from '@candor/core/document/reading.ts';
import { expect, test } from 'vitest';
import { mayBeMirrored, unmirrored } from './mirrored.ts';

const box = (left: number) => ({
  points: [
    [left, 0.5],
    [left + 0.25, 0.5],
    [left + 0.25, 0.75],
  ] as const,
});
const nothing: DocumentReading = { mrz: null, fields: {}, marks: [], kind: null, country: null, textLines: 9 };
const name = { value: 'LIN', sources: ['printed'], confidence: 0.9, check: 'none', confirmed: false } as const;

test('writing that makes no sense may be mirrored; a page with little or with a field may not', () => {
  expect(mayBeMirrored(nothing)).toBe(true);
  expect(mayBeMirrored({ ...nothing, textLines: 3 })).toBe(false);
  expect(mayBeMirrored({ ...nothing, fields: { surname: { ...name, box: box(0) } } })).toBe(false);
});

test('what was read in the mirror keeps its words and gets its place in the picture', () => {
  const read: DocumentReading = {
    ...nothing,
    fields: { surname: { ...name, box: box(0.125) } },
    marks: [{ mark: 'specimen', box: box(0.5) }],
  };
  const back = unmirrored(read);
  expect(back.fields.surname).toMatchObject({
    value: 'LIN',
    box: {
      points: [
        [0.875, 0.5],
        [0.625, 0.5],
        [0.625, 0.75],
      ],
    },
  });
  expect(unmirrored(back)).toEqual(read);
});
