import { type DetailField, isNameField } from './fields.ts';
import { simplifyHan } from './han-variants.ts';
import { nameWords, normaliseName, normaliseNumber, scriptOf } from './normalise.ts';

/**
 * `same`: nothing to say. `aligned`: only the form differs (case, space, width, punctuation, accents, order of words), put right silently.
 * `partly_read`: all that could be read agrees, but a character is unknown to the reader. `not_comparable`: written in different scripts.
 * `differs`: a real difference; positions count characters from 1 in the values as typed and as read.
 */
export type Comparison =
  | { readonly result: 'same' | 'aligned' | 'partly_read' | 'not_comparable' }
  | { readonly result: 'differs'; readonly typedAt: readonly number[]; readonly readAt: readonly number[] };

/** What the person typed against what the document says, for one field. */
export function compareField(field: DetailField, typed: string, asRead: string): Comparison {
  const read = asRead.replace(/[□■〓]/gu, unknown);
  if (typed === read) return { result: 'same' };
  if (isNameField(field)) return compareNames(typed, read);
  if (field === 'documentNumber') return compareText(typed, read, normaliseNumber);
  if (field === 'address') return compareText(typed, read, (value) => normaliseName(value).replaceAll(' ', ''));
  return compareText(typed, read, (value) => value.normalize('NFKC').trim().toUpperCase());
}

function compareNames(typed: string, read: string): Comparison {
  // A Latin name and Chinese characters may be the same name; nothing here can tell, so nothing is claimed.
  if (!scriptsMeet(typed, read)) return { result: 'not_comparable' };
  for (const typedForm of nameForms(typed)) {
    for (const readForm of nameForms(read)) {
      if (sameWords(typedForm, readForm) || isCutOff(typedForm, readForm)) return { result: 'aligned' };
      if (agreesAroundUnknown(typedForm, readForm)) return { result: 'partly_read' };
    }
  }
  return differing(simplifyHan(typed), simplifyHan(read));
}

function compareText(typed: string, read: string, normalise: (value: string) => string): Comparison {
  const [typedForm, readForm] = [normalise(typed), normalise(read)];
  if (typedForm === readForm) return { result: 'aligned' };
  if (agreesAroundUnknown(typedForm, readForm)) return { result: 'partly_read' };
  return differing(typed, read);
}

function scriptsMeet(typed: string, read: string): boolean {
  const [a, b] = [scriptOf(typed), scriptOf(read)];
  return a === b || a === 'mixed' || b === 'mixed' || a === 'none' || b === 'none';
}

/** ICAO 9303 part 3, section 6: letters whose code-line spelling is longer than the letter without its mark. */
const codeLineSpelling: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  Å: 'AA',
  Ø: 'OE',
  Ñ: 'NXX',
  Ĳ: 'IJ',
};

/** The name without accents and in simplified characters, and as the code lines may spell it (MÜLLER: MULLER and MUELLER). */
function nameForms(name: string): readonly string[] {
  const spelled = [...name.normalize('NFC').toUpperCase()].map((letter) => codeLineSpelling[letter] ?? letter).join('');
  const [plain, codeLine] = [simplifyHan(normaliseName(name)), normaliseName(spelled)];
  return plain === codeLine ? [plain] : [plain, codeLine];
}

/** Same words in any order, and same letters where the reader lost the spaces. */
function sameWords(a: string, b: string): boolean {
  return withoutSpaces(a) === withoutSpaces(b) || nameWords(a).join(' ') === nameWords(b).join(' ');
}

/** Code lines have room for 30 (card) or 39 (passport) characters of both names, so that a long name ends early there. */
const shortestCutName = 20;
function isCutOff(typed: string, read: string): boolean {
  const [whole, part] = [withoutSpaces(typed), withoutSpaces(read)];
  return part.length >= shortestCutName && whole.startsWith(part);
}

/** Stands where the reader saw a character it does not know. */
const unknown = '\uFFFD';

function agreesAroundUnknown(typed: string, read: string): boolean {
  const [a, b] = [[...withoutSpaces(typed)], [...withoutSpaces(read)]];
  return (
    b.includes(unknown) && a.length === b.length && b.every((letter, at) => letter === unknown || letter === a[at])
  );
}

function withoutSpaces(value: string): string {
  return value.replaceAll(' ', '');
}

function differing(typed: string, read: string): Comparison {
  const typedAt: number[] = [];
  const readAt: number[] = [];
  let [typedPlace, readPlace] = [0, 0];
  for (const pair of alignCharacters(typed, read)) {
    if (pair.typed !== null) typedPlace += 1;
    if (pair.read !== null) readPlace += 1;
    if (pair.same) continue;
    if (pair.typed !== null) typedAt.push(typedPlace);
    if (pair.read !== null) readAt.push(readPlace);
  }
  return { result: 'differs', typedAt, readAt };
}

/** One column of two texts laid side by side; `null` where the other text has a character more. */
export type AlignedPair = { readonly typed: string | null; readonly read: string | null; readonly same: boolean };

/** Two texts laid side by side with the fewest differences (edit distance, by code point). Case counts as the same. */
export function alignCharacters(typed: string, read: string): readonly AlignedPair[] {
  const [a, b] = [[...typed.normalize('NFC')], [...read.normalize('NFC')]];
  const cost = editCosts(a, b);
  const at = (i: number, j: number): number => cost[i]?.[j] ?? Number.POSITIVE_INFINITY;
  const pairs: AlignedPair[] = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 || j > 0) {
    const [typedCharacter, readCharacter] = [a[i - 1] ?? null, b[j - 1] ?? null];
    const same = isSame(typedCharacter, readCharacter);
    if (i > 0 && j > 0 && at(i, j) === at(i - 1, j - 1) + (same ? 0 : 1)) {
      pairs.push({ typed: typedCharacter, read: readCharacter, same });
      i -= 1;
      j -= 1;
    } else if (i > 0 && at(i, j) === at(i - 1, j) + 1) {
      pairs.push({ typed: typedCharacter, read: null, same: false });
      i -= 1;
    } else {
      pairs.push({ typed: null, read: readCharacter, same: false });
      j -= 1;
    }
  }
  return pairs.reverse();
}

/** costs[i][j]: fewest changes that turn the first i characters of `a` into the first j of `b`. */
function editCosts(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  const rows = [previous];
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries()) {
      const replaced = (previous[j] ?? 0) + (isSame(letter, other) ? 0 : 1);
      row.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    rows.push(row);
    previous = row;
  }
  return rows;
}

function isSame(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toUpperCase() === b.toUpperCase();
}
