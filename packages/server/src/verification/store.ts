import type { Ask } from '@candor/core/decision/decide.ts';
import type { Level, Mode } from '@candor/core/level/levels.ts';
import { Problem } from '@candor/core/problem.ts';
import { shownState } from '@candor/core/verification/blockers.ts';
import { nextState, openStates, type VerificationEvent } from '@candor/core/verification/states.ts';
import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import { appendAudit } from '../audit/store.ts';
import { markChanged, type Tx } from '../db/database.ts';
import { journeyEvent, type StoredDecision, verification } from '../db/schema/verifications.ts';

export type Verification = typeof verification.$inferSelect;

/** The row, held until the transaction ends. Who asks has been shown to own it: the client token names one verification. */
export async function holdVerification(tx: Tx, id: string): Promise<Verification> {
  const [found] = await tx.select().from(verification).where(eq(verification.id, id)).for('no key update');
  if (!found) throw new Problem('not_found');
  return found;
}

/** The host sees the verifications of its key's mode, and no others. */
export async function holdVerificationOfHost(tx: Tx, mode: Mode, id: string): Promise<Verification> {
  const [found] = await tx
    .select()
    .from(verification)
    .where(and(eq(verification.id, id), eq(verification.mode, mode)))
    .for('no key update');
  if (!found) throw new Problem('not_found');
  return found;
}

export async function findOpenVerification(tx: Tx, applicant: string, level: Level): Promise<Verification | null> {
  const [found] = await tx
    .select()
    .from(verification)
    .where(
      and(
        eq(verification.applicant, applicant),
        eq(verification.level, level),
        inArray(verification.state, openStates),
      ),
    );
  return found ?? null;
}

export function verificationsOf(tx: Tx, applicant: string): Promise<Verification[]> {
  return tx
    .select()
    .from(verification)
    .where(eq(verification.applicant, applicant))
    .orderBy(desc(verification.createdAt));
}

export async function expiredAt(tx: Tx, now: number, limit: number): Promise<string[]> {
  const rows = await tx
    .select({ id: verification.id })
    .from(verification)
    .where(and(inArray(verification.state, openStates), lte(verification.expiresAt, now)))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export type Move = { readonly event: VerificationEvent; readonly by: string; readonly now: number };

/** The only writer of a verification's state: the move, its audit entry and its event are one transaction. */
export async function moveVerification(tx: Tx, row: Verification, { event, by, now }: Move): Promise<Verification> {
  const state = nextState(row.state, event);
  await tx.update(verification).set({ state, movedAt: now }).where(eq(verification.id, row.id));
  await appendAudit(tx, now, {
    type: 'verification.moved',
    subject: row.id,
    by,
    payload: { from: row.state, event, to: state },
  });
  // An event without a visible change would give away that a second person looks.
  if (shownState(state) !== shownState(row.state)) await tellJourney(tx, row.id, now);
  return { ...row, state, movedAt: now };
}

export async function saveVerification(
  tx: Tx,
  id: string,
  changes: Partial<
    Pick<
      Verification,
      | 'locale'
      | 'consentVersion'
      | 'consentAt'
      | 'details'
      | 'country'
      | 'kind'
      | 'asks'
      | 'decision'
      | 'accepted'
      | 'byPerson'
    >
  >,
): Promise<void> {
  await tx.update(verification).set(changes).where(eq(verification.id, id));
}

export async function saveDecision(tx: Tx, id: string, decision: StoredDecision, asks: readonly Ask[]): Promise<void> {
  await saveVerification(tx, id, { decision, asks });
}

/** Something changed: whoever watches reads the journey again. */
export async function tellJourney(tx: Tx, id: string, at: number): Promise<void> {
  await tx.insert(journeyEvent).values({ verification: id, type: 'journey', payload: {}, at });
  markChanged(tx, id);
}
