import { stateCodes } from './mrz/states.ts';
import { plain } from './printed/plain.ts';
import { nationalities, stateNames } from './state-names.ts';

type Spelled = readonly (readonly [country: string, word: string])[];

function spelled(table: Readonly<Record<string, readonly string[]>>): Spelled {
  return Object.entries(table).flatMap(([country, words]) => words.map((word) => [country, plain(word)] as const));
}
const names = spelled(stateNames);
const words: Spelled = [...names, ...spelled(nationalities)];
/** Longest first, so that 中華民國 and the Republic of China are not lost in another name. */
const insideLines = names
  .filter(([, name]) => name.length >= 6 || /\p{Script=Han}{3,}/u.test(name))
  .toSorted(([, a], [, b]) => b.length - a.length);

/** A country from a word that is nothing else: its code or its name. */
export function countryNamed(text: string): string | null {
  const word = plain(text);
  const code = word.toUpperCase();
  if (word.length === 3 && stateCodes.has(code)) return code;
  return words.find(([, name]) => name === word)?.[0] ?? null;
}

/** The country whose name is among the printed lines, the longest name first. */
export function countryPrinted(texts: readonly string[]): string | null {
  const lines = texts.map(plain);
  return (
    (insideLines.find(([, name]) => lines.some((line) => line.includes(name))) ??
      names.find(([, name]) => lines.includes(name)))?.[0] ?? null
  );
}
