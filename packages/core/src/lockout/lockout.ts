import type { Policy } from '../policy/policy.ts';

const hourMs = 3_600_000;
const minuteMs = 60_000;

export type Budget = { readonly used: number; readonly total: number; readonly lockedUntil: number | null };

/**
 * The budget at `now`. `submits` are the instants (ms) of this applicant's counted submits for one level since the last approval or lift;
 * un-counted ones (our own faults) are not in it. The submit that reaches the limit within the window locks until one window after it;
 * then the count starts at zero. Submits while locked cannot happen, and if one is in the list it does not prolong the lock.
 */
export function budgetAt(submits: readonly number[], now: number, policy: Pick<Policy, 'budget'>): Budget {
  const total = policy.budget.submits.value;
  const windowMs = policy.budget.windowHours.value * hourMs;
  let counted: number[] = [];
  let lockedUntil = Number.NEGATIVE_INFINITY;
  for (const at of [...submits].sort((a, b) => a - b)) {
    if (at > now) break;
    if (at < lockedUntil) continue;
    counted = [...counted.filter((earlier) => earlier > at - windowMs), at];
    if (counted.length < total) continue;
    lockedUntil = at + windowMs;
    counted = [];
  }
  if (now < lockedUntil) return { used: total, total, lockedUntil };
  const used = counted.filter((at) => at > now - windowMs).length;
  return { used, total, lockedUntil: null };
}

/**
 * The pause of liveness: so many failed runs within some minutes end in a pause that is counted from the last of them.
 * `failed` are the instants (ms) of this applicant's runs that did not pass. Returns when the next run is welcome, or null: now.
 */
export function runPause(
  failed: readonly number[],
  now: number,
  { livenessRuns }: Pick<Policy, 'livenessRuns'>,
): number | null {
  const count = livenessRuns.failed.value;
  const withinMs = livenessRuns.withinMinutes.value * minuteMs;
  const pauseMs = livenessRuns.pauseMinutes.value * minuteMs;
  const instants = failed.filter((at) => at <= now).sort((a, b) => a - b);
  const ends = instants.flatMap((at, n) => {
    const first = instants[n - count + 1];
    return first !== undefined && at - first <= withinMs ? [at + pauseMs] : [];
  });
  const last = ends.at(-1);
  return last !== undefined && last > now ? last : null;
}

/**
 * The pause of one slot: at most so many measured pictures before Submit in any 24 hours. Returns the instant at which the next
 * picture is welcome, or null when it is welcome now. `pictures` are the instants (ms) of this slot's measured pictures.
 */
export function picturePause(
  pictures: readonly number[],
  now: number,
  policy: Pick<Policy, 'pictures'>,
): number | null {
  const allowed = policy.pictures.perSlotAndDay.value;
  const dayMs = 24 * hourMs;
  const recent = pictures.filter((at) => at > now - dayMs && at <= now).sort((a, b) => a - b);
  if (recent.length < allowed) return null;
  const frees = recent[recent.length - allowed];
  return frees === undefined ? null : frees + dayMs;
}
