import { expect, test } from 'vitest';
import { kindOf } from './paper-kind.ts';
import { printedLine } from './printed/printed-line.ts';

const lines = (...texts: readonly string[]) =>
  texts.map((text) =>
    printedLine(
      [...text].map((one) => ({ text: one, confidence: 0.9, from: 0, to: 1 })),
      [
        [0, 0],
        [100, 0],
        [100, 20],
        [0, 20],
      ],
      0,
    ),
  );

test.each([
  ['a title', ['UTOPIA', 'DOCUMENTO DE IDENTIDAD SPECIMEN'], 'id_card'],
  ['a title whose sign the reader lacks', ['運免许證 見本'], 'driving_licence'],
  ['the classes on the back of a licence', ['Categories', 'B C1', 'Remarks'], 'driving_licence'],
  ['classes in the middle of other words', ['All categories of goods'], null],
  ['an office that issues passports', ['ZENITH PASSPORT OFFICE'], null],
])('%s tells the kind', (_why, texts, kind) => {
  expect(kindOf(null, lines(...texts), [])).toBe(kind);
});
