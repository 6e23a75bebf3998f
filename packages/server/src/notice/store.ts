import type { Finding } from '@candor/core/findings/finding.ts';
import { Problem } from '@candor/core/problem.ts';
import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { notice } from '../db/schema/telling.ts';

export type InboxNotice = {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly findings: readonly Finding[];
  readonly readAt: string | null;
};

/** Newest first. The inbox is the applicant's, whatever verification a notice is about. */
export async function noticesOf(tx: Tx, applicant: string): Promise<InboxNotice[]> {
  const rows = await tx
    .select()
    .from(notice)
    .where(eq(notice.applicant, applicant))
    .orderBy(desc(notice.seq))
    .limit(100);
  return rows.map(({ id, kind, at, findings, readAt }) => ({
    id,
    kind,
    at: new Date(at).toISOString(),
    findings,
    readAt: readAt === null ? null : new Date(readAt).toISOString(),
  }));
}

/** Somebody else's notice is not found. */
export async function markRead(tx: Tx, applicant: string, id: string, readAt: number): Promise<void> {
  const found = await tx
    .update(notice)
    .set({ readAt })
    .where(and(eq(notice.id, id), eq(notice.applicant, applicant)))
    .returning({ id: notice.id });
  if (found.length === 0) throw new Problem('not_found');
}
