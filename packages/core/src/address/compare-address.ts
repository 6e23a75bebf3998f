import { normaliseName, scriptOf } from '../details/normalise.ts';
import { isWeightless, partEnds, simplify, thoroughfare } from './address-words.ts';
import { changesToFind, tolerance } from './approximate.ts';

/**
 * `agrees`: everything of weight in the typed address stands on the paper. `partly`: some of it, or a number that may be misread.
 * `differs`: another place. `not_comparable`: written in different scripts, or nothing of weight was typed.
 */
export type AddressComparison = 'agrees' | 'partly' | 'differs' | 'not_comparable';

export type ReadAddress = {
  readonly text: string;
  /** The same in Latin letters, where the text has Han characters. */
  readonly romanised?: string | undefined;
  /** The text stands in a file, so that no letter of it is misread. */
  readonly isExact?: boolean;
};

/** A part of an address that two writings of it must share. */
type Part = { readonly kind: 'number' | 'name'; readonly text: string; readonly street: string | null };

/** The typed address against what stands on a paper: part by part, in any order, with abbreviations, without regard to case, accents and spaces. */
export function compareAddresses(typed: string, read: ReadAddress): AddressComparison {
  const text = comparableText(typed, read.isExact ? read : { ...read, text: lettersForFigures(read.text) });
  const parts = partsOf(typed);
  if (text === null || parts.length === 0) return 'not_comparable';
  const paper = { words: text.split(' '), letters: text.replaceAll(' ', ''), numbers: text.match(/\d+/g) ?? [] };
  const missing = parts.filter((part) => !isOn(paper, part, read.isExact ?? false));
  const names = parts.filter(({ kind }) => kind === 'name');
  const missingNames = missing.filter(({ kind }) => kind === 'name');
  const missingNumbers = missing.filter(({ kind, text: number }) => kind === 'number' && !isLeftOut(number, paper));
  const isFarOff = names.length > 0 && missingNames.length > names.length / 2;
  if (isFarOff) return 'differs';
  if (missingNumbers.length > 0) {
    const mayBeMisread = (number: string) => !read.isExact && paper.numbers.some((other) => isNear(number, other));
    return missingNumbers.every(({ text: number }) => mayBeMisread(number)) ? 'partly' : 'differs';
  }
  // Somebody types a region or a country that the paper leaves away; a street is never left away.
  const mayBeLeftOut = missingNames.every(({ street }) => street === null) && missingNames.length <= names.length / 3;
  return missingNames.length === 0 || mayBeLeftOut ? 'agrees' : 'partly';
}

/** A reader of photographs takes an O among letters for a 0. */
function lettersForFigures(text: string): string {
  return text.replace(/(?<=^|[^\p{L}\d])0(?=\p{L}{2})|(?<=\p{L})0(?=\p{L})/gu, 'O');
}

type Paper = { readonly words: readonly string[]; readonly letters: string; readonly numbers: readonly string[] };

/** In the script of the typed address; null where the paper has none of that script. */
function comparableText(typed: string, { text, romanised }: ReadAddress): string | null {
  const wanted = scriptOf(typed);
  const given = scriptOf(text);
  if (wanted === 'latin' && given === 'han') return romanised ? normaliseName(romanised) : null;
  if (wanted === 'latin' && given === 'mixed' && romanised) return normaliseName(`${text} ${romanised}`);
  if (wanted === 'han' && given === 'latin') return null;
  return simplify(normaliseName(text));
}

/** House numbers with their letter, words, and Chinese parts without the character that says what they are. */
function partsOf(address: string): Part[] {
  const pieces =
    simplify(normaliseName(address)).match(/\p{Script=Han}+|\d+(?:[A-Z](?![A-Z]))?|[^\s\d\p{Script=Han}]+/gu) ?? [];
  return pieces.flatMap((piece, at): Part[] => {
    if (/^\d/.test(piece)) return [{ kind: 'number', text: piece, street: null }];
    if (/^\p{Script=Han}/u.test(piece)) return hanParts(piece);
    if (piece.length < 2 || isWeightless(piece) || thoroughfare(piece)) return [];
    const { name, street } = withoutStreet(piece);
    return [{ kind: 'name', text: name, street: street ?? thoroughfare(pieces[at + 1] ?? '') }];
  });
}

function hanParts(run: string): Part[] {
  const isRoad = /[街道路巷弄]$/u;
  const parts = run.match(new RegExp(`[^${partEnds}]*[${partEnds}]|[^${partEnds}]+`, 'gu')) ?? [];
  return parts.flatMap((part): Part[] => {
    const name = part.replace(new RegExp(`[${partEnds}]$`, 'u'), '');
    // 三里屯 and 九龙城: a syllable that is left alone says nothing.
    return [...name].length < 2 ? [] : [{ kind: 'name', text: name, street: isRoad.test(part) ? 'ROAD' : null }];
  });
}

/** HAFENSTRASSE and HAFENSTR are HAFEN and a street. */
function withoutStreet(word: string): { name: string; street: string | null } {
  const name = word.replace(/(STRASSE|STRAAT|STR)$/, '');
  return name !== word && name.length >= 3 ? { name, street: 'STREET' } : { name: word, street: null };
}

function isOn(paper: Paper, part: Part, isExact: boolean): boolean {
  if (part.kind === 'number') return hasNumber(paper, part.text);
  const { text, street } = part;
  if (/^\p{Script=Han}/u.test(text) && isMadeOf(text, paper.letters)) return true;
  const changes = isExact ? 0 : tolerance([...text].length);
  if (changesToFind(text, paper.letters) > changes) return false;
  return !isAnotherStreet(paper, text, street);
}

/** 北京朝阳 is 北京市朝阳区 without the characters that say what they are: every stretch of two or more stands on the paper. */
function isMadeOf(name: string, letters: string): boolean {
  const signs = [...name];
  const ends = new Set([0]);
  for (let to = 2; to <= signs.length; to++) {
    for (const from of ends) {
      if (to - from >= 2 && letters.includes(signs.slice(from, to).join(''))) ends.add(to);
    }
  }
  return ends.has(signs.length);
}

function hasNumber({ words, numbers }: Paper, typed: string): boolean {
  const [digits = '', letter = ''] = [typed.replace(/\D/g, ''), typed.replace(/\d/g, '')];
  if (!numbers.includes(digits)) return false;
  if (letter === '') return true;
  return new RegExp(`(?<!\\d)${digits} ?${letter}`).test(words.join(' '));
}

/** Harbour Lane and Harbour Street of one town are two places. Told only where the paper has its spaces. */
function isAnotherStreet({ words }: Paper, name: string, street: string | null): boolean {
  if (street === null) return false;
  const named = words.flatMap((word, at) => (word === name ? [thoroughfare(words[at + 1] ?? '')] : []));
  return named.length > 0 && named.every((other) => other !== null && other !== street);
}

/** A postcode that was typed and that the paper does not print at all. */
function isLeftOut(number: string, { numbers }: Paper): boolean {
  return number.length >= 5 && !numbers.some(({ length }) => length >= 5);
}

function isNear(typed: string, other: string): boolean {
  const digits = typed.replace(/\D/g, '');
  if (digits.length !== other.length || digits.length < 2) return false;
  return [...digits].filter((digit, at) => digit !== other[at]).length === 1;
}
