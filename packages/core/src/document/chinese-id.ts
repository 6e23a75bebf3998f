import { type IsoDate, isIsoDate } from '../details/dates.ts';
import { holderOf, type NumberHolder } from './chinese-regions.ts';

/** GB 11643-1999: the weight of digit i (from the left, 0-based) is 2^(17-i) mod 11, as ISO 7064 MOD 11-2 has it. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

export type ResidentNumber = {
  /** As printed: 17 digits and a digit or X. */
  readonly number: string;
  /** GB/T 2260 code of the place of first registration, six digits. */
  readonly area: string;
  readonly holder: NumberHolder;
  readonly birthDate: IsoDate;
  readonly sex: 'F' | 'M';
};

export type ResidentNumberFault = 'length' | 'characters' | 'area' | 'birth_date' | 'check_character';
export type FaultyResidentNumber = {
  readonly fault: ResidentNumberFault;
  /** Which characters, counted from 1 without spaces; empty where the fault does not tell. */
  readonly places: readonly number[];
};

/** Narrow digits, upper-case X, no spaces or hyphens. */
export function normaliseResidentNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}·.]/gu, '')
    .toUpperCase();
}

export function looksLikeResidentNumber(typed: string): boolean {
  return /^\d{17}[\dX]$/.test(normaliseResidentNumber(typed));
}

/** The check character for the first 17 digits. */
export function residentCheckCharacter(digits: string): string {
  let sum = 0;
  for (const [at, weight] of weights.entries()) sum += Number(digits.charAt(at)) * weight;
  return checkCharacters.charAt(sum % 11);
}

/** What an 18-character Chinese resident number says, or the first fault in it. */
export function readResidentNumber(typed: string): { readonly ok: ResidentNumber } | FaultyResidentNumber {
  const number = normaliseResidentNumber(typed);
  const odd = [...number].flatMap((sign, i) => (/\d/.test(sign) || (sign === 'X' && i === 17) ? [] : [i + 1]));
  if (odd.length > 0) return { fault: 'characters', places: odd };
  if (number.length !== 18) return { fault: 'length', places: [] };
  const area = number.slice(0, 6);
  const holder = holderOf(area);
  if (holder === null) return { fault: 'area', places: [1, 2] };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isIsoDate(birthDate) || birthDate < '1850-01-01')
    return { fault: 'birth_date', places: [7, 8, 9, 10, 11, 12, 13, 14] };
  if (number.charAt(17) !== residentCheckCharacter(number)) return { fault: 'check_character', places: [] };
  // The digit before the check character is odd for men and even for women.
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'M' : 'F';
  return { ok: { number, area, holder, birthDate, sex } };
}
