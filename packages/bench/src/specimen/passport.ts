import type { Random } from '../random/random.ts';
import { latinDate } from './dates.ts';
import type { Design } from './designs.ts';
import type { FaceDrawer } from './id-card.ts';
import { composeTd3 } from './mrz.ts';
import { emblem, ground, label, stamp } from './ornaments.ts';
import type { Person } from './person.ts';
import type { Sheet } from './sheet.ts';

/** The data page of Utopia's passport, ID-3, with the portrait where Doc 9303-4 puts it. */
export function passportPage(sheet: Sheet, person: Person, design: Design, random: Random, face: FaceDrawer): void {
  ground(sheet, design, random, 125, 88);
  sheet.draw(`<g opacity="0.2">${emblem(84, 36, 21, design.band)}</g>`);
  stamp(sheet, design, 125, 88);
  sheet.text('UTOPIA', { x: 7, y: 10.5, size: 5.4, ink: design.band, bold: true, tracking: 0.5 });
  sheet.text('PASSPORT / PASSEPORT', { x: 42, y: 10.2, size: 3.1, ink: design.band, bold: true });
  sheet.text('SPECIMEN', { x: 95, y: 10.2, size: 3.6, ink: '#a3242b', bold: true, tracking: 0.2 });
  sheet.portrait(face(7, 17, 34, 43), 7, 17, 34, 43);

  const value = { size: 3.2, ink: design.ink, bold: true } as const;
  label(sheet, design, 'Type', 46, 17.5);
  sheet.text('P', { ...value, x: 46, y: 21.2 });
  label(sheet, design, 'Code', 60, 17.5);
  sheet.field('issuer', 'UTO', 'UTO', { ...value, x: 60, y: 21.2 });
  label(sheet, design, 'Passport No.', 86, 17.5);
  sheet.field('documentNumber', person.documentNumber, person.documentNumber, { ...value, x: 86, y: 21.2 });
  label(sheet, design, 'Surname / Nom', 46, 26);
  sheet.field('surname', person.surname, person.surname, { ...value, x: 46, y: 29.7 });
  label(sheet, design, 'Given names / Prénoms', 46, 34.5);
  sheet.field('givenNames', person.givenNames, person.givenNames, { ...value, x: 46, y: 38.2 });
  if (person.nativeName !== null) {
    label(sheet, design, '姓名', 98, 26);
    sheet.field('nativeName', person.nativeName, person.nativeName, {
      x: 98,
      y: 30.1,
      size: 3.8,
      ink: design.ink,
      bold: true,
      family: 'chinese',
    });
  }
  label(sheet, design, 'Nationality / Nationalité', 46, 43);
  sheet.field('nationality', person.nationality, 'UTOPIAN', { ...value, x: 46, y: 46.7 });
  label(sheet, design, 'Sex / Sexe', 88, 43);
  sheet.field('sex', person.sex, person.sex, { ...value, x: 88, y: 46.7 });
  label(sheet, design, 'Date of birth / Date de naissance', 46, 51.5);
  sheet.field('birthDate', person.birthDate, latinDate(person.birthDate), { ...value, x: 46, y: 55.2 });
  label(sheet, design, 'Date of issue', 46, 60);
  sheet.field('issueDate', person.issueDate, latinDate(person.issueDate), { ...value, x: 46, y: 63.7 });
  label(sheet, design, 'Date of expiry', 88, 60);
  sheet.field('expiryDate', person.expiryDate, latinDate(person.expiryDate), { ...value, x: 88, y: 63.7 });
  sheet.draw(`<rect y="69.5" width="125" height="18.5" fill="#fbfbf8" opacity="0.8"/>`);
  sheet.machineZone(composeTd3(person), design.ink);
}
