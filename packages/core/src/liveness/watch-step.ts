import type { LivenessAction } from './actions.ts';
import type { FaceSignals, LivenessFrame } from './frames.ts';
import type { LivenessLimits, StepSeen } from './judge-liveness.ts';

/** One number over time, in a form in which the movement is a rise from 0 beyond 1 and, for some, back. */
type Sample = { readonly at: number; readonly value: number };

/** A movement must come back within so long, ms: who only leans to a side has not nodded. */
const returnWithin = 2_500;

/** Looks for one movement in the frames of its step. */
export function watchStep(action: LivenessAction, frames: readonly LivenessFrame[], limits: LivenessLimits): StepSeen {
  const samples = samplesOf(action, frames, limits);
  const movement = findMovement(samples, action !== 'turn_left' && action !== 'turn_right');
  if (!movement) return { action, seen: false, from: null, to: null, why: 'not_seen' };
  const isTooFast = action !== 'blink' && movement.to - movement.from < limits.fastestMs;
  return { action, seen: !isTooFast, ...movement, why: isTooFast ? 'too_fast' : null };
}

function samplesOf(action: LivenessAction, frames: readonly LivenessFrame[], limits: LivenessLimits): Sample[] {
  const faces = frames.flatMap(({ at, face }) => (face ? [{ at, face }] : []));
  const over = (of: (face: FaceSignals) => number | null): Sample[] =>
    faces.flatMap(({ at, face }) => {
      const value = of(face);
      return value === null ? [] : [{ at, value }];
    });
  switch (action) {
    case 'turn_left':
    case 'turn_right': {
      const side = action === 'turn_left' ? 1 : -1;
      const turns = over(({ turn, isWhole }) => (isWhole ? side * turn : null));
      return scaled(turns, restOf(turns), limits.turn);
    }
    case 'nod': {
      const pitches = over(({ pitch }) => pitch);
      const rest = restOf(pitches);
      return pitches.map(({ at, value }) => ({ at, value: Math.abs(value - rest) / limits.nod }));
    }
    case 'open_mouth':
      return over(({ mouth }) => mouth / limits.mouth);
    case 'blink': {
      const eyes = over(({ eyes: open }) => open);
      const open = percentile(eyes, 0.6);
      // Closed eyes give 1 and more, open ones 0: (1 - share) / (1 - limit).
      return open > 0 ? eyes.map(({ at, value }) => ({ at, value: (1 - value / open) / (1 - limits.blink) })) : [];
    }
  }
}

/**
 * The first time the value goes beyond 1 after having been at rest (below a half), and, where `returns`, is at rest again soon after.
 * From the last moment of rest before to the peak, or to the return.
 */
function findMovement(samples: readonly Sample[], returns: boolean): { from: number; to: number } | null {
  let rest: number | null = null;
  for (const [i, { at, value }] of samples.entries()) {
    if (value < 0.5) rest = at;
    if (value < 1 || rest === null) continue;
    if (!returns) return { from: rest, to: peakAfter(samples, i) };
    const back = samples.slice(i + 1).find((later) => later.value < 0.5);
    if (back && back.at - at <= returnWithin) return { from: rest, to: back.at };
    if (!back || back.at - at > returnWithin) rest = null;
  }
  return null;
}

function peakAfter(samples: readonly Sample[], begin: number): number {
  let peak = samples[begin];
  for (const sample of samples.slice(begin)) {
    if (sample.value < 0.5) break;
    if (!peak || sample.value > peak.value) peak = sample;
  }
  return peak?.at ?? 0;
}

const scaled = (samples: readonly Sample[], rest: number, limit: number): Sample[] =>
  samples.map(({ at, value }) => ({ at, value: (value - rest) / limit }));

/** Where the value lies while nothing is done: the median of the first few frames of a step. */
function restOf(samples: readonly Sample[]): number {
  return percentile(samples.slice(0, 5), 0.5);
}

function percentile(samples: readonly Sample[], share: number): number {
  const sorted = samples.map(({ value }) => value).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
