const monthNames = {
  en: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  de: ['JAN', 'FEB', 'MÄR', 'APR', 'MAI', 'JUN', 'JUL', 'AUG', 'SEP', 'OKT', 'NOV', 'DEZ'],
  fr: ['JANV', 'FÉVR', 'MARS', 'AVR', 'MAI', 'JUIN', 'JUIL', 'AOÛT', 'SEPT', 'OCT', 'NOV', 'DÉC'],
  es: ['ENE', 'FEB', 'MAR', 'ABR', 'MAY', 'JUN', 'JUL', 'AGO', 'SEP', 'OCT', 'NOV', 'DIC'],
} as const;
const longMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Japanese eras, newest first: the first day and the name (Cabinet orders of 1989 and 2019; Shōwa from 25 December 1926). */
const eras = [
  ['2019-05-01', '令和'],
  ['1989-01-08', '平成'],
  ['1926-12-25', '昭和'],
] as const;

type Parts = { readonly year: number; readonly month: number; readonly day: number; readonly iso: string };
const two = (number: number): string => String(number).padStart(2, '0');
const named = (language: keyof typeof monthNames, month: number): string => monthNames[language][month - 1] ?? '';

/** Ways to write a calendar date on a document. Each takes the day apart that an ISO date names. */
export const dateForms = {
  'dd MON yyyy': ({ year, month, day }: Parts) => `${two(day)} ${named('en', month)} ${year}`,
  'dd MON/MOIS yyyy': ({ year, month, day }: Parts) =>
    `${two(day)} ${named('en', month)}/${named('fr', month)} ${year}`,
  'dd MONAT yyyy': ({ year, month, day }: Parts) => `${two(day)}. ${named('de', month)} ${year}`,
  'dd MES yyyy': ({ year, month, day }: Parts) => `${two(day)} ${named('es', month)} ${year}`,
  'd Month yyyy': ({ year, month, day }: Parts) => `${day} ${longMonths[month - 1]} ${year}`,
  'Month d, yyyy': ({ year, month, day }: Parts) => `${longMonths[month - 1]} ${day}, ${year}`,
  'dd.mm.yyyy': ({ year, month, day }: Parts) => `${two(day)}.${two(month)}.${year}`,
  'dd/mm/yyyy': ({ year, month, day }: Parts) => `${two(day)}/${two(month)}/${year}`,
  'mm/dd/yyyy': ({ year, month, day }: Parts) => `${two(month)}/${two(day)}/${year}`,
  'dd-mm-yyyy': ({ year, month, day }: Parts) => `${two(day)}-${two(month)}-${year}`,
  'dd mm yyyy': ({ year, month, day }: Parts) => `${two(day)} ${two(month)} ${year}`,
  'yyyy-mm-dd': ({ iso }: Parts) => iso,
  'yyyy/mm/dd': ({ iso }: Parts) => iso.replaceAll('-', '/'),
  'yyyy.mm.dd': ({ iso }: Parts) => iso.replaceAll('-', '.'),
  chinese: ({ year, month, day }: Parts) => `${year}年${month}月${day}日`,
  // The calendar of the Republic of China counts from 1912.
  roc: ({ year, month, day }: Parts) => `民國${year - 1911}年${month}月${day}日`,
  'japanese era': ({ year, month, day, iso }: Parts) => {
    const [first, era] = eras.find(([from]) => iso >= from) ?? eras[2];
    const count = year - Number(first.slice(0, 4)) + 1;
    return `${era}${count === 1 ? '元' : count}年${month}月${day}日`;
  },
} as const satisfies Record<string, (parts: Parts) => string>;
export type DateForm = keyof typeof dateForms;

/** `writeDate('1974-08-12', 'dd MON yyyy')` -> `12 AUG 1974` */
export function writeDate(iso: string, form: DateForm): string {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return dateForms[form]({ year, month, day, iso });
}
