import { genuineOf, groupsOf, halfOf, impostorsOf, type JudgedPair } from './pairs.ts';
import { type RatesAt, ratesAt } from './rates.ts';

/**
 * Impostor pairs that each half must have: without a false match among 3,000, fewer than 1 in 1,000 is false with 95 % certainty
 * (rule of three, Hanley and Lippman-Hand 1983), the rate that Frontex asks of automated border control. Eighty pictures of different
 * people make 3,160 pairs. Genuine pairs only measure how much work people will have.
 */
export const leastImpostors = 3000;
export const leastGenuine = 30;
/**
 * How far below the nearest impostor of one half `match` ends, for people whom nobody has seen yet. Built-in model, 40 people with ten
 * pictures each (ORL), 2,000 splits by person into 20 and 20: the limit of one half let an impostor of the other half match in 49 % of
 * the splits without a margin, 21 % with 5 %, 4 % with 10 %, 0.6 % with 15 %, none with 20 %.
 */
export const usualMargin = 0.2;

export type Bands = { readonly match: number; readonly likely: number; readonly doubtful: number };
export type Calibration = {
  readonly bands: Bands;
  readonly margin: number;
  /** Smallest impostor distance of the half that the bands were chosen on. */
  readonly nearestImpostor: number;
  /** Impostor pairs of the other half at or below `match`, nearest first; only none of them is good enough. */
  readonly falseMatches: readonly JudgedPair[];
  /** Rates at the three limits on the other half, pooled and by group. */
  readonly verified: readonly RatesAt[];
  readonly groups: readonly {
    readonly group: string;
    readonly isEnough: boolean;
    readonly rates: readonly RatesAt[];
  }[];
  readonly counts: Readonly<Record<'calibration' | 'verification', { genuine: number; impostors: number }>>;
};
export type TooFew = { readonly tooFew: Calibration['counts'] };

/**
 * Chooses bands on one half of the pairs and tests them on the other. `match` ends `margin` (share, 0..1) below the smallest impostor
 * distance; `likely` where 1 % of impostors pass; `doubtful` where 99 % of genuine pairs do. Only `match` decides anything: the other
 * two are words for the person who looks.
 */
export function calibrate(pairs: readonly JudgedPair[], margin: number): Calibration | TooFew {
  const chosenOn = pairs.filter((pair) => halfOf(pair) === 'calibration');
  const testedOn = pairs.filter((pair) => halfOf(pair) === 'verification');
  const counts = { calibration: countsOf(chosenOn), verification: countsOf(testedOn) };
  const isShort = ({ genuine, impostors }: ReturnType<typeof countsOf>) =>
    genuine < leastGenuine || impostors < leastImpostors;
  if (isShort(counts.calibration) || isShort(counts.verification)) return { tooFew: counts };
  const impostors = distancesOf(impostorsOf(chosenOn));
  const nearestImpostor = impostors[0] ?? Number.NaN;
  const match = down(nearestImpostor * (1 - margin));
  const likely = Math.max(match, down(quantile(impostors, 0.01)));
  const doubtful = Math.max(likely, down(quantile(distancesOf(genuineOf(chosenOn)), 0.99)));
  const limits = [match, likely, doubtful];
  return {
    bands: { match, likely, doubtful },
    margin,
    nearestImpostor,
    falseMatches: impostorsOf(testedOn)
      .filter(({ distance }) => distance <= match)
      .sort((one, other) => one.distance - other.distance),
    verified: ratesAt(testedOn, limits),
    groups: [...groupsOf(testedOn)].map(([group, own]) => ({
      group,
      isEnough: countsOf(own).impostors >= leastImpostors,
      rates: ratesAt(own, limits),
    })),
    counts,
  };
}

const countsOf = (pairs: readonly JudgedPair[]) => ({
  genuine: genuineOf(pairs).length,
  impostors: impostorsOf(pairs).length,
});

const distancesOf = (pairs: readonly JudgedPair[]): number[] =>
  pairs.map(({ distance }) => distance).sort((one, other) => one - other);

/** A limit is written with three digits; rounding must not let anybody in. */
const down = (distance: number): number => Math.floor(distance * 1000) / 1000;

/** The largest of sorted values that at most this share lies below. */
function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
