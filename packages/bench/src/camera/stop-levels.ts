import type { CaptureDefect } from './capture-truth.ts';

/**
 * From which strength on a picture must be taken again, in the unit that stands in `captureDefects`, and why. `worse` says in which
 * direction. Between the advice and this a stop is neither owed nor wrong.
 */
export type StopLevel = { readonly worse: 'above' | 'below'; readonly from: number; readonly because: string };

const read = 'read by our own reader, 2 pictures per strength, 2026-11-20';

export const stopLevels = {
  defocus: { worse: 'above', from: 3, because: `9 of 11 fields and half of the code lines are lost; ${read}` },
  motion: { worse: 'above', from: 12, because: `at 9 permille 12 of 13 fields are lost, at 12 the rest; ${read}` },
  glare: {
    worse: 'above',
    from: 0.04,
    because: 'hides a strip of the size of a whole field, 40 by 5 mm on a card, wherever it lies',
  },
  dark: {
    worse: 'below',
    from: 0.05,
    because: 'white paper is at most a quarter of white on a screen: people cannot compare a face',
  },
  bright: {
    worse: 'above',
    from: 1.8,
    because: 'two thirds of the document and more are pure white, fine print and skin among them',
  },
  shadow: { worse: 'below', from: 0.18, because: 'the dark half is at most half as bright on a screen as the other' },
  small: {
    worse: 'below',
    from: 0.3,
    because: 'of pictures 1600 px wide: below 500 px a card has 5.8 px per millimetre, and small print 7 px',
  },
  angle: {
    worse: 'above',
    from: 42,
    because: 'print is foreshortened to three quarters, and one side lies out of focus',
  },
} as const satisfies { readonly [D in CaptureDefect]?: StopLevel };

const levels: { readonly [D in CaptureDefect]?: StopLevel } = stopLevels;

/** Whether a defect of this strength is beyond the point from which a stop is owed. Defects without a strength of their own always are. */
export function isStopLevel(defect: CaptureDefect, strength: number): boolean {
  const level = levels[defect];
  if (!level) return true;
  return level.worse === 'above' ? strength >= level.from : strength <= level.from;
}
