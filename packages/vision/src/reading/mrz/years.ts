import type { IsoDate } from '@candor/core/details/dates.ts';

/**
 * The zone writes years with two digits. A date of birth lies in the latest century that is not after `reference`
 * (today, or the expiry date where no today is given: nobody is born after their document ends).
 * `YY`, month and day may be unknown (`<<`): such a date has no calendar date.
 */
export function birthDateOf(digits: string, reference: IsoDate | null): IsoDate | null {
  const late = calendarDate(`20${digits}`);
  const early = calendarDate(`19${digits}`);
  if (late && reference !== null && late <= reference) return late;
  return early;
}

/** An expiry date lies at most 50 years after `today`; without a today, 00 to 69 is this century. */
export function expiryDateOf(digits: string, today: IsoDate | null): IsoDate | null {
  const lastYear = today === null ? 2069 : Number(today.slice(0, 4)) + 50;
  const late = 2000 + Number(digits.slice(0, 2)) <= lastYear;
  return calendarDate(`${late ? '20' : '19'}${digits}`);
}

/** `YYYYMMDD` to an ISO date, or null where no such day exists. */
export function calendarDate(digits: string): IsoDate | null {
  const [, year = '', month = '', day = ''] = digits.match(/^(\d{4})(\d{2})(\d{2})$/) ?? [];
  if (!year) return null;
  const [m, d] = [Number(month), Number(day)];
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  return d >= 1 && d <= days ? `${year}-${month}-${day}` : null;
}
