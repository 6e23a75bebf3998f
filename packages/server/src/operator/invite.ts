import { Problem } from '@candor/core/problem.ts';
import { z } from 'zod';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import { operator, operatorInvite, type Role } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { hashSecret, newId, newSecret } from '../ids.ts';
import { findInvite, findOperatorByEmail, holdOperator, type Operator } from './store.ts';

const lifeMs = 24 * 3_600_000;
const emailShape = z.email().max(254).toLowerCase();

export type Invitation = { readonly email: string; readonly role: Role; readonly by: string };

/** A link that works once, for a day, until its second factor is confirmed. Only its hash is kept. */
export function inviteOperator(
  { database, now, site }: Pick<Deps, 'database' | 'now' | 'site'>,
  invitation: Invitation,
): Promise<{ url: string; expiresAt: string }> {
  const email = emailShape.parse(invitation.email);
  const { role, by } = invitation;
  return database.transaction(async (tx) => {
    const at = now();
    const known = await findOperatorByEmail(tx, email);
    if (known?.active) throw new Problem('wrong_state', { why: 'operator_exists' });
    const id = known?.id ?? newId('op');
    if (!known) await tx.insert(operator).values({ id, email, name: '', role, createdAt: at });
    const token = newSecret('invite');
    const expiresAt = at + lifeMs;
    await tx.insert(operatorInvite).values({ hash: hashSecret(token), operator: id, createdAt: at, expiresAt });
    await appendAudit(tx, at, { type: 'operator.invited', subject: id, by, payload: { role } });
    return { url: `${site.publicUrl}/console/#invite=${token}`, expiresAt: new Date(expiresAt).toISOString() };
  });
}

/** Whether anybody can sign in yet; the first start prints an invitation where nobody can. */
export async function hasOperators(tx: Tx): Promise<boolean> {
  const rows = await tx.select({ active: operator.active }).from(operator);
  return rows.some(({ active }) => active);
}

/** A used, old or invented token are one: not found. */
export async function openInvite(tx: Tx, now: number, token: string): Promise<Operator> {
  const invite = await findInvite(tx, token);
  const invited = invite && !invite.usedAt && invite.expiresAt > now ? await holdOperator(tx, invite.operator) : null;
  if (!invited || invited.active) throw new Problem('not_found');
  return invited;
}
