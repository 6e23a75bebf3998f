import { type IsoDate, isIsoDate, isoDate } from '@candor/core/details/dates.ts';
import { birthDateOf, expiryDateOf } from '../mrz/years.ts';
import { eraDatesIn } from './eras.ts';
import { monthNamed } from './month-names.ts';

export type DateReading = {
  /** What a year of two digits needs: without it such a date is none. */
  readonly sense?: 'birth' | 'expiry' | 'issue';
  readonly today?: IsoDate | null;
  /** States that write the month before the day; elsewhere, and where the state is unknown, the day comes first. */
  readonly monthFirst?: boolean;
};

/** One date as written: `08/12/1974` has two meanings, the likelier one first. */
type Written = { readonly at: number; readonly meanings: readonly IsoDate[] };

/** Every calendar date that the text may mean, in the order they stand; of two meanings of one, the likelier first. */
export function datesIn(text: string, reading: DateReading = {}): IsoDate[] {
  return [...new Set(writtenDates(text, reading).flatMap(({ meanings }) => meanings))];
}

/** The meanings of the last date in the text: of a period (`2016.05.05-2036.05.05`) that is its end. */
export function lastDateIn(text: string, reading: DateReading = {}): readonly IsoDate[] {
  return writtenDates(text, reading).at(-1)?.meanings ?? [];
}

function writtenDates(text: string, reading: DateReading): Written[] {
  const narrow = text.normalize('NFKC');
  const found: Written[] = [
    ...eraDatesIn(narrow).map(({ at, date }) => ({ at, meanings: [date] })),
    ...withMonthName(narrow, reading),
    ...yearFirst(narrow),
    ...yearLast(narrow, reading),
    ...withoutGaps(narrow, reading),
  ].map(({ at, meanings }) => ({ at, meanings: [...new Set(meanings)].filter(isIsoDate) }));
  return found.filter(({ meanings }) => meanings.length > 0).sort((a, b) => a.at - b.at);
}

const dayThenMonth = /(?<![\dOo])([\dOoIl]{1,2})[\s.]*([\p{L}\d/. ]{3,24}?)[\s.,]*(\d{4}|\d{2})(?!\d)/gu;
const monthThenDay = /([\p{L}0]{3,10})[\s.]*(\d{1,2})\s*[,.\s]\s*(\d{4})(?!\d)/gu;

function withMonthName(text: string, reading: DateReading): Written[] {
  const named = (match: RegExpMatchArray, day = '', name = '', year = ''): Written[] => {
    const month = monthNamed(name);
    return month === null
      ? []
      : [{ at: match.index ?? 0, meanings: inYear(digits(year), month, Number(digits(day)), reading) }];
  };
  const usual = [...text.matchAll(dayThenMonth)].flatMap((match) => named(match, match[1], match[2], match[3]));
  if (usual.length > 0) return usual;
  return [...text.matchAll(monthThenDay)].flatMap((match) => named(match, match[2], match[1], match[3]));
}

/** Recognisers read 0 as O and 1 as I; between the signs of a date nothing else can be meant. */
const digit = '[\\dOoQIl|]';
const yearFirstForm = new RegExp(
  `(?<!${digit})(${digit}{4})\\s*[-/.年]\\s*(${digit}{1,2})\\s*[-/.月]\\s*(${digit}{1,2})(?!${digit})`,
  'g',
);
const yearLastForm = new RegExp(
  `(?<!${digit})(${digit}{1,2})\\s*[-/. ]\\s*(${digit}{1,2})\\s*[-/. ]\\s*(${digit}{4}|${digit}{2})(?!${digit})`,
  'g',
);

function digits(text: string): string {
  return text.replace(/[OoQ]/g, '0').replace(/[Il|]/g, '1');
}

/** Where most signs are letters it was a word. */
function isMostlyDigits(text: string): boolean {
  return text.replace(/\D/g, '').length * 2 >= text.replace(/[-/.年月日\s]/g, '').length;
}

function yearFirst(text: string): Written[] {
  return [...text.matchAll(yearFirstForm)].flatMap((match): Written[] => {
    const [year = 0, month = 0, day = 0] = match.slice(1).map((part) => Number(digits(part)));
    return isMostlyDigits(match[0]) ? [{ at: match.index, meanings: [isoDate(year, month, day)] }] : [];
  });
}

function yearLast(text: string, reading: DateReading): Written[] {
  return [...text.matchAll(yearLastForm)].flatMap((match): Written[] => {
    if (!isMostlyDigits(match[0])) return [];
    const [a = '', b = '', year = ''] = match.slice(1).map(digits);
    const dayFirst = inYear(year, Number(b), Number(a), reading);
    const monthFirst = inYear(year, Number(a), Number(b), reading);
    // Dots go with the day first wherever they are in use.
    const meanings = reading.monthFirst
      ? [...monthFirst, ...dayFirst]
      : [...dayFirst, ...(match[0].includes('.') ? [] : monthFirst)];
    return [{ at: match.index, meanings }];
  });
}

/** `10 04 2023` whose gaps the recogniser dropped: eight digits and nothing else, with a year of our time at one end. */
const gapless = /^\s*(\d{2})\s?(\d{2})\s?(\d{2})\s?(\d{2})\s*$/;

function withoutGaps(text: string, reading: DateReading): Written[] {
  if (/\d{2}\s\d{2}\s\d{4}/.test(text)) return [];
  const [a = '', b = '', c = '', d = ''] = gapless.exec(text)?.slice(1) ?? [];
  const dayFirst = { year: c + d, month: b, day: a };
  const monthFirst = { year: c + d, month: a, day: b };
  const meanings = [
    ...(reading.monthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]),
    { year: a + b, month: c, day: d },
  ].filter(({ year }) => /^(19|20)/.test(year));
  return [
    { at: 0, meanings: meanings.map(({ year, month, day }) => isoDate(Number(year), Number(month), Number(day))) },
  ];
}

/** A year of two digits is resolved as in a zone, which needs to know what the date is of. */
function inYear(year: string, month: number, day: number, { sense, today = null }: DateReading): IsoDate[] {
  if (year.length === 4) return [isoDate(Number(year), month, day)];
  const short = isoDate(2000 + Number(year), month, day)
    .slice(2)
    .replaceAll('-', '');
  const date = sense === undefined ? null : sense === 'expiry' ? expiryDateOf(short, today) : birthDateOf(short, today);
  return date ? [date] : [];
}

/** The United States, the states in free association with them, and Belize write 12/31/2030 (Unicode CLDR 45, short dates). */
const monthFirstStates: ReadonlySet<string> = new Set(['USA', 'FSM', 'MHL', 'PLW', 'BLZ']);

export function writesMonthFirst(country: string | null): boolean {
  return country !== null && monthFirstStates.has(country);
}

/** A date whose second number can be no month: the paper writes the month first, whatever state it is of. */
export function showsMonthFirst(texts: readonly string[]): boolean {
  const shown = texts.flatMap((text) => [...text.matchAll(/(?<!\d)(\d{2})\/(\d{2})\/\d{4}(?!\d)/g)]);
  const isMonth = (part = '') => Number(part) >= 1 && Number(part) <= 12;
  return shown.some(([, a, b]) => isMonth(a) && !isMonth(b)) && !shown.some(([, a, b]) => isMonth(b) && !isMonth(a));
}
