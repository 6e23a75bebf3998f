import { writeDate } from './dates.ts';
import type { DocumentDesign } from './design.ts';
import { isLatin } from './labels.ts';
import type { Person } from './person.ts';
import { type Sheet, type Type, textWidth } from './sheet.ts';

type Place = Omit<Type, 'family' | 'tracking'> & { readonly width: number };

/** Surname and given names under one label: side by side with a comma, each with a place of its own. */
export function printFullName(sheet: Sheet, person: Person, design: DocumentDesign, place: Place): void {
  const { width, ...type } = place;
  if (person.nativeName !== null && !isLatin(design.language)) {
    sheet.field('nativeName', person.nativeName, person.nativeName, { ...type, family: 'chinese' });
    return;
  }
  const family = design.serif ? 'serif' : 'latin';
  const isMononym = person.givenNames === '' || person.surname === '';
  const first = isMononym ? person.surname : `${person.surname}, `;
  const fit = (text: string): number => Math.min(1, width / textWidth(text, { ...type, family }));
  const share = fit(first + person.givenNames);
  // Long names take a line each rather than letters that nobody can read.
  const twoLines = share < 0.7 && !isMononym;
  const size = type.size * (twoLines ? Math.min(fit(first), fit(person.givenNames)) : share);
  if (person.surname !== '') sheet.field('surname', person.surname, first.trimEnd(), { ...type, size, family });
  if (person.givenNames === '') return;
  const x = twoLines ? type.x : type.x + textWidth(first, { ...type, size, family });
  const y = twoLines ? type.y + size * 1.4 : type.y;
  sheet.field('givenNames', person.givenNames, person.givenNames, { ...type, x, y, size, family });
}

/** Two dates with a stroke between them; 长期 in place of the second says that the document is valid for good. */
export function printValidity(sheet: Sheet, person: Person, design: DocumentDesign, place: Place): void {
  const { width, ...type } = place;
  const family = isLatin(design.language) ? 'latin' : 'chinese';
  const from = writeDate(person.issueDate, design.dates);
  const to = person.expiryDate === '' ? '长期' : writeDate(person.expiryDate, design.dates);
  const size = type.size * Math.min(1, width / textWidth(`${from}-${to}`, { ...type, family }));
  const set = { ...type, size, family } as const;
  sheet.field('issueDate', person.issueDate, from, set);
  const strokeX = type.x + textWidth(from, set);
  sheet.text('-', { ...set, x: strokeX });
  const x = strokeX + textWidth('-', set);
  if (person.expiryDate === '') sheet.text(to, { ...set, x });
  else sheet.field('expiryDate', person.expiryDate, to, { ...set, x });
}
