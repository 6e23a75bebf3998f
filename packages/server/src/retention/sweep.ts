import { openStates } from '@candor/core/verification/states.ts';
import { and, eq, gt, inArray, isNotNull, isNull, lt, ne, notExists, or, sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { applicant, idempotency } from '../db/schema/people.ts';
import { consoleSession } from '../db/schema/staff.ts';
import { evidence, journeyEvent, verification } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import { completeMeasurement } from '../evidence/complete-measurement.ts';
import { absoluteMs } from '../operator/session.ts';
import { expiredAt } from '../verification/store.ts';
import { forgetTokens } from '../verification/token.ts';
import { expireVerification } from '../verification/withdraw.ts';
import { type EraseDeps, eraseApplicant } from './erase.ts';

const dayMs = 24 * 3_600_000;
/** Longer than all retries of a measuring job together: nobody is looking any more. */
const givenUpMs = 15 * 60_000;
/** Answers and events are needed for as long as somebody may ask again. */
const forgetMs = 30 * dayMs;
/** In one sweep; the next one takes the rest. */
const atOnce = 100;

export type SweepDeps = EraseDeps & Pick<Deps, 'policy' | 'site'>;

/** What time alone brings about. Safe to run at any time, twice, and in several processes. */
export async function sweep(deps: SweepDeps): Promise<void> {
  const { database, keys } = deps;
  const now = deps.now();
  for (const id of await database.transaction((tx) => expiredAt(tx, now, atOnce))) await expireVerification(deps, id);
  // Could not look is a finding of its own: a person looks instead of nobody.
  for (const id of await database.transaction((tx) => stuckEvidence(tx, now)))
    await completeMeasurement(deps, id, { size: null, analysis: null, fileFindings: [], fingerprint: null });
  for (const id of await database.transaction((tx) => pastRetention(tx, deps, now)))
    await eraseApplicant(deps, { applicant: id, by: 'system' });
  await database.transaction((tx) => forget(tx, now));
  // A crash between emptying the rows and destroying the key left a key behind.
  const gone = new Set(keys.tombstones());
  for (const id of await database.transaction((tx) => erasedSince(tx, now - dayMs)))
    if (!gone.has(id)) await eraseApplicant(deps, { applicant: id, by: 'system' });
  // A restored database remembers people whose keys are destroyed: they are erased again.
  for (const id of await database.transaction((tx) => stillNamed(tx, [...gone])))
    await eraseApplicant(deps, { applicant: id, by: 'system' });
}

async function stuckEvidence(tx: Tx, now: number): Promise<string[]> {
  const rows = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(ne(evidence.status, 'measured'), isNull(evidence.replacedAt), lt(evidence.receivedAt, now - givenUpMs)))
    .limit(atOnce);
  return rows.map(({ id }) => id);
}

/** Applicants with nothing open, whose last verification ended longer ago than the policy keeps. */
async function pastRetention(tx: Tx, { policy }: Pick<SweepDeps, 'policy'>, now: number): Promise<string[]> {
  const until = now - policy.retention.days.value * dayMs;
  const stillNeeded = tx
    .select({ id: verification.id })
    .from(verification)
    .where(
      and(
        eq(verification.applicant, applicant.id),
        or(inArray(verification.state, openStates), gt(verification.movedAt, until)),
      ),
    );
  const rows = await tx
    .select({ id: applicant.id })
    .from(applicant)
    .where(and(isNull(applicant.erasedAt), lt(applicant.createdAt, until), notExists(stillNeeded)))
    .limit(atOnce);
  return rows.map(({ id }) => id);
}

async function erasedSince(tx: Tx, since: number): Promise<string[]> {
  const rows = await tx
    .select({ id: applicant.id })
    .from(applicant)
    .where(and(isNotNull(applicant.erasedAt), gt(applicant.erasedAt, since)));
  return rows.map(({ id }) => id);
}

async function stillNamed(tx: Tx, gone: readonly string[]): Promise<string[]> {
  if (gone.length === 0) return [];
  const rows = await tx
    .select({ id: applicant.id })
    .from(applicant)
    .where(and(isNull(applicant.erasedAt), sql`${applicant.id} = any(${sql.param(gone)})`))
    .limit(atOnce);
  return rows.map(({ id }) => id);
}

async function forget(tx: Tx, now: number): Promise<void> {
  await forgetTokens(tx, now);
  await tx.delete(journeyEvent).where(lt(journeyEvent.at, now - forgetMs));
  await tx.delete(idempotency).where(lt(idempotency.createdAt, now - forgetMs));
  await tx.delete(consoleSession).where(lt(consoleSession.createdAt, now - absoluteMs));
  // Counted by the clock of the machine, whatever `now` is.
  await tx.execute(sql`delete from rate_limit where expire < ${Date.now()}`);
}
