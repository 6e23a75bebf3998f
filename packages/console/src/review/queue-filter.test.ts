import type { ReviewLine } from '@candor/core/review/review-view.ts';
import { expect, test } from 'vitest';
import { chosenLines, isHeld, shareOfTime } from './queue-filter.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const line = (id: string, changes: Partial<ReviewLine>): ReviewLine => ({
  id,
  receipt: id,
  stage: 'first',
  level: 2,
  mode: 'sandbox',
  country: 'UTO',
  reasons: [],
  openedAt: '2026-11-20T10:00:00Z',
  dueAt: '2026-11-20T14:00:00Z',
  claimedBy: null,
  leaseUntil: null,
  ...changes,
});
const lines = [
  line('late', { dueAt: '2026-11-20T11:00:00Z' }),
  line('mine', { claimedBy: 'Rosa', leaseUntil: '2026-11-20T12:10:00Z' }),
  line('left by me', { claimedBy: 'Rosa', leaseUntil: '2026-11-20T11:50:00Z' }),
  line('second', { stage: 'second' }),
];

test.each([
  ['all', ['late', 'mine', 'left by me', 'second']],
  ['mine', ['mine']],
  ['soon', ['late']],
  ['second', ['second']],
] as const)('filter %s shows %j', (filter, ids) => {
  expect(chosenLines(lines, filter, 'Rosa', now).map(({ id }) => id)).toEqual(ids);
});

test('a claim ends with its lease', () => {
  expect(lines.map((one) => isHeld(one, now))).toEqual([false, true, false, false]);
});

test('the bar shows the share of the promised time and never leaves its track', () => {
  expect(shareOfTime(line('half', {}), now)).toBe(0.5);
  expect(shareOfTime(line('late', { dueAt: '2026-11-20T11:00:00Z' }), now)).toBe(1);
});
