import type { Character } from '../text/ctc.ts';
import { heightOf } from './printed-line.ts';
import type { Row } from './rows.ts';

/** Stands for a character that the reader does not know; names with it are compared around it. */
export const unknownCharacter = '\uFFFD';
/** Characters read with less confidence than this are more often another one than not. */
const sureFrom = 0.8;
/**
 * Centres of neighbouring Han characters lie 0.7 to 1.1 box heights apart, the outer ones 0.4 to 0.6 from the ends of their box; measured
 * on 36 names in three sizes. Wider gaps hold a character that was not read.
 */
const widestStep = 1.4;
const widestEnd = 1;
const usualStep = 0.9;
const usualEnd = 0.45;

export type SpelledName = { readonly value: string; readonly confidence: number };

/** A name of Han characters out of a stretch of a row; null where it cannot be one. The dot between minority names is `·`. */
export function readName(row: Row, from: number, to: number): SpelledName | null {
  const places = row.places.slice(from, to);
  const parts = [...new Set(places.map(({ line }) => line))].map((line) => {
    const own = places.filter((place) => place.line === line).map(({ character }) => character);
    const isWhole = own.length === line.characters.filter(({ text }) => text.trim() !== '').length;
    return spelled(own, (line.right - line.left) / heightOf(line), isWhole);
  });
  return asName(
    parts.join(''),
    places.map(({ character }) => character),
  );
}

/** `width`: of the line, in heights; `isWhole`: the line holds nothing but the name, so that its ends count. */
export function spell(characters: readonly Character[], width: number, isWhole: boolean): SpelledName | null {
  return asName(spelled(characters, width, isWhole), characters);
}

function asName(raw: string, characters: readonly Character[]): SpelledName | null {
  const value = raw.replace(/^·+|·+$/g, '').replace(/·{2,}/g, '·');
  if (!/^[\p{Script=Han}·\uFFFD]{2,}$/u.test(value) || !/\p{Script=Han}/u.test(value)) return null;
  const known = characters.map(({ confidence }) => confidence).filter((one) => one >= sureFrom);
  return { value, confidence: Math.min(1, ...known) };
}

function spelled(characters: readonly Character[], width: number, isWhole: boolean): string {
  let name = '';
  let last: number | null = null;
  for (const { text, confidence, from, to } of characters) {
    const centre = ((from + to) / 2) * width;
    if (last !== null) name += missing(centre - last, widestStep);
    else if (isWhole) name += missing(centre + usualEnd, widestEnd + usualEnd);
    if (dots.test(text)) name += '·';
    else name += confidence >= sureFrom ? text : unknownCharacter;
    last = centre;
  }
  return last !== null && isWhole ? name + missing(width - last + usualEnd, widestEnd + usualEnd) : name;
}

const dots = /^[·•.‧・]$/;

function missing(gap: number, widest: number): string {
  return gap < widest ? '' : unknownCharacter.repeat(Math.max(1, Math.round(gap / usualStep) - 1));
}
