import { runFileLimits } from './run-file.ts';

/** `change`: how much the picture differs from the one before it, in any unit. */
type Recorded = { readonly at: number; readonly change: number };

/** ms; wider gaps than this are left only where the recorder left them. A fast movement takes as long from rest to its end. */
const longestGap = 400;

/**
 * The frames of one step that are sent: while there are too many, the one goes whose neighbours are the most alike, so that a
 * movement stays dense and looking straight ahead becomes sparse. The first and the last stay.
 */
export function chooseFrames<Frame extends Recorded>(
  frames: readonly Frame[],
  most: number = runFileLimits.framesPerStep,
): Frame[] {
  const kept = frames.map((frame) => ({ frame, change: frame.change }));
  while (kept.length > Math.max(2, most)) {
    const place = leastMissed(kept);
    const [gone] = kept.splice(place, 1);
    const next = kept[place];
    if (next && gone) next.change += gone.change;
  }
  return kept.map(({ frame }) => frame);
}

function leastMissed(kept: readonly { readonly frame: Recorded; readonly change: number }[]): number {
  let place = 1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < kept.length - 1; i++) {
    const [before, one, after] = [kept[i - 1], kept[i], kept[i + 1]];
    if (!before || !one || !after) continue;
    const isTooWide = after.frame.at - before.frame.at > longestGap;
    const missed = one.change + after.change + (isTooWide ? Number.MAX_SAFE_INTEGER : 0);
    if (missed < least) [place, least] = [i, missed];
  }
  return place;
}
