import type { ReadingField } from '@candor/core/document/reading.ts';
import { countryNamed } from '../country-words.ts';
import { type DateReading, datesIn, lastDateIn } from './dates.ts';

/** The possible values of a text under a field, likeliest first; empty when it cannot be one. */
export function valuesUnder(
  field: ReadingField,
  text: string,
  dates: Omit<DateReading, 'sense'> = {},
): readonly string[] {
  const trimmed = inWords(field, text.trim().replace(/\s+/g, ' '));
  if (trimmed === '') return [];
  switch (field) {
    case 'surname':
    case 'givenNames':
      return /^\p{L}[\p{L}\p{M} .,'’-]*$/u.test(trimmed) ? [trimmed] : [];
    case 'nativeName':
      return /^[\p{Script=Han}·•]{2,}$/u.test(trimmed) ? [trimmed] : [];
    case 'birthDate':
      return datesIn(trimmed, { ...dates, sense: 'birth' });
    case 'expiryDate':
      return lastDateIn(trimmed, { ...dates, sense: 'expiry' });
    case 'issueDate':
      return datesIn(trimmed, { ...dates, sense: 'issue' });
    case 'birthPlace':
      return /^\p{L}[\p{L}\p{M} .,'’()/-]+$/u.test(trimmed) ? [trimmed] : [];
    case 'documentNumber':
    case 'personalNumber': {
      // Hyphens, and brackets about a check digit, belong to numbers that have them; comparing leaves them out.
      const number = trimmed.toUpperCase().replace(/[\s.]/g, '');
      return /^(?=.*\d)(?=.{5,22}$)[A-Z0-9/]+(-[A-Z0-9/]+)*(\([A-Z0-9]\))?$/.test(number) ? [number] : [];
    }
    case 'sex':
      return sexOf(trimmed);
    case 'nationality':
    case 'issuer':
      return nationalityOf(trimmed);
    case 'ethnicity':
      return /^\p{Script=Han}{1,6}$/u.test(trimmed) ? [trimmed] : [];
    case 'issuingOffice':
    case 'address':
      return /\p{L}/u.test(trimmed) && (trimmed.length >= 6 || /\p{Script=Han}{3}/u.test(trimmed)) ? [trimmed] : [];
  }
}

/** Recognisers read O as 0: in a word of letters nothing else can be meant. */
function inWords(field: ReadingField, text: string): string {
  return worded.includes(field)
    ? text.replace(/[\p{Lu}0]{4,}/gu, (word) =>
        /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(word) ? word.replaceAll('0', 'O') : word,
      )
    : text;
}
const worded: readonly ReadingField[] = ['surname', 'givenNames', 'birthPlace', 'issuingOffice', 'address'];

function sexOf(text: string): string[] {
  // Two languages side by side, the second in English: K/F, E/M.
  const english = /^\p{L}+\s*\/\s*([FMX])$/iu.exec(text)?.[1];
  if (english) return [english.toUpperCase()];
  if (/^(f|female|w|weiblich|femenino|feminin|femme|mujer|女)([/ ].*)?$/iu.test(text)) return ['F'];
  if (/^(m|male|männlich|masculino|masculin|homme|hombre|h|男)([/ ].*)?$/iu.test(text)) return ['M'];
  return /^[x<]$/i.test(text) ? ['X'] : [];
}

/** A country is given as its code where we know its name; other words stay as they are. */
function nationalityOf(text: string): string[] {
  const known = countryNamed(text);
  if (known) return [known];
  return /^\p{L}[\p{L} .-]*$/u.test(text) ? [text] : [];
}
