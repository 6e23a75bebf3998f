import { daysBetween, type IsoDate, isIsoDate } from '../details/dates.ts';

/** Resident Identity Card Law of 2003, article 5: 5, 10 or 20 years, or for good. Residence permits of Hong Kong, Macao and Taiwan: 5. */
const terms = [5, 10, 20] as const;

/**
 * Whether both dates of a Chinese card fit each other: it ends on the day of its issue so many years later (a day of grace for
 * 29 February). If not, one of them was misread.
 */
export function isResidentTerm(issued: IsoDate, until: IsoDate): boolean {
  if (!isIsoDate(issued) || !isIsoDate(until)) return false;
  return terms.some((years) => {
    const end = `${Number(issued.slice(0, 4)) + years}${issued.slice(4)}`;
    const real = isIsoDate(end) ? end : `${end.slice(0, 4)}-02-28`;
    return Math.abs(daysBetween(real, until)) <= 1;
  });
}
