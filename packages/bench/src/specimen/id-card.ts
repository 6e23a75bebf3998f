import type { Random } from '../random/random.ts';
import { latinDate } from './dates.ts';
import type { Design } from './designs.ts';
import { composeTd1 } from './mrz.ts';
import { ground, label, stamp } from './ornaments.ts';
import type { Person } from './person.ts';
import type { Sheet } from './sheet.ts';

const portraitSlot = { y: 13.5, width: 23, height: 30 } as const;

/** The front of Utopia's identity card, ID-1. `face` draws the portrait into a box. */
export function idCardFront(sheet: Sheet, person: Person, design: Design, random: Random, face: FaceDrawer): void {
  ground(sheet, design, random, 85.6, 53.98);
  sheet.draw(`<rect width="85.6" height="9.4" fill="${design.band}"/>`);
  sheet.text('UTOPIA', { x: 4, y: 6.6, size: 4.6, ink: design.bandInk, bold: true, tracking: 0.4 });
  sheet.text('IDENTITY CARD', { x: 30, y: 6.3, size: 3, ink: design.bandInk, bold: true });
  sheet.text('SPECIMEN', { x: 62, y: 6.3, size: 3, ink: design.bandInk, bold: true, tracking: 0.2 });
  stamp(sheet, design, 85.6, 53.98);

  const onLeft = design.portraitOn === 'left';
  const portraitX = onLeft ? 4 : 58.6;
  const x = onLeft ? 30.5 : 4.5;
  const { y, width, height } = portraitSlot;
  sheet.portrait(face(portraitX, y, width, height), portraitX, y, width, height);

  const value = { size: 2.9, ink: design.ink, bold: true } as const;
  const rightX = x + 27;
  label(sheet, design, 'Surname / Nom', x, 14.4);
  sheet.field('surname', person.surname, person.surname, { ...value, x, y: 17.6 });
  label(sheet, design, 'Given names / Prénoms', x, 21.4);
  sheet.field('givenNames', person.givenNames, person.givenNames, { ...value, x, y: 24.6 });
  label(sheet, design, 'Sex / Sexe', x, 28.4);
  sheet.field('sex', person.sex, person.sex, { ...value, x, y: 31.6 });
  label(sheet, design, 'Nationality', x + 13, 28.4);
  sheet.field('nationality', person.nationality, person.nationality, { ...value, x: x + 13, y: 31.6 });
  label(sheet, design, 'Date of birth', rightX + 2, 28.4);
  sheet.field('birthDate', person.birthDate, latinDate(person.birthDate), { ...value, x: rightX + 2, y: 31.6 });
  label(sheet, design, 'Document No.', x, 35.4);
  sheet.field('documentNumber', person.documentNumber, person.documentNumber, { ...value, x, y: 38.6 });
  label(sheet, design, 'Date of issue', x, 42.4);
  sheet.field('issueDate', person.issueDate, latinDate(person.issueDate), { ...value, x, y: 45.6 });
  label(sheet, design, 'Date of expiry', rightX + 2, 42.4);
  sheet.field('expiryDate', person.expiryDate, latinDate(person.expiryDate), { ...value, x: rightX + 2, y: 45.6 });
  if (person.nativeName !== null) {
    label(sheet, design, '姓名', rightX + 2, 35.4);
    sheet.field('nativeName', person.nativeName, person.nativeName, {
      x: rightX + 2,
      y: 38.9,
      size: 3.3,
      ink: design.ink,
      bold: true,
      family: 'chinese',
    });
  }
}

/** Draws a face into a box (mm) and returns the SVG. */
export type FaceDrawer = (x: number, y: number, width: number, height: number) => string;

/** The back: address, authority and the machine-readable zone. */
export function idCardBack(sheet: Sheet, person: Person, design: Design, random: Random): void {
  ground(sheet, design, random, 85.6, 53.98);
  const family = person.nativeName === null ? 'latin' : 'chinese';
  label(sheet, design, 'Address / Adresse', 5, 6.5);
  sheet.field('address', person.address, person.address, {
    x: 5,
    y: 10,
    size: 2.7,
    ink: design.ink,
    bold: true,
    family,
  });
  label(sheet, design, 'Authority / Autorité', 5, 15);
  const office = 'UTOPIA CIVIL REGISTRY';
  sheet.field('issuingOffice', office, office, { x: 5, y: 18.4, size: 2.7, ink: design.ink, bold: true });
  label(sheet, design, 'State / État', 5, 23.4);
  sheet.field('issuer', 'UTO', 'UTOPIA', { x: 5, y: 26.8, size: 2.7, ink: design.ink, bold: true });
  sheet.text('SPECIMEN', { x: 50, y: 27, size: 5, ink: design.band, bold: true, tracking: 0.3 });
  sheet.draw(`<rect y="32.6" width="85.6" height="21.4" fill="#fbfbf8" opacity="0.82"/>`);
  sheet.machineZone(composeTd1(person), design.ink);
}
