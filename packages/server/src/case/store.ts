import { Problem } from '@candor/core/problem.ts';
import { eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { openValue } from '../applicant/sealed.ts';
import type { Tx } from '../db/database.ts';
import { supportCase } from '../db/schema/staff.ts';
import { verification } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';

export type Case = typeof supportCase.$inferSelect;

export async function casesOf(tx: Tx, id: string) {
  const rows = await tx
    .select({ id: supportCase.id, openedAt: supportCase.openedAt, answeredAt: supportCase.answeredAt })
    .from(supportCase)
    .where(eq(supportCase.verification, id))
    .orderBy(supportCase.openedAt);
  return rows.map((one) => ({
    id: one.id,
    openedAt: new Date(one.openedAt).toISOString(),
    state: one.answeredAt === null ? ('open' as const) : ('answered' as const),
  }));
}

/** For the staff, oldest first, with what the person wrote. */
export async function openCases(tx: Tx, deps: Pick<Deps, 'keys'>, limit: number) {
  const rows = await tx
    .select({ one: supportCase, receipt: verification.receipt })
    .from(supportCase)
    .innerJoin(verification, eq(verification.id, supportCase.verification))
    .where(isNull(supportCase.answeredAt))
    .orderBy(supportCase.openedAt)
    .limit(limit);
  return rows.map(({ one, receipt }) => ({
    id: one.id,
    receipt,
    about: aboutOf(deps, one),
    openedAt: new Date(one.openedAt).toISOString(),
    state: 'open' as const,
  }));
}

export async function holdCase(tx: Tx, id: string): Promise<Case> {
  const [found] = await tx.select().from(supportCase).where(eq(supportCase.id, id)).for('no key update');
  if (!found) throw new Problem('not_found');
  return found;
}

export function aboutOf({ keys }: Pick<Deps, 'keys'>, one: Case): string {
  return z.string().parse(openValue(keys, { applicant: one.applicant, as: 'case.about', row: one.id }, one.about));
}

export function answerOf({ keys }: Pick<Deps, 'keys'>, one: Case): string | null {
  if (!one.answer) return null;
  return z.string().parse(openValue(keys, { applicant: one.applicant, as: 'case.answer', row: one.id }, one.answer));
}

/** For the reviewer of the same verification. */
export async function casesForReview(tx: Tx, deps: Pick<Deps, 'keys'>, id: string) {
  const rows = await tx.select().from(supportCase).where(eq(supportCase.verification, id));
  return rows.map((one) => ({
    id: one.id,
    openedAt: new Date(one.openedAt).toISOString(),
    about: aboutOf(deps, one),
  }));
}
