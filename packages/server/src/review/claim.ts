import { Problem } from '@candor/core/problem.ts';
import { appendAudit } from '../audit/store.ts';
import type { Deps } from '../deps.ts';
import { readPolicy } from '../policy/store.ts';
import { holdVerification } from '../verification/store.ts';
import { findReview, holdReview, type Review, saveReview } from './store.ts';

type ReviewDeps = Pick<Deps, 'database' | 'now'>;

/** One person at a time, until the lease ends. Whoever proposed to decline cannot be the second person. */
export function claimReview({ database, now }: ReviewDeps, staff: string, id: string): Promise<Review> {
  return database.transaction(async (tx) => {
    const at = now();
    const row = await holdVerification(tx, (await findReview(tx, id)).verification);
    const one = await holdReview(tx, id);
    if (one.stage === 'second' && one.firstBy === staff) throw new Problem('forbidden', { why: 'second_person' });
    const isTaken = one.claimedBy !== null && one.claimedBy !== staff && (one.leaseUntil ?? 0) > at;
    if (isTaken) throw new Problem('already_claimed', { until: new Date(one.leaseUntil ?? at).toISOString() });
    const { review: policy } = await readPolicy(tx, row.policy);
    const leaseUntil = at + policy.leaseMinutes.value * 60_000;
    // A new person makes a new version: what the one before had open is stale.
    const isNew = one.claimedBy !== staff;
    if (isNew) await appendAudit(tx, at, { type: 'review.claimed', subject: id, by: staff, payload: {} });
    return saveReview(tx, one, { claimedBy: staff, leaseUntil, version: one.version + (isNew ? 1 : 0) });
  });
}

export function releaseReview({ database, now }: ReviewDeps, staff: string, id: string): Promise<Review> {
  return database.transaction(async (tx) => {
    await holdVerification(tx, (await findReview(tx, id)).verification);
    const one = await holdReview(tx, id);
    if (one.claimedBy !== staff) throw new Problem('stale', { review: id });
    await appendAudit(tx, now(), { type: 'review.released', subject: id, by: staff, payload: {} });
    return saveReview(tx, one, { claimedBy: null, leaseUntil: null });
  });
}
