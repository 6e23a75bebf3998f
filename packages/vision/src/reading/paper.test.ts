import { expect, test } from 'vitest';
import { marksOf, titledKind } from './paper.ts';
import { type PrintedLine, printedLine } from './printed/printed-line.ts';

function line(text: string): PrintedLine {
  const quad = [
    [0, 0],
    [100, 0],
    [100, 20],
    [0, 20],
  ] as const; // prettier-ignore
  return printedLine(
    [...text].map((one) => ({ text: one, confidence: 0.9, from: 0, to: 1 })),
    quad,
    0,
  );
}

test.each([
  ['SPECIMEN', ['specimen']],
  ['样本 SPECIMEN', ['specimen']],
  ['MUSTER', ['specimen']],
  ['MUSTERMANN', []],
  ['ESPÉCIMEN', ['specimen']],
  ['XX大学学生证', ['student_card']],
  ['居民户口簿', ['household_register']],
  ['社会保障卡', ['social_security_card']],
  ['中国银行 银联', ['bank_card']],
  ['CERTIFICATE OF BIRTH', ['birth_certificate']],
  ['ERIKSSON', []],
])('%s is marked %j', (text, marks) => {
  expect(marksOf([line(text)]).map(({ mark, kind }) => kind ?? mark)).toEqual(marks);
});

test.each([
  ['PASSPORT / PASSEPORT', 'passport'],
  ['IDENTITY CARD', 'id_card'],
  ['FÜHRERSCHEIN', 'driving_licence'],
  ['AUFENTHALTSTITEL', 'residence_permit'],
  ['居民身份证', 'id_card'],
  ['Your electricity bill', null],
])('%s is the title of %s', (text, kind) => {
  expect(titledKind([line(text)])).toBe(kind);
});
