import type { JudgeNumber } from './scheme.ts';

const digits = [...'0123456789'];
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Where the one wrong character stands, counted from 1, if a single one is wrong and the rules leave only one place for it. With one
 * check digit nearly every place can be mended and nothing is told; a letter among digits, an impossible month, or a second check
 * digit narrow it down. Empty where several places are possible, or none.
 */
export function wrongPlaces(number: string, judge: JudgeNumber): readonly number[] {
  const signs = [...number];
  const places = signs.flatMap((sign, at) => (mends(signs, at, sign, judge) ? [at + 1] : []));
  return places.length === 1 ? places : [];
}

function mends(signs: readonly string[], at: number, sign: string, judge: JudgeNumber): boolean {
  return [...digits, ...letters].some((other) => other !== sign && judge(signs.with(at, other).join('')) === null);
}
