import { dateParts, type IsoDate } from './dates.ts';

/**
 * Full years lived on `today`. Someone born on 29 February comes of age, in a year without one, on 1 March:
 * the stricter of the two readings, so that nobody is counted a day too old.
 */
export function ageOn(birth: IsoDate, today: IsoDate): number {
  const [from, to] = [dateParts(birth), dateParts(today)];
  if (!from || !to) throw new RangeError('not a calendar date');
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (hadBirthday ? 0 : 1);
}
