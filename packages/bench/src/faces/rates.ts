import { wilson } from '../documents/wilson.ts';
import type { JudgedPair } from './pairs.ts';

/** A share with its counts and the 95 % interval around it. */
export type Rate = { readonly hits: number; readonly of: number; readonly low: number; readonly high: number };

/** At a limit: impostors at or below it (false matches, FMR) and genuine pairs beyond it (false non-matches, FNMR). */
export type RatesAt = { readonly limit: number; readonly fmr: Rate; readonly fnmr: Rate };

export function rate(hits: number, of: number): Rate {
  const [low, high] = wilson(hits, of);
  return { hits, of, low, high };
}

export const share = ({ hits, of }: Rate): number => (of === 0 ? Number.NaN : hits / of);

/** Rates for many limits in one pass over sorted distances. */
export function ratesAt(pairs: readonly JudgedPair[], limits: readonly number[]): RatesAt[] {
  const sorted = (same: boolean) =>
    Float64Array.from(pairs.filter((pair) => pair.same === same).map(({ distance }) => distance)).sort();
  const [genuine, impostors] = [sorted(true), sorted(false)];
  return limits.map((limit) => ({
    limit,
    fmr: rate(countUpTo(impostors, limit), impostors.length),
    fnmr: rate(genuine.length - countUpTo(genuine, limit), genuine.length),
  }));
}

/** How many of the sorted values are at or below the limit, by halving. */
function countUpTo(sorted: Float64Array, limit: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= limit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Limits from 0 in steps to beyond the farthest pair. */
export function evenLimits(pairs: readonly JudgedPair[], step = 0.05): number[] {
  const farthest = pairs.reduce((most, { distance }) => Math.max(most, distance), 0);
  return Array.from({ length: Math.ceil(farthest / step) + 1 }, (_, i) => Math.round(i * step * 1e6) / 1e6);
}

/**
 * Where both errors are equally frequent: the mean of the two shares at the measured distance where they differ least.
 * Null without genuine or without impostor pairs.
 */
export function equalErrorRate(pairs: readonly JudgedPair[]): { rate: number; limit: number } | null {
  const limits = [...new Set(pairs.map(({ distance }) => distance))];
  let best: { rate: number; limit: number; gap: number } | null = null;
  for (const { limit, fmr, fnmr } of ratesAt(pairs, limits)) {
    if (fmr.of === 0 || fnmr.of === 0) return null;
    const gap = Math.abs(share(fmr) - share(fnmr));
    if (best === null || gap < best.gap) best = { rate: (share(fmr) + share(fnmr)) / 2, limit, gap };
  }
  return best && { rate: best.rate, limit: best.limit };
}
