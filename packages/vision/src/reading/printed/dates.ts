import { type IsoDate, isIsoDate, isoDate } from '@candor/core/details/dates.ts';
import { plain } from './plain.ts';

/** First letters of the months in English, German, French and Spanish; two languages may stand side by side (`AUG/AOUT`). */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb', 'fev'],
  ['mar', 'mrz', 'maerz'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou', 'ago'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

/** Every calendar date that the text may mean, likeliest first: `08/12/1974` may be the 8th of December or August 12th. */
export function datesIn(text: string): IsoDate[] {
  const found = [...withMonthName(text), ...chinese(text), ...yearFirst(text), ...yearLast(text)];
  return [...new Set(found.filter(isIsoDate))];
}

function withMonthName(text: string): IsoDate[] {
  return [...text.matchAll(/(\d{1,2})[\s.]*([\p{L}0/. ]{3,24}?)[\s.,]*(\d{4})/gu)].flatMap(
    ([, day = '', name = '', year = '']) => {
      const month = monthOf(name);
      return month ? [isoDate(Number(year), month, Number(day))] : [];
    },
  );
}

function monthOf(name: string): number | null {
  for (const word of name.split('/')) {
    // A recogniser that sees digits all around reads the O of OCT as 0.
    const letters = plain(word.replaceAll('0', 'o'));
    const month = months.findIndex((beginnings) => beginnings.some((beginning) => letters.startsWith(beginning)));
    if (month >= 0) return month + 1;
  }
  return null;
}

function chinese(text: string): IsoDate[] {
  return [...text.matchAll(/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日?/g)].map(toDate);
}

function yearFirst(text: string): IsoDate[] {
  return [...text.matchAll(/(?<!\d)(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?!\d)/g)].map(toDate);
}

function toDate([, year = '', month = '', day = '']: RegExpMatchArray): IsoDate {
  return isoDate(Number(year), Number(month), Number(day));
}

function yearLast(text: string): IsoDate[] {
  return [...text.matchAll(/(?<!\d)(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})(?!\d)/g)].flatMap(
    ([, a = '', b = '', year = '']) => [
      isoDate(Number(year), Number(b), Number(a)),
      isoDate(Number(year), Number(a), Number(b)),
    ],
  );
}
