import type { ReadingField } from '@candor/core/document/reading.ts';
import { countryNamed } from '../country-words.ts';
import { datesIn } from './dates.ts';

/** The possible values of a text under a field, likeliest first; empty when it cannot be one. */
export function valuesUnder(field: ReadingField, text: string): string[] {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (trimmed === '') return [];
  switch (field) {
    case 'surname':
    case 'givenNames':
      return /^\p{L}[\p{L}\p{M} .,'’-]*$/u.test(trimmed) ? [trimmed] : [];
    case 'nativeName':
      return /^[\p{Script=Han}·•]{2,}$/u.test(trimmed) ? [trimmed] : [];
    case 'birthDate':
    case 'expiryDate':
    case 'issueDate':
      return datesIn(trimmed);
    case 'documentNumber':
    case 'personalNumber': {
      const number = trimmed.toUpperCase().replace(/[\s.-]/g, '');
      return /^(?=.*\d)[A-Z0-9/]{5,20}$/.test(number) ? [number] : [];
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

function sexOf(text: string): string[] {
  if (/^(f|female|w|weiblich|女)([/ ].*)?$/iu.test(text)) return ['F'];
  if (/^(m|male|männlich|h|男)([/ ].*)?$/iu.test(text)) return ['M'];
  return /^[x<]$/i.test(text) ? ['X'] : [];
}

/** A country is given as its code where we know its name; other words stay as they are. */
function nationalityOf(text: string): string[] {
  const known = countryNamed(text);
  if (known) return [known];
  return /^\p{L}[\p{L} .-]*$/u.test(text) ? [text] : [];
}
