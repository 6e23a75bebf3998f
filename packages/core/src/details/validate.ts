import type { DocumentChoice } from '../checks/submission.ts';
import { readResidentNumber } from '../document/chinese-id.ts';
import { isIsoCountry, utopia } from '../document/iso-countries.ts';
import { judgeNumber } from '../document/numbers/judge-number.ts';
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
  /** The chosen document, or null while none is chosen: its country knows which numbers exist. */
  readonly choice?: DocumentChoice | null;
};

/** What is wrong with what was typed, whatever the document says. Empty fields are not judged here: see `missingDetails`. */
export function validateDetails(details: Details, context: ValidationContext): Finding[] {
  const single = detailFields.flatMap((field) => {
    const value = tidy(details[field] ?? '');
    return value === '' ? [] : validateField(field, value, context);
  });
  return [...single, ...birthDateInNumber(details, context.choice ?? null)];
}

/** `measured` names the fault, and the texts have a sentence for each. */
function validateField(field: DetailField, value: string, { today, mode, choice }: ValidationContext): Finding[] {
  if (isNameField(field)) return validateName(field, value);
  if (field === 'birthDate') return validateBirthDate(value, today);
  if (field === 'documentNumber') return validateNumber(value, choice ?? null);
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

function validateNumber(value: string, choice: DocumentChoice | null): Finding[] {
  const long = tooLong('documentNumber', value, longestNumber);
  if (long.length > 0) return long;
  if (!/[\p{L}\p{N}]/u.test(value)) return [{ ...badNumber, measured: 'characters' }];
  const judged = choice && judgeNumber(choice, 'documentNumber', value);
  if (!judged || judged.fits) return [];
  const { scheme, fault, places } = judged;
  // Where numbers in use are known to break the rules, a person decides.
  const verdict = scheme.holds === 'always' ? 'fail' : 'unsure';
  return [
    { ...badNumber, verdict, measured: fault, scheme: scheme.name, ...(places.length > 0 && { places: [...places] }) },
  ];
}

const badNumber = { reason: 'doc.number_bad', verdict: 'fail', field: 'documentNumber' } as const;

/** A Chinese number contains the birth date: when both were typed and the number holds, one of them belongs to somebody else. */
function birthDateInNumber(details: Details, choice: DocumentChoice | null): Finding[] {
  const [number, birth] = [details.documentNumber ?? '', details.birthDate ?? ''];
  if (choice === null || !isIsoDate(birth) || !judgeNumber(choice, 'documentNumber', number)?.fits) return [];
  const read = readResidentNumber(number);
  if ('fault' in read || read.ok.birthDate === birth) return [];
  return [{ reason: 'data.dob', verdict: 'fail', field: 'birthDate', measured: 'not_in_number' }];
}
