import { type IsoDate, isIsoDate, isoDate } from '@candor/core/details/dates.ts';

/** A date in a text: every day it may mean, likeliest first, and where it stands (code units). */
export type FoundDate = { readonly dates: readonly IsoDate[]; readonly from: number; readonly to: number };

/** English, German, French, Spanish; the longest spelling first, so that the year is not taken for the end of a name. */
const months: readonly string[] = [
  'january januar janvier enero jan janv ene',
  'february februar fevrier février febrero feb fevr févr',
  'march märz maerz mars marzo mar mrz',
  'april avril abril apr avr abr',
  'may mai mayo',
  'june juni juin junio jun',
  'july juli juillet julio jul juil',
  'august août aout agosto aug ago',
  'september septembre septiembre sept sep',
  'october oktober octobre octubre oct okt',
  'november novembre noviembre nov',
  'december dezember décembre decembre diciembre dec dez déc dic',
];
const spellings = months
  .flatMap((names, month) => names.split(' ').map((name) => ({ name, month: month + 1 })))
  .sort((a, b) => b.name.length - a.name.length);
/** A reader that sees digits all around takes the O of October for a 0, and an l for a 1. */
const asRead = (name: string) => name.replace(/[oil]/g, (letter) => (letter === 'o' ? '[o0]' : '[il1]'));
const month = `(${spellings.map(({ name }) => asRead(name)).join('|')})`;
/** Digits, with the letters that a reader makes of them. */
const digit = '[\\dOoIl]';
const ending = '(?:st|nd|rd|th|er)?';
const year = `((?:19|2[\\dOo])${digit}{2}|['’]?\\d{2}(?![\\dOo]))`;

type Form = { readonly pattern: RegExp; readonly read: (groups: readonly string[]) => readonly IsoDate[] };
const forms: readonly Form[] = [
  { pattern: /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?/gu, read: ([y, m, d]) => [day(y, m, d)] },
  { pattern: /(?<!\d)(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/gu, read: ([y, m, d]) => [day(y, m, d)] },
  {
    pattern: new RegExp(
      `(?<!\\d)(${digit}{1,2})${ending}[\\s.,-]*(?:de |of )?\\s*${month}[\\s.,-]*(?:de |del )?\\s*${year}`,
      'giu',
    ),
    read: ([d, m, y]) => [named(y, m, d)],
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${month}[\\s.]*(${digit}{1,2})${ending}[\\s,.]+${year}`, 'giu'),
    read: ([m, d, y]) => [named(y, m, d)],
  },
  {
    pattern: /(?<![\d.,])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?((?:19|20)\d{2}|\d{2})(?![\d.,]\d|\d)/gu,
    read: ([a, , b, y]) => [day(fullYear(y), b, a), day(fullYear(y), a, b)],
  },
];

/** Every date in a text, from left to right. */
export function findDates(text: string): FoundDate[] {
  const narrow = [...text].map(narrowed).join('');
  const found = forms.flatMap(({ pattern, read }) =>
    [...narrow.matchAll(pattern)].flatMap((match): FoundDate[] => {
      const dates = [...new Set(read(match.slice(1)).filter(isIsoDate))];
      return dates.length > 0 ? [{ dates, from: match.index, to: match.index + match[0].length }] : [];
    }),
  );
  const inOrder = found.sort((a, b) => a.from - b.from || b.to - a.to);
  return inOrder.filter((one, at) => !inOrder.slice(0, at).some(({ to }) => one.from < to));
}

/** Full-width figures and marks, one for one, so that places stay. */
function narrowed(sign: string): string {
  const plain = sign.normalize('NFKC');
  return plain.length === sign.length ? plain : sign;
}

function named(y: string | undefined, name = '', d: string | undefined): IsoDate {
  const letters = name.toLowerCase();
  const known = spellings.find((one) => new RegExp(`^${asRead(one.name)}$`, 'i').test(letters));
  return day(fullYear(y), String(known?.month ?? 0), d);
}

const figures = (text = ''): number => Number(text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'));

function day(y: string | number | undefined, m: string | undefined, d: string | undefined): IsoDate {
  return isoDate(typeof y === 'number' ? y : figures(y), figures(m), figures(d));
}

/** Two figures are of this century: nobody proves an address with a paper of the last one. */
function fullYear(text = ''): number {
  const number = figures(text.replace(/['’]/g, ''));
  return number < 100 ? 2000 + number : number;
}
