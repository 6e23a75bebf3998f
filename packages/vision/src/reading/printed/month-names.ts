import { plain } from './plain.ts';

/** Months in English, German, French, Spanish, Italian, Portuguese and Dutch, as `plain` leaves them. Papers cut them to three letters or more. */
const names = [
  'january januar janner janvier enero gennaio janeiro januari',
  'february februar fevrier febrero febbraio fevereiro februari',
  'march marz maerz mrz mars marzo marco maart mrt',
  'april avril abril aprile',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho',
  'july juli juillet jul julio luglio julho',
  'august aout agosto augustus',
  'september septembre sept septiembre setiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro okt',
  'november novembre noviembre novembro',
  'december dezember decembre diciembre dicembre dezembro',
].map((month) => month.split(' '));

/** What the recogniser makes of letters among digits. */
const digitShapes: readonly (readonly [RegExp, string])[] = [
  [/0/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
];

/** 1 to 12, or null. Two languages may stand side by side (`AUG/AOUT`); digits among the letters are taken for what they look like. */
export function monthNamed(text: string): number | null {
  const words = text
    .split('/')
    .map((word) => digitShapes.reduce((letters, [shape, letter]) => letters.replace(shape, letter), plain(word)));
  for (const word of words) {
    for (const letters of [word, word.replaceAll('1', 'l'), word.replaceAll('1', 'i')]) {
      const month = names.findIndex((spellings) => spellings.some((name) => begins(name, letters)));
      if (month >= 0) return month + 1;
    }
  }
  return null;
}

function begins(name: string, letters: string): boolean {
  return letters.length >= 3 && name.startsWith(letters);
}
