import { expect, test } from 'vitest';
import type { CaptureDefect } from './capture-truth.ts';
import { planCapture } from './plan-capture.ts';
import type { Shot } from './shot.ts';
import { isStopLevel, type stopLevels } from './stop-levels.ts';

const strengthOf = (shot: Shot): Readonly<Record<keyof typeof stopLevels, number>> => ({
  defocus: shot.defocus,
  motion: shot.motion?.length ?? 0,
  glare: shot.glare?.area ?? 0,
  dark: shot.exposure,
  bright: shot.exposure,
  shadow: shot.shadow?.left ?? 1,
  small: shot.fill,
  angle: shot.tilt,
});
const defects = [
  'defocus',
  'motion',
  'glare',
  'dark',
  'bright',
  'shadow',
  'small',
  'angle',
] as const satisfies CaptureDefect[];

test.each(
  defects,
)('every picture that is spoilt on purpose by %s is beyond the level from which a stop is owed', (defect) => {
  for (let number = 0; number < 60; number++) {
    const { shot } = planCapture({ seed: 5, defect }, number);
    expect(isStopLevel(defect, strengthOf(shot)[defect]), `${number}`).toBe(true);
  }
});

test.each(defects)('no careful picture comes near that level of %s', (defect) => {
  for (let number = 0; number < 60; number++) {
    const { shot } = planCapture({ seed: 6, kind: 'id_card' }, number);
    expect(isStopLevel(defect, strengthOf(shot)[defect]), `${number}`).toBe(false);
  }
});
