import { compareField } from '../details/compare.ts';
import type { Details } from '../details/fields.ts';
import { normaliseName, scriptOf } from '../details/normalise.ts';
import { simplify } from './address-words.ts';
import { changesToFind, tolerance } from './approximate.ts';
import type { BillLine } from './bill.ts';

/**
 * `agrees`: surname and at least one given name. `initials`: the surname with the first letters of given names. `near`: all but a letter
 * or two. `absent`: none of it. `not_comparable`: in another script.
 */
export type NameOnLine = 'agrees' | 'initials' | 'near' | 'absent' | 'not_comparable';

const titles =
  /^((MR|MRS|MS|MISS|MX|DR|PROF|SIR|HERR|FRAU|M|MME|MLLE|SR|SRA|SRTA|DON|DONA|AND) )+|(先生|女士|小姐|太太|夫人|同志)$/u;

/** The name as people write it on an envelope, without its title. */
export function withoutTitle(name: string): string {
  return normaliseName(name).replace(titles, '').trim();
}

/** Looks for the typed name on one line, whatever else stands there. */
export function findName(details: Details, line: Pick<BillLine, 'text' | 'romanised'>): NameOnLine {
  const { surname = '', givenNames = '', nativeName = '' } = details;
  const found: NameOnLine[] = [];
  if (nativeName !== '') found.push(findHan(nativeName, line.text));
  if (`${surname}${givenNames}` !== '') {
    const isHan = scriptOf(line.text) === 'han';
    if (!isHan) found.push(findLatin(surname, givenNames, line.text));
    if (line.romanised) found.push(findLatin(surname, givenNames, line.romanised));
    if (isHan && !line.romanised) found.push('not_comparable');
  }
  return best(found);
}

const order: readonly NameOnLine[] = ['agrees', 'initials', 'near', 'not_comparable', 'absent'];

export function best(found: readonly NameOnLine[]): NameOnLine {
  return order.find((one) => found.includes(one)) ?? 'absent';
}

function findHan(name: string, text: string): NameOnLine {
  if (scriptOf(name) !== 'han') return 'absent';
  const [wanted, given] = [name, text].map((value) => simplify(normaliseName(value).replaceAll(' ', '')));
  if (scriptOf(text) === 'latin' || !wanted || !given) return 'not_comparable';
  if (given.includes(wanted)) return 'agrees';
  // One character of three or more may be misread or unknown to the reader.
  return [...wanted].length >= 3 && changesToFind(wanted, given) === 1 ? 'near' : 'absent';
}

function findLatin(surname: string, givenNames: string, text: string): NameOnLine {
  const line = withoutTitle(text);
  const { result } = compareField('surname', `${givenNames} ${surname}`.trim(), line);
  if (result === 'same' || result === 'aligned') return 'agrees';
  const words = line.split(' ');
  const letters = words.join('');
  const family = normaliseName(surname);
  const given = normaliseName(givenNames).split(' ').filter(Boolean);
  const [first = ''] = given;
  if (first === '' || family === '') {
    const only = `${family}${first}`;
    return only.length >= 3 && words.includes(only) ? 'agrees' : 'absent';
  }
  const spelt = family.replaceAll(' ', '');
  const sides = [given.join(''), first].flatMap((name) => [`${name}${spelt}`, `${spelt}${name}`]);
  if (sides.some((side) => letters.includes(side))) return 'agrees';
  const hasFamily = family.split(' ').every((word) => words.includes(word));
  if (hasFamily && given.some((name) => name.length >= 2 && words.includes(name))) return 'agrees';
  // M is Monsieur on one envelope and Mara on another.
  const all = normaliseName(text).split(' ');
  if (hasFamily && all.some((word) => isInitials(word, given))) return 'initials';
  return sides.some((side) => changesToFind(side, letters) <= tolerance(side.length)) ? 'near' : 'absent';
}

/** M, ME of Mara Elena. */
function isInitials(word: string, given: readonly string[]): boolean {
  const initials = given.map(([letter = '']) => letter).join('');
  return word.length > 0 && word.length <= initials.length && initials.startsWith(word);
}
