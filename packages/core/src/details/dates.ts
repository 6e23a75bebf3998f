/** A calendar date, `YYYY-MM-DD`, without time zone. ISO dates order as strings. */
export type IsoDate = string;

type Parts = { readonly year: number; readonly month: number; readonly day: number };

/** The parts of a real calendar date, or null: 2026-02-30 and 26-2-3 are not dates. */
export function dateParts(date: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? { year, month, day } : null;
}

export function isIsoDate(date: string): boolean {
  return dateParts(date) !== null;
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `month` is 1 to 12. Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The same day so many calendar months later (or earlier), clamped to the end of the month: 31 May less three months is 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = realDate(date);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return isoDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The earliest date that is not older than so many calendar months: the same day back, clamped. */
export function earliestWithin(today: IsoDate, months: number): IsoDate {
  return addMonths(today, -months);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = realDate(date);
  const at = new Date(Date.UTC(year, month - 1, day) + days * dayMs);
  return isoDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((utc(to) - utc(from)) / dayMs);
}

const dayMs = 86_400_000;

function utc(date: IsoDate): number {
  const { year, month, day } = realDate(date);
  return Date.UTC(year, month - 1, day);
}

function realDate(date: IsoDate): Parts {
  const parts = dateParts(date);
  // The value itself may be a birth date, so it stays out of the message.
  if (!parts) throw new RangeError('not a calendar date');
  return parts;
}
