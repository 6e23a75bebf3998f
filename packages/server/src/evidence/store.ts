import type { EvidenceInput } from '@candor/core/checks/submission.ts';
import type { Analysis } from '@candor/core/evidence/analysis.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import { Problem } from '@candor/core/problem.ts';
import { and, desc, eq, gt, inArray, isNull, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { openValue, sealValue } from '../applicant/sealed.ts';
import { markChanged, type Tx } from '../db/database.ts';
import { evidence, journeyEvent } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';

export type Evidence = typeof evidence.$inferSelect;
type Keys = Pick<Deps, 'keys'>;

/** Written by us and sealed, so its inside is known; this only tells our own value from anything else. */
const analysisShape = z.custom<Analysis>(
  (value) => typeof value === 'object' && value !== null && 'of' in value && 'madeBy' in value,
);

/** The pictures the slots show now, one per slot. */
export function currentEvidence(tx: Tx, verification: string): Promise<Evidence[]> {
  return tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.verification, verification), isNull(evidence.replacedAt)))
    .orderBy(evidence.receivedAt);
}

/** One evidence of this verification; another's is not found. */
export async function holdEvidence(tx: Tx, verification: string, id: string): Promise<Evidence> {
  const [found] = await tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.id, id), eq(evidence.verification, verification)))
    .for('no key update');
  if (!found) throw new Problem('not_found');
  return found;
}

/** For our own jobs, which know evidence by its id alone. */
export async function findEvidence(tx: Tx, id: string): Promise<Evidence | null> {
  const [found] = await tx.select().from(evidence).where(eq(evidence.id, id));
  return found ?? null;
}

export function evidenceByIds(tx: Tx, verification: string, ids: readonly string[]): Promise<Evidence[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return tx
    .select()
    .from(evidence)
    .where(and(eq(evidence.verification, verification), inArray(evidence.id, [...ids])))
    .orderBy(evidence.receivedAt);
}

/** Instants of this applicant's pictures in one slot within the last day, over all verifications. */
export async function pictureInstants(tx: Tx, applicant: string, slot: Slot, now: number): Promise<number[]> {
  const rows = await tx
    .select({ at: evidence.receivedAt })
    .from(evidence)
    .where(
      and(eq(evidence.applicant, applicant), eq(evidence.slot, slot), gt(evidence.receivedAt, now - 24 * 3_600_000)),
    );
  return rows.map(({ at }) => at);
}

/** A picture that takes longer than this does not keep its owner from going on. */
const stuckMs = 120_000;

export async function isOneInWork(tx: Tx, applicant: string, now: number): Promise<boolean> {
  const [found] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.applicant, applicant),
        ne(evidence.status, 'measured'),
        isNull(evidence.replacedAt),
        gt(evidence.receivedAt, now - stuckMs),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** How many pictures each slot has had since the last Submit: "use it anyway" is offered after some. */
export async function triesSince(tx: Tx, verification: string, since: number): Promise<ReadonlyMap<Slot, number>> {
  const rows = await tx
    .select({ slot: evidence.slot })
    .from(evidence)
    .where(
      and(eq(evidence.verification, verification), eq(evidence.status, 'measured'), gt(evidence.receivedAt, since)),
    );
  const tries = new Map<Slot, number>();
  for (const { slot } of rows) tries.set(slot, (tries.get(slot) ?? 0) + 1);
  return tries;
}

/** The very same file was refused before, in whatever verification of this applicant. A new photo of the same thing never is. */
export async function wasRefused(tx: Tx, one: Pick<Evidence, 'id' | 'applicant' | 'sha256'>): Promise<boolean> {
  const [found] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(
      and(
        eq(evidence.applicant, one.applicant),
        eq(evidence.sha256, one.sha256),
        eq(evidence.refused, true),
        ne(evidence.id, one.id),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** How many refused pictures a new one is held against. */
const mostCompared = 10;

/** The newest refused pictures of this applicant in the same slot. */
export function refusedBefore(tx: Tx, one: Pick<Evidence, 'id' | 'applicant' | 'slot'>): Promise<Evidence[]> {
  return tx
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.applicant, one.applicant),
        eq(evidence.slot, one.slot),
        eq(evidence.refused, true),
        ne(evidence.id, one.id),
      ),
    )
    .orderBy(desc(evidence.receivedAt))
    .limit(mostCompared);
}

/** A picture that becomes current takes the place of the one before. */
export async function insertEvidence(tx: Tx, one: typeof evidence.$inferInsert, isCurrent: boolean): Promise<void> {
  if (isCurrent)
    await tx
      .update(evidence)
      .set({ replacedAt: one.receivedAt })
      .where(
        and(eq(evidence.verification, one.verification), eq(evidence.slot, one.slot), isNull(evidence.replacedAt)),
      );
  await tx.insert(evidence).values(one);
}

export async function saveEvidence(tx: Tx, one: Evidence, changes: Partial<Evidence>): Promise<Evidence> {
  await tx.update(evidence).set(changes).where(eq(evidence.id, one.id));
  return { ...one, ...changes };
}

export async function markAccepted(tx: Tx, verification: string, accepted: readonly string[]): Promise<void> {
  await tx
    .update(evidence)
    .set({ accepted: sql`${inArray(evidence.id, accepted.length > 0 ? [...accepted] : ['none'])}` })
    .where(and(eq(evidence.verification, verification), isNull(evidence.replacedAt)));
}

/** Watchers hear which picture moved on, and read it again. */
export async function tellEvidence(
  tx: Tx,
  one: Pick<Evidence, 'id' | 'verification' | 'slot' | 'status'>,
  at: number,
): Promise<void> {
  const payload = { id: one.id, slot: one.slot, status: one.status };
  await tx.insert(journeyEvent).values({ verification: one.verification, type: 'evidence', payload, at });
  markChanged(tx, one.verification);
}

export function sealAnalysis({ keys }: Keys, one: Pick<Evidence, 'id' | 'applicant'>, analysis: Analysis): Buffer {
  return sealValue(keys, { applicant: one.applicant, as: 'analysis', row: one.id }, analysis);
}

export function analysisOf({ keys }: Keys, one: Evidence): Analysis | null {
  if (!one.analysis) return null;
  return analysisShape.parse(openValue(keys, { applicant: one.applicant, as: 'analysis', row: one.id }, one.analysis));
}

/** As the checks take it. */
export function evidenceInput(deps: Keys, one: Evidence): EvidenceInput {
  const { id, slot, provenance, usedAnyway, fileFindings } = one;
  return { id, slot, provenance, usedAnyway, fileFindings, analysis: analysisOf(deps, one) };
}

/** The eyes that look at a slot. */
export const isFaceSlot = (slot: Slot): boolean => slot === 'selfie';
