import { Problem } from '@candor/core/problem.ts';
import { moves } from '@candor/core/verification/states.ts';
import { eq, sql } from 'drizzle-orm';
import { holdApplicant } from '../applicant/store.ts';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import { applicant, idempotency } from '../db/schema/people.ts';
import { supportCase } from '../db/schema/staff.ts';
import { clientToken, evidence, verification } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import { verificationsOf } from '../verification/store.ts';
import { withdraw } from '../verification/withdraw.ts';

export type EraseDeps = Pick<Deps, 'database' | 'jobs' | 'keys' | 'blobs' | 'now'> & {
  /** Removes half-sent pictures too. */
  readonly forgetUploads?: (applicant: string) => Promise<void>;
};

/**
 * Nothing about this person can be read again: rows are emptied, the key is destroyed with a tombstone that a restore applies again,
 * pictures are removed. What stays are ids, codes and the audit chain, which never held anything personal. Doing it again
 * finishes what a crash left.
 */
export async function eraseApplicant(
  deps: EraseDeps,
  { applicant: id, by }: { readonly applicant: string; readonly by: string },
): Promise<void> {
  const blobs = await deps.database.transaction((tx) => emptyRows(tx, deps, id, by));
  deps.keys.destroy(id);
  for (const object of blobs) await deps.blobs.delete({ applicant: id, object });
  await deps.forgetUploads?.(id);
}

async function emptyRows(tx: Tx, deps: EraseDeps, id: string, by: string): Promise<string[]> {
  const at = deps.now();
  const roads = await verificationsOf(tx, id);
  for (const row of roads) if (moves[row.state].withdraw) await withdraw(tx, deps, row, by);
  const whom = await holdApplicant(tx, id);
  const pictures = await tx.select({ blob: evidence.blob }).from(evidence).where(eq(evidence.applicant, id));
  if (whom.erasedAt === null) {
    await tx.delete(idempotency).where(sql`${idempotency.response} ->> 'user' = ${whom.hostUser}`);
    await tx
      .update(applicant)
      .set({ hostUser: `erased ${id}`, contact: null, erasedAt: at })
      .where(eq(applicant.id, id));
    await tx.update(verification).set({ details: null, returnUrl: null }).where(eq(verification.applicant, id));
    await tx.update(evidence).set({ analysis: null, fingerprint: null }).where(eq(evidence.applicant, id));
    await tx
      .update(supportCase)
      .set({
        about: Buffer.alloc(0),
        answer: null,
        answeredAt: sql`coalesce(${supportCase.answeredAt}, ${new Date(at)})`,
      })
      .where(eq(supportCase.applicant, id));
    for (const row of roads) await tx.delete(clientToken).where(eq(clientToken.verification, row.id));
    await appendAudit(tx, at, { type: 'applicant.erased', subject: id, by, payload: {} });
  }
  return pictures.map(({ blob }) => blob);
}

/** The host names people by its own user id; operators by ours. */
export async function findToErase(tx: Tx, named: string): Promise<string[]> {
  const [byId] = await tx.select({ id: applicant.id }).from(applicant).where(eq(applicant.id, named));
  if (byId) return [byId.id];
  // One user of the host is two applicants where both modes are used, and asks to be forgotten in both.
  const found = await tx.select({ id: applicant.id }).from(applicant).where(eq(applicant.hostUser, named));
  if (found.length === 0) throw new Problem('not_found');
  return found.map(({ id }) => id);
}
