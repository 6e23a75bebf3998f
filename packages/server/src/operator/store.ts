import { eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { consoleSession, operator, operatorInvite } from '../db/schema/staff.ts';
import { hashSecret } from '../ids.ts';

export type Operator = typeof operator.$inferSelect;

export async function findOperatorByEmail(tx: Tx, email: string): Promise<Operator | null> {
  const [found] = await tx.select().from(operator).where(eq(operator.email, email)).for('no key update');
  return found ?? null;
}

export async function holdOperator(tx: Tx, id: string): Promise<Operator | null> {
  const [found] = await tx.select().from(operator).where(eq(operator.id, id)).for('no key update');
  return found ?? null;
}

export async function saveOperator(tx: Tx, id: string, changes: Partial<Operator>): Promise<void> {
  await tx.update(operator).set(changes).where(eq(operator.id, id));
}

export async function findInvite(tx: Tx, token: string) {
  const [found] = await tx
    .select()
    .from(operatorInvite)
    .where(eq(operatorInvite.hash, hashSecret(token)))
    .for('no key update');
  return found ?? null;
}

export async function endSessionsOf(tx: Tx, id: string): Promise<void> {
  await tx.delete(consoleSession).where(eq(consoleSession.operator, id));
}
