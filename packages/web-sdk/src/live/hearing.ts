import type { LiveHint } from '@candor/vision/browser/live-frame.ts';

/** What was seen last, how often in a row, and which hint stands on the page since when (ms). */
export type Hearing = {
  readonly seen: LiveHint | null;
  readonly times: number;
  readonly said: LiveHint | null;
  readonly saidAt: number;
};

export const nothingHeard: Hearing = { seen: null, times: 0, said: null, saidAt: Number.NEGATIVE_INFINITY };

/** A hint is given when it was seen so often in a row, and the one before could be read and heard. */
const timesInARow = 3;
const pauseMs = 1200;

/** One hint at a time, and none that flickers. A frame that told nothing new changes nothing. */
export function hear(before: Hearing, hint: LiveHint | null, nowMs: number): Hearing {
  if (hint === null) return before;
  const times = hint === before.seen ? before.times + 1 : 1;
  const isDue = times >= timesInARow && nowMs - before.saidAt >= pauseMs && hint !== before.said;
  return isDue ? { seen: hint, times, said: hint, saidAt: nowMs } : { ...before, seen: hint, times };
}
