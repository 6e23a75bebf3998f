import type { Slot } from '@candor/core/evidence/slots.ts';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { evidence, livenessChallenge } from '../db/schema/verifications.ts';

export type DrawnChallenge = typeof livenessChallenge.$inferSelect;

/** A run that arrived in time may be measured late. */
const keptMs = 24 * 3_600_000;

/** Those of this verification that are long over and were never used are forgotten. */
export async function keepChallenge(tx: Tx, drawn: typeof livenessChallenge.$inferInsert): Promise<void> {
  const { verification, expiresAt, evidence } = livenessChallenge;
  const isOver = and(eq(verification, drawn.verification), isNull(evidence), lte(expiresAt, drawn.drawnAt - keptMs));
  await tx.delete(livenessChallenge).where(isOver);
  await tx.insert(livenessChallenge).values(drawn);
}

/**
 * Gives the challenge to this run, or null: unknown, another verification's, over, or used by another run. The four look alike.
 * The same run may ask again.
 */
export async function useChallenge(
  tx: Tx,
  nonce: string,
  run: { readonly id: string; readonly verification: string; readonly receivedAt: number },
): Promise<DrawnChallenge | null> {
  const [used] = await tx
    .update(livenessChallenge)
    .set({ evidence: run.id })
    .where(
      and(
        eq(livenessChallenge.nonce, nonce),
        eq(livenessChallenge.verification, run.verification),
        gt(livenessChallenge.expiresAt, run.receivedAt),
        or(isNull(livenessChallenge.evidence), eq(livenessChallenge.evidence, run.id)),
      ),
    )
    .returning();
  return used ?? null;
}

/** Instants of this applicant's runs that were seen not to pass, over all verifications, from `since` on. */
export async function failedRuns(tx: Tx, applicant: string, since: number): Promise<number[]> {
  const slot: Slot = 'liveness';
  const rows = await tx
    .select({ at: evidence.receivedAt })
    .from(evidence)
    .where(
      and(
        eq(evidence.applicant, applicant),
        eq(evidence.slot, slot),
        eq(evidence.refused, true),
        gt(evidence.receivedAt, since),
      ),
    );
  return rows.map(({ at }) => at);
}
