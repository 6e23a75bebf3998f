import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn } from './age.ts';
import { addDays, addMonths, daysBetween, earliestWithin, isIsoDate } from './dates.ts';

test.each([
  ['2026-11-20', '2026-08-20'],
  ['2026-05-31', '2026-02-28'],
  ['2024-05-31', '2024-02-29'],
  ['2026-01-15', '2025-10-15'],
  ['2026-03-31', '2025-12-31'],
  ['2026-07-31', '2026-04-30'],
])('three months before %s is %s', (today, earliest) => {
  expect(earliestWithin(today, 3)).toBe(earliest);
});

test.each([
  ['2008-11-20', '2026-11-20', 18],
  ['2008-11-21', '2026-11-20', 17],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-11-20', '2026-11-20', 0],
])('someone born on %s is on %s %i years old', (birth, today, years) => {
  expect(ageOn(birth, today)).toBe(years);
});

test.each([
  '2026-02-30',
  '2025-02-29',
  '2100-02-29',
  '26-1-1',
  '2026-13-01',
  '2026-00-10',
  '2026-11-31',
  '',
  '2026-11-20T00:00',
])('%s is not a date', (text) => {
  expect(isIsoDate(text)).toBe(false);
});

const someDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('months back and forth end on the same day or at the end of the month', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: -600, max: 600 }), (date, months) => {
      const there = addMonths(date, months);
      const back = addMonths(there, -months);
      return isIsoDate(there) && back <= date && daysBetween(back, date) <= 3;
    }),
  );
});

test('days between undo days added', () => {
  fc.assert(
    fc.property(someDate, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }),
  );
});
