import type { LiveHint } from '@candor/vision/browser/live-frame.ts';

/** What was seen in the last frames, newest last, and which hint stands on the page since when (ms). */
export type Hearing = {
  readonly recent: readonly LiveHint[];
  readonly said: LiveHint | null;
  readonly saidAt: number;
};

export const nothingHeard: Hearing = { recent: [], said: null, saidAt: Number.NEGATIVE_INFINITY };

/** A hint is given when most of the last frames say it, and the one before could be read and heard. */
const window = 5;
const most = 3;
const pauseMs = 1200;

/** One hint at a time, and none that flickers. A frame that told nothing new changes nothing. */
export function hear({ recent, said, saidAt }: Hearing, hint: LiveHint | null, nowMs: number): Hearing {
  if (hint === null) return { recent, said, saidAt };
  const seen = [...recent, hint].slice(-window);
  const isDue = hint !== said && seen.filter((one) => one === hint).length >= most && nowMs - saidAt >= pauseMs;
  return isDue ? { recent: seen, said: hint, saidAt: nowMs } : { recent: seen, said, saidAt };
}
