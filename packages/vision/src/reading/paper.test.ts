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
  ['學生證', ['student_card']],
  ['Studierendenausweis', ['student_card']],
  ['Carte d’étudiant', ['student_card']],
  ['戶口名簿', ['household_register']],
  ['LIVRET DE FAMILLE', ['household_register']],
  ['全民健保卡', ['social_security_card']],
  ['Europäische Krankenversicherungskarte', ['social_security_card']],
  ['VALID THRU 09/28', ['bank_card']],
  ['CARTE BANCAIRE', ['bank_card']],
  ['Mitarbeiterausweis', ['employee_card']],
  ['工作證', ['employee_card']],
  ['出生醫學證明', ['birth_certificate']],
  ['Partida de Nacimiento', ['birth_certificate']],
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
  ['Passport No.', null],
  ['ZENITH PASSPORT OFFICE', null],
  ['身份证号码', null],
  ['中華民國國民身分證', 'id_card'],
  ['香港永久性居民身份證', 'id_card'],
  ['港澳居民来往内地通行证', 'residence_permit'],
  ['台湾居民居住证', 'residence_permit'],
  ['机动车驾驶证', 'driving_licence'],
  ['汽車駕駛執照', 'driving_licence'],
  ['TITRE DE SÉJOUR', 'residence_permit'],
  ['Permiso de conducción', 'driving_licence'],
  ['CÉDULA DE IDENTIDAD', 'id_card'],
])('%s is the title of %s', (text, kind) => {
  expect(titledKind([line(text)])).toBe(kind);
});

test('a payment card is known by its number and its end, a document number of 16 digits is not', () => {
  const kinds = (...texts: string[]) => marksOf(texts.map(line)).map(({ kind }) => kind);
  expect(kinds('4111 1111 1111 1111', '09/28')).toEqual(['bank_card']);
  expect(kinds('4111 1111 1111 1112', '09/28')).toEqual([]);
  expect(kinds('4111 1111 1111 1111', '12/09/1974')).toEqual([]);
});
