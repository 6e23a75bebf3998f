import { Problem } from '@candor/core/problem.ts';
import { and, eq, gt } from 'drizzle-orm';
import { appendAudit } from '../audit/store.ts';
import { consoleSession, operator, type Role } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { hashSecret, newSecret } from '../ids.ts';
import { isPassword } from './password.ts';
import { findOperatorByEmail, saveOperator } from './store.ts';
import type { Throttle } from './throttle.ts';
import { stepOfCode } from './totp-secret.ts';

export const idleMs = 30 * 60_000;
export const absoluteMs = 12 * 3_600_000;

export type Staff = { readonly id: string; readonly name: string; readonly role: Role };
export type SignIn = { readonly email: string; readonly password: string; readonly code: string; readonly ip: string };
type SessionDeps = Pick<Deps, 'database' | 'now'>;

/** Password and code in one step. Whatever is wrong, the answer is the same. */
export async function signIn(
  { database, now, keys, throttle }: SessionDeps & Pick<Deps, 'keys'> & { readonly throttle: Throttle },
  { email, password, code, ip }: SignIn,
): Promise<{ secret: string; staff: Staff }> {
  const account = email.trim().toLowerCase();
  await throttle.count(account, ip);
  const stored = await database.transaction((tx) => findOperatorByEmail(tx, account));
  const isRight = await isPassword(stored?.passwordHash ?? null, password);
  const signedIn = await database.transaction(async (tx) => {
    const at = now();
    const known = await findOperatorByEmail(tx, account);
    const step = known ? stepOfCode(keys, known, code, at) : null;
    if (!known?.active || !isRight || known.passwordHash !== stored?.passwordHash || step === null) return null;
    await saveOperator(tx, known.id, { totpLastStep: step });
    const secret = newSecret('session');
    const session = { hash: hashSecret(secret), operator: known.id, createdAt: at, seenAt: at };
    await tx.insert(consoleSession).values(session);
    await appendAudit(tx, at, { type: 'operator.signed_in', subject: known.id, by: known.id, payload: {} });
    return { secret, staff: { id: known.id, name: known.name, role: known.role } };
  });
  if (!signedIn) throw new Problem('unauthorised');
  await throttle.clear(account, ip);
  return signedIn;
}

/** Who holds this session: 30 minutes idle and 12 hours at most. An operator who was switched off has none. */
export function findStaff({ database, now }: SessionDeps, secret: string): Promise<Staff> {
  return database.transaction(async (tx) => {
    const at = now();
    const hash = hashSecret(secret);
    const [found] = await tx
      .select({ id: operator.id, name: operator.name, role: operator.role })
      .from(consoleSession)
      .innerJoin(operator, and(eq(operator.id, consoleSession.operator), eq(operator.active, true)))
      .where(
        and(
          eq(consoleSession.hash, hash),
          gt(consoleSession.seenAt, at - idleMs),
          gt(consoleSession.createdAt, at - absoluteMs),
        ),
      );
    if (!found) throw new Problem('unauthorised');
    await tx.update(consoleSession).set({ seenAt: at }).where(eq(consoleSession.hash, hash));
    return found;
  });
}

export async function signOut({ database }: SessionDeps, secret: string): Promise<void> {
  await database.transaction((tx) => tx.delete(consoleSession).where(eq(consoleSession.hash, hashSecret(secret))));
}
