import type { Level } from '@candor/core/level/levels.ts';
import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Applicant } from '../applicant/store.ts';
import type { Tx } from '../db/database.ts';
import { attempt, verification } from '../db/schema/verifications.ts';
import { newId } from '../ids.ts';
import type { Situation } from './situation.ts';

export type Attempt = typeof attempt.$inferSelect;

/** One press of Submit. Counted at once; un-counted later only if our own faults decided it. */
export async function insertAttempt(tx: Tx, { row, today, evidence }: Situation, now: number): Promise<Attempt> {
  const [last] = await attemptsOf(tx, row.id);
  const [made] = await tx
    .insert(attempt)
    .values({
      id: newId('att'),
      verification: row.id,
      applicant: row.applicant,
      level: row.level,
      number: (last?.number ?? 0) + 1,
      submittedAt: now,
      counted: true,
      evidence: evidence.map(({ id }) => id),
      today,
    })
    .returning();
  if (!made) throw new Error('the attempt was not kept');
  return made;
}

/** Newest first. */
export function attemptsOf(tx: Tx, verificationId: string): Promise<Attempt[]> {
  return tx.select().from(attempt).where(eq(attempt.verification, verificationId)).orderBy(desc(attempt.number));
}

/** The attempt that waits for its measurements. */
export async function undecidedAttempt(tx: Tx, verificationId: string): Promise<Attempt | null> {
  const [found] = await tx
    .select()
    .from(attempt)
    .where(and(eq(attempt.verification, verificationId), isNull(attempt.decidedAt)));
  return found ?? null;
}

export async function saveAttempt(tx: Tx, id: string, changes: Partial<Attempt>): Promise<void> {
  await tx.update(attempt).set(changes).where(eq(attempt.id, id));
}

/** Instants of the counted submits for this level since it was last approved or the lock was lifted. */
export async function countedSubmits(tx: Tx, whom: Applicant, level: Level): Promise<number[]> {
  const [approved] = await tx
    .select({ at: verification.movedAt })
    .from(verification)
    .where(and(eq(verification.applicant, whom.id), eq(verification.level, level), eq(verification.state, 'approved')))
    .orderBy(desc(verification.movedAt))
    .limit(1);
  const since = Math.max(whom.lockLiftedAt ?? 0, approved?.at ?? 0);
  const rows = await tx
    .select({ at: attempt.submittedAt })
    .from(attempt)
    .where(
      and(
        eq(attempt.applicant, whom.id),
        eq(attempt.level, level),
        eq(attempt.counted, true),
        gt(attempt.submittedAt, since),
      ),
    );
  return rows.map(({ at }) => at);
}
