import { expect, test } from 'vitest';
import { readNumbered } from './licence-fields.ts';
import { type PrintedLine, printedLine } from './printed-line.ts';

function at(text: string, left: number, top: number, height = 24): PrintedLine {
  const width = text.length * height * 0.6;
  return printedLine(
    [...text].map((one, i) => ({ text: one, confidence: 0.9, from: i / text.length, to: (i + 1) / text.length })),
    [
      [left, top],
      [left + width, top],
      [left + width, top + height],
      [left, top + height],
    ],
    0,
  );
}

function read(lines: readonly PrintedLine[]): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(readNumbered(lines)).map(([field, found]) => [field, found.values[0]]));
}

const european = [
  at('1.', 420, 220),
  at('MUELLER', 490, 216),
  at('2.', 420, 282),
  at('ANNA MARIA', 490, 278),
  at('3.', 420, 344),
  at('15.01.1953 NORTHVALE', 488, 340),
  at('4a.', 420, 406),
  at('10.04.2023', 490, 402),
  at('4c. LICENSING OFFICE ZENITH', 780, 404),
  at('4b.', 420, 468),
  at('10.04.2033', 490, 464),
  at('5.', 420, 530),
  at('M552FJ405J0', 490, 526),
  at('8.', 420, 592),
  at('8 ORCHARD ROW, 25146', 490, 588),
  at('ZENITH', 490, 616),
];

test('a European licence is read by its numbers', () => {
  expect(read(european)).toEqual({
    surname: 'MUELLER',
    givenNames: 'ANNA MARIA',
    birthDate: '1953-01-15',
    birthPlace: 'NORTHVALE',
    issueDate: '2023-04-10',
    issuingOffice: 'LICENSING OFFICE ZENITH',
    expiryDate: '2033-04-10',
    documentNumber: 'M552FJ405J0',
    address: '8 ORCHARD ROW, 25146 ZENITH',
  });
});

test('a house number outside the column of numbers names no field', () => {
  const withoutEight = european.filter(({ text }) => text !== '8.');
  expect(read(withoutEight).address).toBeUndefined();
});

test('on a North American licence 4d is the number, and the month stands first', () => {
  expect(
    read([
      at('4d DL NO.', 460, 220, 18),
      at('A0000-00000-00000', 620, 206),
      at('4b EXP', 460, 282, 18),
      at('04/10/2033', 620, 276),
      at('1', 460, 344, 18),
      at('MUELLER', 620, 340),
      at('3 DOB', 460, 406, 18),
      at('01/05/1953', 620, 402),
      at('15 SEX', 460, 468, 18),
      at('F', 620, 464),
      at('16 HGT', 800, 468, 18),
      at('181 cm', 920, 464),
    ]),
  ).toEqual({
    documentNumber: 'A0000-00000-00000',
    expiryDate: '2033-04-10',
    surname: 'MUELLER',
    birthDate: '1953-01-05',
    sex: 'F',
  });
});

test('numbers on a paper without 4a to 4d name nothing', () => {
  expect(read([at('1.', 40, 40), at('FIRST', 90, 40), at('2.', 40, 80), at('SECOND', 90, 80)])).toEqual({});
});
