import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { review } from '../db/schema/staff.ts';
import { newId } from '../ids.ts';
import type { Attempt } from '../verification/attempts.ts';
import type { Situation } from '../verification/situation.ts';

/** A person's turn, due when the policy promised the applicant. */
export async function openReview(tx: Tx, { row, policy }: Situation, attempt: Attempt, now: number): Promise<void> {
  await tx.insert(review).values({
    id: newId('rev'),
    verification: row.id,
    attempt: attempt.id,
    stage: 'first',
    openedAt: now,
    dueAt: now + policy.review.dueHours.value * 3_600_000,
  });
}

/** The verification ended another way: nobody needs to decide any more. */
export async function closeReviewsOf(tx: Tx, verification: string, now: number): Promise<void> {
  await tx
    .update(review)
    .set({ closedAt: now, verdict: 'ended' })
    .where(and(eq(review.verification, verification), isNull(review.closedAt)));
}

/** When a person has looked by; null when nothing waits for one. ms */
export async function openReviewDue(tx: Tx, verification: string): Promise<number | null> {
  const [found] = await tx
    .select({ dueAt: review.dueAt })
    .from(review)
    .where(and(eq(review.verification, verification), isNull(review.closedAt)));
  return found?.dueAt ?? null;
}
