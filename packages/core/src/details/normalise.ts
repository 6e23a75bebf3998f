/**
 * Values are compared in a canonical form, so that differences of case, space, width, punctuation and accents never cost anybody anything.
 * What is stored and shown stays as typed.
 */

/** Letters that do not decompose under NFKD but have a customary Latin spelling (ICAO 9303 part 3, section 6, table of transliterations). */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'SS',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ł: 'L',
  Ħ: 'H',
  Ŋ: 'N',
  Ŧ: 'T',
  İ: 'I',
  ı: 'I',
  Ĳ: 'IJ',
};

/** What a person types, tidied for keeping: full-width forms narrow, inner spaces single, control and formatting characters gone. */
export function tidy(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' || mark === '\t' ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Accents off, upper case, only letters and digits, words parted by single spaces. Idempotent. */
export function normaliseName(name: string): string {
  return canonicalLetters(name)
    .replace(/[^\p{L}\p{M}\p{N}\uFFFD]+/gu, ' ')
    .trim();
}

/** A document number as compared: no spaces or punctuation, upper case, full-width digits narrow. Idempotent. */
export function normaliseNumber(number: string): string {
  return canonicalLetters(number).replace(/[^\p{L}\p{N}\uFFFD]+/gu, '');
}

/** Same words in any order: the surname is written first in one country and last in another. */
export function nameWords(name: string): readonly string[] {
  return normaliseName(name)
    .split(' ')
    .filter((word) => word !== '')
    .sort();
}

function canonicalLetters(value: string): string {
  // Decompose before and after the upper case: some letters gain a mark only there.
  const upper = value.normalize('NFKD').toUpperCase().normalize('NFKD');
  const spelled = [...upper].map((letter) => spelledOut[letter] ?? letter).join('');
  // Latin accents only: a mark on any other script may be the vowel.
  return spelled.replace(/(\p{Script=Latin})\p{M}+/gu, '$1').normalize('NFC');
}

export type Script = 'latin' | 'han' | 'other' | 'mixed' | 'none';

/** The script a name is written in; kana and hangul are `other`. */
export function scriptOf(value: string): Script {
  const found = new Set<Exclude<Script, 'mixed' | 'none'>>();
  for (const letter of value.normalize('NFKC')) {
    if (/\p{Script=Latin}/u.test(letter)) found.add('latin');
    else if (/\p{Script=Han}/u.test(letter)) found.add('han');
    else if (/\p{L}/u.test(letter)) found.add('other');
  }
  if (found.size > 1) return 'mixed';
  return [...found][0] ?? 'none';
}
