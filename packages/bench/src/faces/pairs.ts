import { createHash } from 'node:crypto';

/** Two pictures, whether they show one person, and how far apart the model puts them. */
export type JudgedPair = {
  /** As the list names them. */
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** Population or source that the list names, or the list itself. */
  readonly group: string;
  readonly distance: number;
};

export const genuineOf = (pairs: readonly JudgedPair[]): JudgedPair[] => pairs.filter(({ same }) => same);
export const impostorsOf = (pairs: readonly JudgedPair[]): JudgedPair[] => pairs.filter(({ same }) => !same);

/** Limits are chosen on one half and reported on the other; by a hash, so that the same list always falls into the same halves. */
export function halfOf({ a, b }: Pick<JudgedPair, 'a' | 'b'>): 'calibration' | 'verification' {
  const digest = createHash('sha256').update([a, b].sort().join('\n')).digest();
  return digest.readUInt8(0) % 2 === 0 ? 'calibration' : 'verification';
}

/** Pairs by group, in the order in which groups come up. */
export function groupsOf(pairs: readonly JudgedPair[]): Map<string, JudgedPair[]> {
  const groups = new Map<string, JudgedPair[]>();
  for (const pair of pairs) {
    const known = groups.get(pair.group);
    if (known) known.push(pair);
    else groups.set(pair.group, [pair]);
  }
  return groups;
}
