import type { Random } from '../random/random.ts';
import { chineseDate, dottedDate } from './dates.ts';
import type { Design } from './designs.ts';
import type { FaceDrawer } from './id-card.ts';
import { emblem, ground, stamp } from './ornaments.ts';
import type { Person } from './person.ts';
import type { Sheet } from './sheet.ts';

/** Characters to a line of the address. */
const addressLine = 13;

/** The side with the portrait of Utopia's resident card, in Chinese. `documentNumber` is the 18-character number. */
export function residentCardFront(
  sheet: Sheet,
  person: Person,
  design: Design,
  random: Random,
  face: FaceDrawer,
): void {
  ground(sheet, design, random, 85.6, 53.98);
  stamp(sheet, design, 85.6, 53.98);
  sheet.draw(`<rect width="85.6" height="1.6" fill="${design.band}"/>`);
  sheet.text('样本 SPECIMEN', { x: 57, y: 6.6, size: 3, ink: '#a3242b', bold: true, family: 'chinese' });
  sheet.portrait(face(57.5, 9.5, 23.5, 29.5), 57.5, 9.5, 23.5, 29.5);

  const caption = { size: 2.5, ink: design.labelInk, family: 'chinese' } as const;
  const value = { size: 3.2, ink: design.ink, family: 'chinese' } as const;
  const name = person.nativeName ?? `${person.surname} ${person.givenNames}`;
  sheet.text('姓名', { ...caption, x: 5, y: 9 });
  sheet.field('nativeName', name, name, { ...value, size: 3.6, x: 15, y: 9.2 });
  sheet.text('性别', { ...caption, x: 5, y: 16 });
  sheet.field('sex', person.sex, person.sex === 'M' ? '男' : '女', { ...value, x: 15, y: 16.2 });
  sheet.text('民族', { ...caption, x: 27, y: 16 });
  const ethnicity = person.ethnicity ?? '汉';
  sheet.field('ethnicity', ethnicity, ethnicity, { ...value, x: 36, y: 16.2 });
  sheet.text('出生', { ...caption, x: 5, y: 23 });
  sheet.field('birthDate', person.birthDate, chineseDate(person.birthDate), { ...value, x: 15, y: 23.2 });
  sheet.text('住址', { ...caption, x: 5, y: 30 });
  // The box covers the first line; the value is the whole address.
  const lines = addressLines(person.address);
  sheet.field('address', person.address, lines[0] ?? '', { ...value, size: 3, x: 15, y: 30.2 });
  for (const [row, line] of lines.slice(1).entries())
    sheet.text(line, { ...value, size: 3, x: 15, y: 30.2 + 4.6 * (row + 1) });
  sheet.text('公民身份号码', { ...caption, x: 5, y: 47.8 });
  sheet.field('documentNumber', person.documentNumber, person.documentNumber, {
    x: 26,
    y: 48,
    size: 3.7,
    ink: design.ink,
    family: 'chinese',
    tracking: 0.65,
  });
}

/** The other side: emblem, issuing office and validity. */
export function residentCardBack(sheet: Sheet, person: Person, design: Design, random: Random): void {
  ground(sheet, design, random, 85.6, 53.98);
  stamp(sheet, design, 85.6, 53.98);
  sheet.draw(emblem(15, 15.5, 9.5, design.band));
  sheet.text('乌托邦', { x: 34, y: 13, size: 5.4, ink: design.ink, bold: true, family: 'chinese', tracking: 2 });
  sheet.text('居民卡 样本 SPECIMEN', { x: 31, y: 21.5, size: 4.2, ink: design.band, bold: true, family: 'chinese' });
  const caption = { size: 2.8, ink: design.labelInk, family: 'chinese' } as const;
  const value = { size: 3.1, ink: design.ink, family: 'chinese' } as const;
  const office = '乌托邦样例市居民登记处';
  sheet.text('签发机关', { ...caption, x: 20, y: 39 });
  sheet.field('issuingOffice', office, office, { ...value, x: 35, y: 39.1 });
  sheet.text('有效期限', { ...caption, x: 20, y: 46.5 });
  const from = dottedDate(person.issueDate);
  sheet.field('issueDate', person.issueDate, from, { ...value, x: 35, y: 46.6 });
  sheet.field('expiryDate', person.expiryDate, dottedDate(person.expiryDate), { ...value, x: 56.6, y: 46.6 });
  sheet.text('-', { ...value, x: 54.2, y: 46.6 });
}

function addressLines(address: string): string[] {
  const lines: string[] = [];
  for (let start = 0; start < address.length; start += addressLine)
    lines.push(address.slice(start, start + addressLine));
  return lines;
}
