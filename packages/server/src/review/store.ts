import { Problem } from '@candor/core/problem.ts';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { operator, review } from '../db/schema/staff.ts';
import { attempt, evidence, verification } from '../db/schema/verifications.ts';

export type Review = typeof review.$inferSelect;

/** Open reviews with what a list may show. Earliest promise first. */
export function openReviews(tx: Tx, limit: number) {
  return tx
    .select({ review, verification, findings: attempt.findings, claimer: operator.name })
    .from(review)
    .innerJoin(verification, eq(verification.id, review.verification))
    .innerJoin(attempt, eq(attempt.id, review.attempt))
    .leftJoin(operator, eq(operator.id, review.claimedBy))
    .where(isNull(review.closedAt))
    .orderBy(asc(review.dueAt), asc(review.id))
    .limit(limit);
}

export async function findReview(tx: Tx, id: string): Promise<Review> {
  const [found] = await tx.select().from(review).where(eq(review.id, id));
  if (!found) throw new Problem('not_found');
  return found;
}

export async function holdReview(tx: Tx, id: string): Promise<Review> {
  const [found] = await tx.select().from(review).where(eq(review.id, id)).for('no key update');
  if (!found) throw new Problem('not_found');
  if (found.closedAt !== null) throw new Problem('stale', { review: id });
  return found;
}

export async function saveReview(tx: Tx, one: Review, changes: Partial<Review>): Promise<Review> {
  await tx.update(review).set(changes).where(eq(review.id, one.id));
  return { ...one, ...changes };
}

/** A picture that belongs to a review this person holds now; any other does not exist for them. */
export async function evidenceUnderReview(tx: Tx, id: string, staff: string, now: number) {
  const [found] = await tx
    .select({ evidence, review: review.id })
    .from(evidence)
    .innerJoin(review, eq(review.verification, evidence.verification))
    .where(and(eq(evidence.id, id), isNull(review.closedAt), eq(review.claimedBy, staff), gt(review.leaseUntil, now)));
  if (!found) throw new Problem('not_found');
  return found;
}
