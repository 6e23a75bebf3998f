import type { AuditType } from '@candor/core/audit/entry.ts';
import { desc, gt, sql } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { audit } from '../db/schema/telling.ts';
import { type AuditEntry, hashEntry, noEntryBefore } from './chain.ts';

/** Any number; entries are appended one transaction after the other, or the chain would fork. */
const appendLock = 7_261_945;

/** Whose doing: `applicant`, `host:key_…`, `op_…`, `system`. Codes and ids only, never a personal value. */
export type Audited = Pick<AuditEntry, 'subject' | 'by' | 'payload'> & { readonly type: AuditType };

/** Appended in the transaction of what it tells of, so neither stands without the other. */
export async function appendAudit(tx: Tx, at: number, told: Audited): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${appendLock})`);
  const [last] = await tx.select().from(audit).orderBy(desc(audit.seq)).limit(1);
  const entry = { ...told, at, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? noEntryBefore };
  await tx.insert(audit).values({ ...entry, hash: hashEntry(entry) });
}

export function readAudit(tx: Tx, after: number, limit: number) {
  return tx.select().from(audit).where(gt(audit.seq, after)).orderBy(audit.seq).limit(limit);
}

export function readAuditOf(tx: Tx, subject: string) {
  return tx.select().from(audit).where(sql`${audit.subject} = ${subject}`).orderBy(audit.seq);
}
