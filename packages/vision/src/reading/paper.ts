import { type DocumentKind, type RefusedKind, refusedKinds } from '@candor/core/document/kinds.ts';
import { documentTitles, refusedTitles, specimenWords } from './paper-words.ts';
import { plain } from './printed/plain.ts';
import type { PrintedLine } from './printed/printed-line.ts';

/** A printed word that says what the paper is. */
export type PaperMark = {
  readonly mark: 'specimen' | 'refused_kind';
  readonly kind?: RefusedKind;
  readonly line: PrintedLine;
};

/** Specimen words, titles of refused papers, and the number of a payment card, each with the line that says so. */
export function marksOf(lines: readonly PrintedLine[]): PaperMark[] {
  const marks = lines.flatMap((line): PaperMark[] => {
    const text = plain(line.text);
    const refused = refusedKinds.filter((kind) => refusedTitles[kind].test(text));
    const specimen = specimenWords.some((word) => saysWord(text, word));
    return [
      ...(specimen ? [{ mark: 'specimen' as const, line }] : []),
      ...refused.map((kind) => ({ mark: 'refused_kind' as const, kind, line })),
    ];
  });
  const card = marks.some(({ kind }) => kind !== undefined) ? undefined : paymentNumber(lines);
  return card ? [...marks, { mark: 'refused_kind', kind: 'bank_card', line: card }] : marks;
}

/** The kind whose title stands on the paper; the more particular title wins (a residence permit is also an identity card). */
export function titledKind(lines: readonly PrintedLine[]): DocumentKind | null {
  const texts = lines.map(({ text }) => plain(text));
  return documentTitles.find(([, words]) => texts.some((text) => words.test(text)))?.[0] ?? null;
}

/** MUSTER must not be found in MUSTERMANN, nor SAMPLE in a name; long and Chinese words may stand inside a line. */
function saysWord(text: string, word: string): boolean {
  return word.length >= 8 || /\p{Script=Han}/u.test(word)
    ? text.includes(word)
    : text === word || text === word.repeat(2);
}

/** Month and year as payment cards end. */
const cardEnd = /(?<![\d/.-])(0[1-9]|1[0-2])\s?\/\s?\d{2}(?![\d/])/;

/** ISO/IEC 7812: 16 to 19 digits that begin with 3 to 6 and hold the Luhn sum, on a paper that also names a month of expiry. */
function paymentNumber(lines: readonly PrintedLine[]): PrintedLine | undefined {
  if (!lines.some(({ text }) => cardEnd.test(text))) return undefined;
  return lines.find(({ text }) => {
    const digits = text.replace(/[\s-]/g, '');
    return /^[3-6]\d{15,18}$/.test(digits) && luhnSum(digits) % 10 === 0;
  });
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
