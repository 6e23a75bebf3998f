import { expect, test } from 'vitest';
import { inlineLabel, labelOf } from './labels.ts';

test.each([
  ['Surname / Nom', 'surname'],
  ['Surname/Nom', 'surname'],
  ['Surname, given names / 姓名', 'fullName'],
  ['Given names / Prénoms', 'givenNames'],
  ['GivenNames/Prenoms', 'givenNames'],
  ['Vornamen/Given names/Prénoms', 'givenNames'],
  ['ID number / 证件号码', 'documentNumber'],
  ['Passport No./Passeport N°', 'documentNumber'],
  ['Geburtstag/Date of birth/Date de naissance', 'birthDate'],
  ['Datc of birth', 'birthDate'], // one letter misread
  ['Gültig bis/Date of expiry', 'expiryDate'],
  ['Fecha de caducidad', 'expiryDate'],
  ['Valid until / 有效期至', 'expiryDate'],
  ['Staatsangehörigkeit/Nationality', 'nationality'],
  ['Sex/Sexe', 'sex'],
  ['Place of birth', 'birthPlace'],
  ['Lieu de naissance / Geburtsort', 'birthPlace'],
  ['Name/Apellidos', 'surname'],
  ['Name / Nombre', 'givenNames'], // a bare Name is whatever the other language says
  ['Nombre / Given names', 'givenNames'],
  ['Nom / Surname', 'surname'],
  ['Fecha de vencimiento', 'expiryDate'],
  ['Autorité / Authority', 'issuingOffice'],
  ['Valid to', 'expiryDate'],
  ['Nachname / Surname / Nom', 'surname'],
  ['Name, Vorname', 'fullName'],
  ['Domicilio / Address', 'address'],
  ['Blood group', 'other'],
  ['UTOPIA', null],
  ['ERIKSSON', null],
  ['12 AUG 1974', null],
  ['LIN, MARA ELENA', null],
])('%s names %s', (text, field) => {
  expect(labelOf(text)).toBe(field);
});

test('a label and its value on one line are told apart', () => {
  expect(inlineLabel('Sex: F')).toEqual({ field: 'sex', length: 5 });
  expect(inlineLabel('国籍中国')).toEqual({ field: 'nationality', length: 2 });
  expect(inlineLabel('NAMIBIA')).toBeNull();
});
