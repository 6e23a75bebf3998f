import { Problem } from '@candor/core/problem.ts';
import { eq } from 'drizzle-orm';
import { appendAudit } from '../audit/store.ts';
import { operatorInvite } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { hashSecret } from '../ids.ts';
import { openInvite } from './invite.ts';
import { hashPassword } from './password.ts';
import { saveOperator } from './store.ts';
import { newTotpSecret, totpUri } from './totp.ts';
import { sealTotpSecret, stepOfCode } from './totp-secret.ts';

type InviteDeps = Pick<Deps, 'database' | 'now'>;
type FactorDeps = InviteDeps & Pick<Deps, 'keys'>;

export function readInvite({ database, now }: InviteDeps, token: string) {
  return database.transaction(async (tx) => {
    const { email, role } = await openInvite(tx, now(), token);
    return { email, role };
  });
}

/** Name and password; answers the second factor to set up. Until it is confirmed nobody can sign in, and doing it again starts over. */
export async function acceptInvite(
  { database, now, keys }: FactorDeps,
  token: string,
  { name, password }: { readonly name: string; readonly password: string },
): Promise<{ totpUri: string; secret: string }> {
  // Hashing a password is dear: an invented invitation must not cost us one.
  await database.transaction((tx) => openInvite(tx, now(), token));
  const passwordHash = await hashPassword(password);
  return database.transaction(async (tx) => {
    const invited = await openInvite(tx, now(), token);
    const secret = newTotpSecret();
    await saveOperator(tx, invited.id, { name, passwordHash, totpSecret: sealTotpSecret(keys, invited.id, secret) });
    return { totpUri: totpUri(secret, invited.email), secret };
  });
}

/** The first code shows that the second factor works; from here on the invitation is used up. */
export function confirmInvite({ database, now, keys }: FactorDeps, token: string, code: string): Promise<void> {
  return database.transaction(async (tx) => {
    const at = now();
    const invited = await openInvite(tx, at, token);
    const step = stepOfCode(keys, invited, code, at);
    if (step === null) throw new Problem('bad_request', { fields: [{ path: 'code', problem: 'wrong_code' }] });
    await saveOperator(tx, invited.id, { active: true, totpLastStep: step });
    await tx
      .update(operatorInvite)
      .set({ usedAt: at })
      .where(eq(operatorInvite.hash, hashSecret(token)));
    await appendAudit(tx, at, { type: 'operator.joined', subject: invited.id, by: invited.id, payload: {} });
  });
}
