import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultPolicy } from '../policy/policy.ts';
import { budgetAt, picturePause, runPause } from './lockout.ts';

const hour = 3_600_000;
const at = (hours: number): number => Date.UTC(2026, 10, 20) + hours * hour;
const submits = (...hours: number[]): number[] => hours.map(at);

test.each([
  ['nothing yet', [], 10, { used: 0, total: 5, lockedUntil: null }],
  ['four within a day', [1, 2, 3, 4], 10, { used: 4, total: 5, lockedUntil: null }],
  ['the fifth within a day locks for a day from then', [1, 2, 3, 4, 5], 10, { used: 5, total: 5, lockedUntil: at(29) }],
  [
    'a millisecond before the end it is still locked',
    [1, 2, 3, 4, 5],
    29 - 1 / hour,
    { used: 5, total: 5, lockedUntil: at(29) },
  ],
  ['at the end the count starts at zero', [1, 2, 3, 4, 5], 29, { used: 0, total: 5, lockedUntil: null }],
  [
    'the first of five lies 24 hours back: it no longer counts',
    [0, 1, 2, 3, 24],
    24,
    { used: 4, total: 5, lockedUntil: null },
  ],
  [
    'a submit inside the lock neither prolongs it nor counts after it',
    [1, 2, 3, 4, 5, 10, 11, 12, 13, 14],
    29,
    { used: 0, total: 5, lockedUntil: null },
  ],
  ['after a lock, new submits count alone', [1, 2, 3, 4, 5, 30], 31, { used: 1, total: 5, lockedUntil: null }],
  ['a submit that is still to come does not count', [1, 20], 10, { used: 1, total: 5, lockedUntil: null }],
] as const)('%s', (_, hours, now, budget) => {
  expect(budgetAt(submits(...hours), at(now), defaultPolicy)).toEqual(budget);
});

const someSubmits = fc
  .array(fc.integer({ min: 0, max: 96 * 60 }), { maxLength: 25 })
  .map((minutes) => minutes.map((minute) => at(minute / 60)));

test('one more attempt never shortens a lockout that stands', () => {
  fc.assert(
    fc.property(someSubmits, fc.integer({ min: 0, max: 96 }), (earlier, hours) => {
      const now = at(hours);
      const before = budgetAt(earlier, now, defaultPolicy);
      if (before.lockedUntil === null) return;
      const after = budgetAt([...earlier, now], now, defaultPolicy);
      expect(after.lockedUntil ?? 0).toBeGreaterThanOrEqual(before.lockedUntil);
    }),
    { numRuns: 400 },
  );
});

test('a lock always ends within a day', () => {
  fc.assert(
    fc.property(someSubmits, fc.integer({ min: 0, max: 96 }), (earlier, hours) => {
      const { lockedUntil } = budgetAt(earlier, at(hours), defaultPolicy);
      return lockedUntil === null || lockedUntil <= at(hours + 24);
    }),
  );
});

test('the thirtieth picture within a day brings a pause until the first is a day old', () => {
  const pictures = Array.from({ length: 29 }, (_, minute) => at(minute / 60));
  expect(picturePause(pictures, at(1), defaultPolicy)).toBeNull();
  expect(picturePause([...pictures, at(1)], at(1), defaultPolicy)).toBe(at(24));
  expect(picturePause([...pictures, at(1)], at(24), defaultPolicy)).toBeNull();
});

const minute = 60_000;
test.each<[string, number[], number, number | null]>([
  ['four failed runs bring no pause', [0, 1, 2, 2.9], 3, null],
  ['the fifth within three minutes pauses for thirty', [0, 1, 2, 2.5, 3], 3, 33],
  ['five in a little more than three minutes do not', [0, 1, 2, 2.5, 3.1], 4, null],
  ['the pause ends at its time', [0, 1, 2, 2.5, 3], 33, null],
  ['old runs do not count beside new ones', [0, 1, 2, 2.5, 40], 41, null],
])('%s', (_, failed, now, until) => {
  const instants = failed.map((one) => one * minute);
  expect(runPause(instants, now * minute, defaultPolicy)).toBe(until === null ? null : until * minute);
});
