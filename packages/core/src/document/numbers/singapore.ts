import type { JudgeNumber } from './scheme.ts';

/**
 * NRIC and FIN of Singapore, which the library does not know: a letter for the century and kind of holder, seven digits, a letter
 * that follows from them (weights 2 7 6 5 4 3 2, modulo 11; T and G count from 4, M from 3).
 */
const weights = [2, 7, 6, 5, 4, 3, 2] as const;
const start: Readonly<Record<string, number>> = { S: 0, F: 0, T: 4, G: 4, M: 3 };
const letters: Readonly<Record<string, string>> = {
  S: 'JZIHGFEDCBA',
  T: 'JZIHGFEDCBA',
  F: 'XWUTRQPNMLK',
  G: 'XWUTRQPNMLK',
  M: 'XWUTRQPNJLK',
};

export const judgeNric: JudgeNumber = (number) => {
  if (number.length !== 9) return { fault: 'length' };
  if (!/^[A-Z]\d{7}[A-Z]$/.test(number)) return { fault: 'characters' };
  const kind = number.charAt(0);
  const from = start[kind];
  if (from === undefined) return { fault: 'part', places: [1] };
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number.charAt(i + 1)), from);
  return letters[kind]?.charAt(sum % 11) === number.charAt(8) ? null : { fault: 'check_character' };
};
