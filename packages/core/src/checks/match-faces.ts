import type { Face } from '../evidence/analysis.ts';
import type { Policy } from '../policy/policy.ts';
import type { FaceMatch, MatchBand } from '../review/review-view.ts';

/**
 * Euclidean distance of two 128-number descriptors and its band. Only `match` helps to approve; every other band goes to a person,
 * and no band ever refuses. A distance on a limit belongs to the better band.
 */
export function matchFaces(
  a: Pick<Face, 'descriptor'>,
  b: Pick<Face, 'descriptor'>,
  policy: Pick<Policy, 'match'>,
  model = 'unknown',
): FaceMatch {
  const distance = descriptorDistance(a.descriptor, b.descriptor);
  const limits = {
    match: policy.match.match.value,
    likely: policy.match.likely.value,
    doubtful: policy.match.doubtful.value,
  };
  return { band: bandOf(distance, limits), distance, model, limits };
}

export function bandOf(distance: number, limits: FaceMatch['limits']): MatchBand {
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
