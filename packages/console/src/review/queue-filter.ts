import type { ReviewLine } from '@candor/core/review/review-view.ts';

export const soonMs = 60 * 60_000;
export const filters = ['all', 'mine', 'soon', 'second'] as const;
export type Filter = (typeof filters)[number];

/** Lines of one filter, in the order of the list: by due time, so that no filter can hide a late case behind a later one. */
export function chosenLines(lines: readonly ReviewLine[], filter: Filter, me: string, now: number): ReviewLine[] {
  return lines.filter((line) => {
    if (filter === 'mine') return isHeld(line, now) && line.claimedBy === me;
    if (filter === 'soon') return Date.parse(line.dueAt) - now < soonMs;
    return filter === 'all' || line.stage === 'second';
  });
}

/** Claimed, and the lease still runs. */
export function isHeld({ claimedBy, leaseUntil }: Pick<ReviewLine, 'claimedBy' | 'leaseUntil'>, now: number): boolean {
  return claimedBy !== null && leaseUntil !== null && Date.parse(leaseUntil) > now;
}

/** How much of the promised time has passed, 0..1. */
export function shareOfTime({ openedAt, dueAt }: Pick<ReviewLine, 'openedAt' | 'dueAt'>, now: number): number {
  const [from, to] = [Date.parse(openedAt), Date.parse(dueAt)];
  return to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}
