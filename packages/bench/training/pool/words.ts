import type { Random } from '../../src/random/random.ts';

/** Words that mean nothing: no person, no place, no field of a real document. */
const letters = 'aaabcdeeefghiiiklmnooprsttuuvz';
const capitals = 'ABCDEFGHIJKLMNOPRSTUVZ';

const letterOf = (random: Random, alphabet: string): string => alphabet[random.integer(0, alphabet.length - 1)] ?? 'a';

export function word(random: Random, length = random.integer(3, 9)): string {
  return Array.from({ length }, () => letterOf(random, letters)).join('');
}

export function name(random: Random): string {
  const lower = word(random);
  return `${lower[0]?.toUpperCase() ?? ''}${lower.slice(1)}`;
}

export const loud = (random: Random): string => word(random).toUpperCase();

export function digits(random: Random, length: number): string {
  return Array.from({ length }, () => random.integer(0, 9)).join('');
}

export function sentence(random: Random, fewest: number, most: number): string {
  return Array.from({ length: random.integer(fewest, most) }, () => word(random)).join(' ');
}

/** A value as fields carry it: a word, a number, a date. */
export function value(random: Random): string {
  const date = () => `${digits(random, 2)}.${digits(random, 2)}.19${digits(random, 2)}`;
  const number = () => digits(random, random.integer(6, 11));
  const two = () => `${loud(random)} ${loud(random)}`;
  return random.pick([() => loud(random), () => name(random), number, date, two])();
}

/** Looks like a line of a machine-readable zone; it says nothing and its check digits are chance. */
export function zoneLine(random: Random, length: number): string {
  const end = random.integer(8, length);
  const character = (_: unknown, at: number): string => {
    if (at > end && random.chance(0.8)) return '&lt;';
    return random.chance(0.6) ? letterOf(random, capitals) : digits(random, 1);
  };
  return Array.from({ length }, character).join('');
}
