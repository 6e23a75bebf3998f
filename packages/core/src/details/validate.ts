import { looksLikeResidentNumber, normaliseResidentNumber, readResidentNumber } from '../document/chinese-id.ts';
import type { DocumentRule } from '../document/countries.ts';
import { isIsoCountry, utopia } from '../document/iso-countries.ts';
import type { Finding } from '../findings/finding.ts';
import type { Mode } from '../level/levels.ts';
import { ageOn } from './age.ts';
import { type IsoDate, isIsoDate } from './dates.ts';
import { type DetailField, type Details, detailFields, isNameField } from './fields.ts';
import { tidy } from './normalise.ts';

/** Characters (code points). ICAO 9303 prints at most 39 of a name in the code lines; visual zones and registers hold up to about 100. */
export const longestName = 100;
export const longestNumber = 30;
export const longestAddress = 300;
/** Nobody on record has lived longer than 122 years. */
const oldestAge = 125;

export type ValidationContext = {
  readonly today: IsoDate;
  readonly mode: Mode;
  /** The rule of the chosen document, or null while none is chosen. */
  readonly rule?: DocumentRule | null;
};

/** What is wrong with what was typed, whatever the document says. Empty fields are not judged here: see `missingDetails`. */
export function validateDetails(details: Details, context: ValidationContext): Finding[] {
  return detailFields.flatMap((field) => {
    const value = tidy(details[field] ?? '');
    return value === '' ? [] : validateField(field, value, context);
  });
}

/** `measured` names the fault, and the texts have a sentence for each. */
function validateField(field: DetailField, value: string, { today, mode, rule }: ValidationContext): Finding[] {
  if (isNameField(field)) return validateName(field, value);
  if (field === 'birthDate') return validateBirthDate(value, today);
  if (field === 'documentNumber') return validateNumber(value, rule ?? null);
  if (field === 'address') return tooLong(field, value, longestAddress);
  const isKnown = isIsoCountry(value) || (value === utopia && mode === 'sandbox');
  return isKnown ? [] : [{ reason: 'data.missing', verdict: 'fail', field, measured: 'unknown_country' }];
}

/** Letters and marks of any script, in any direction, with the punctuation that documents print in names. */
const namePattern = /^[\p{L}\p{M}\s'’‘ʼ`´"“”.,·・•‧/()\-\p{Pd}]*$/u;

function validateName(field: DetailField, value: string): Finding[] {
  const long = tooLong(field, value, longestName);
  if (long.length > 0) return long;
  if (namePattern.test(value) && /\p{L}/u.test(value)) return [];
  return [{ reason: 'data.name', verdict: 'fail', field, measured: 'symbols' }];
}

function tooLong(field: DetailField, value: string, limit: number): Finding[] {
  if ([...value].length <= limit) return [];
  if (isNameField(field)) return [{ reason: 'data.name', verdict: 'fail', field, measured: 'too_long', limit }];
  if (field === 'documentNumber')
    return [{ reason: 'doc.number_bad', verdict: 'fail', field, measured: 'too_long', limit }];
  return [{ reason: 'data.missing', verdict: 'fail', field, measured: 'too_long', limit }];
}

function validateBirthDate(value: string, today: IsoDate): Finding[] {
  const fault = birthDateFault(value, today);
  return fault ? [{ reason: 'data.dob', verdict: 'fail', field: 'birthDate', measured: fault }] : [];
}

function birthDateFault(value: string, today: IsoDate): 'not_a_date' | 'future' | 'too_early' | null {
  if (!isIsoDate(value)) return 'not_a_date';
  if (value > today) return 'future';
  return ageOn(value, today) > oldestAge ? 'too_early' : null;
}

function validateNumber(value: string, rule: DocumentRule | null): Finding[] {
  const long = tooLong('documentNumber', value, longestNumber);
  if (long.length > 0) return long;
  if (!/[\p{L}\p{N}]/u.test(value)) return [numberFault('characters')];
  const isResident =
    rule?.residentNumber === 'yes' || (rule?.residentNumber === 'maybe' && looksLikeResidentNumber(value));
  if (!isResident) return [];
  const read = readResidentNumber(normaliseResidentNumber(value));
  return 'fault' in read ? [numberFault(read.fault)] : [];
}

function numberFault(measured: string): Finding {
  return { reason: 'doc.number_bad', verdict: 'fail', field: 'documentNumber', measured };
}

/**
 * Fields of `required` that are still empty. One name is enough: many people have a single name, and a document in
 * Chinese characters has no surname apart.
 */
export function missingDetails(details: Details, required: readonly DetailField[]): DetailField[] {
  const isFilled = (field: DetailField): boolean => tidy(details[field] ?? '') !== '';
  const asksName = required.filter(isNameField);
  const missing = required.filter((field) => !isNameField(field) && !isFilled(field));
  const named = asksName.some((field) => field !== 'givenNames' && isFilled(field));
  const first = asksName.includes('surname') ? 'surname' : asksName[0];
  return named || first === undefined ? missing : [first, ...missing];
}
