import type { Face, MadeBy } from '../evidence/analysis.ts';
import type { Policy } from '../policy/policy.ts';
import type { FaceMatch, MatchBand } from '../review/review-view.ts';

/** A descriptor and the model that made it; null when that was not kept. */
export type Described = Pick<Face, 'descriptor'> & { readonly model: string | null };

type Made = { readonly madeBy: MadeBy };

export const descriptorOf = (analysis: Made | null | undefined): string | null =>
  analysis?.madeBy.models.descriptor ?? null;

export function described({ descriptor }: Pick<Face, 'descriptor'>, analysis: Made | null | undefined): Described {
  return { descriptor, model: descriptorOf(analysis) };
}

/** Two models number faces differently: a distance between their descriptors means nothing. */
export const comparable = (a: Described, b: Described): boolean => a.model !== null && a.model === b.model;

/**
 * Euclidean distance of two descriptors of one model and its band. Only `match` helps to approve; every other band goes to a person,
 * and no band ever refuses. A distance on a limit belongs to the better band. Throws on descriptors of different models.
 */
export function matchFaces(a: Described, b: Described, policy: Pick<Policy, 'match'>): FaceMatch {
  if (a.model === null || !comparable(a, b)) throw new RangeError('descriptors of different models');
  const distance = descriptorDistance(a.descriptor, b.descriptor);
  const limits = matchLimits(policy, a.model);
  return { band: limits ? bandOf(distance, limits) : 'uncalibrated', distance, model: a.model, limits };
}

/** Null for a model without calibration. */
export function matchLimits({ match }: Pick<Policy, 'match'>, model: string): FaceMatch['limits'] {
  const bands = Object.hasOwn(match, model) ? match[model] : undefined;
  return bands ? { match: bands.match.value, likely: bands.likely.value, doubtful: bands.doubtful.value } : null;
}

export function bandOf(distance: number, limits: NonNullable<FaceMatch['limits']>): MatchBand {
  if (distance <= limits.match) return 'match';
  if (distance <= limits.likely) return 'likely';
  // A distance that is not a number compares false everywhere and must not end in a good band.
  return distance <= limits.doubtful ? 'doubtful' : 'mismatch';
}

/** Throws on descriptors that cannot be compared: the check then counts as not run and a person looks. */
export function descriptorDistance(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) throw new RangeError('descriptors of different length');
  let sum = 0;
  for (const [at, value] of a.entries()) sum += (value - (b[at] ?? Number.NaN)) ** 2;
  if (!Number.isFinite(sum)) throw new RangeError('descriptor is not a list of numbers');
  return Math.sqrt(sum);
}
