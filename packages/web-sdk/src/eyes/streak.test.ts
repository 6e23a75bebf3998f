import { expect, test } from 'vitest';
import { afterLook, framesForShot, noStreak, type Streak } from './streak.ts';

const look = (edgeWidth: number | null, hint: 'good' | 'glare' = 'good') => ({ hint, outline: null, edgeWidth });

test('the sharpest of good frames in a row is the one to keep', () => {
  let streak: Streak = noStreak;
  const kept = [4, 3, 5, 2.5, 2.6].map((width) => {
    const after = afterLook(streak, look(width));
    streak = after.streak;
    return after.isSharpest;
  });
  expect(kept).toEqual([true, true, false, true, false]);
  expect(streak.frames).toBe(framesForShot);
});

test('anything else begins the row anew', () => {
  const { streak } = afterLook({ frames: 4, sharpest: 2 }, look(null, 'glare'));
  expect(streak).toEqual(noStreak);
  expect(afterLook({ frames: 4, sharpest: 2 }, { hint: null, outline: null, edgeWidth: null }).streak).toEqual(
    noStreak,
  );
});

test('a frame whose sharpness is not known is kept only when there is none other', () => {
  expect(afterLook(noStreak, look(null)).isSharpest).toBe(true);
  expect(afterLook({ frames: 1, sharpest: 3 }, look(null)).isSharpest).toBe(false);
});
