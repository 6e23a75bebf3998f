import type { IsoDate } from '@candor/core/details/dates.ts';
import type { Policy } from '@candor/core/policy/policy.ts';

/** The calendar date at this instant in the policy's time zone. `en-CA` writes dates as ISO does. */
export function todayIn({ timeZone }: Pick<Policy, 'timeZone'>, now: number): IsoDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
