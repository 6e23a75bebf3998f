import type { LiveLook } from '@candor/vision/browser/live-frame.ts';

/** Good frames in a row, and how sharp the sharpest of them is (permille, smaller is sharper). */
export type Streak = { readonly frames: number; readonly sharpest: number };

export const noStreak: Streak = { frames: 0, sharpest: Number.POSITIVE_INFINITY };

/** So many good frames in a row take the photo: a hand that only passes by is not still for so long. */
export const framesForShot = 5;

/** `isSharpest`: of the frames in a row so far, this is the one to keep. */
export function afterLook(streak: Streak, look: LiveLook): { readonly streak: Streak; readonly isSharpest: boolean } {
  if (look.hint !== 'good') return { streak: noStreak, isSharpest: false };
  const width = look.edgeWidth ?? Number.POSITIVE_INFINITY;
  const isSharpest = streak.frames === 0 || width < streak.sharpest;
  return {
    streak: { frames: streak.frames + 1, sharpest: isSharpest ? width : streak.sharpest },
    isSharpest,
  };
}
