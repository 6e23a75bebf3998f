import { runResult } from '../checks/liveness.ts';
import type { Analysis } from '../evidence/analysis.ts';
import type { LivenessFrame } from '../liveness/frames.ts';
import type { StepSeen } from '../liveness/judge-liveness.ts';
import type { Policy } from '../policy/policy.ts';
import type { ReviewRun } from './review-view.ts';

/** What staff see of a run; null where nobody could look, or it is none. */
export function showRun(analysis: Analysis | null, policy: Pick<Policy, 'liveness' | 'match'>): ReviewRun | null {
  const result = runResult(analysis, policy);
  if (!result || analysis?.of !== 'liveness') return null;
  const { frames } = analysis.signals;
  const moments = result.steps.map((step, n) => momentOf(step, n, frames));
  return { ...result, frameCount: frames.length, frames: [...new Set([0, ...moments])] };
}

/** Place of the frame nearest to the middle of the movement; of a step in which nothing was seen, its middle frame. */
function momentOf({ from, to }: StepSeen, step: number, frames: readonly LivenessFrame[]): number {
  const own = frames.flatMap((frame, place) => (frame.step === step ? [place] : []));
  if (from === null || to === null) return own[own.length >> 1] ?? 0;
  const middle = (from + to) / 2;
  const away = (place: number) => Math.abs((frames[place]?.at ?? 0) - middle);
  return own.reduce((best, place) => (away(place) < away(best) ? place : best), own[0] ?? 0);
}
