import type { Level, Mode } from '@candor/core/level/levels.ts';
import { Problem } from '@candor/core/problem.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../db/database.ts';
import { applicant, levelGrant } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { newAntiPhishingCode, newId } from '../ids.ts';
import { openValue, sealValue } from './sealed.ts';

export type Applicant = typeof applicant.$inferSelect;

const contactShape = z.object({ email: z.string().nullable(), antiPhishingCode: z.string() });
export type Contact = z.infer<typeof contactShape>;

type Known = Pick<Deps, 'keys' | 'now'>;

/** The applicant behind the host's user id, made on first sight. The row is held until the transaction ends. */
export async function holdApplicantOfUser(
  tx: Tx,
  { keys, now }: Known,
  mode: Mode,
  hostUser: string,
): Promise<Applicant> {
  const id = newId('ap');
  await tx.insert(applicant).values({ id, mode, hostUser, createdAt: now() }).onConflictDoNothing();
  const found = await findApplicantOfUser(tx, mode, hostUser);
  if (!found) throw new Problem('not_found');
  if (found.contact) return found;
  keys.create(found.id);
  return saveContact(tx, { keys }, found, { email: null, antiPhishingCode: newAntiPhishingCode() });
}

export async function findApplicantOfUser(tx: Tx, mode: Mode, hostUser: string): Promise<Applicant | null> {
  const [found] = await tx
    .select()
    .from(applicant)
    .where(and(eq(applicant.mode, mode), eq(applicant.hostUser, hostUser), isNull(applicant.erasedAt)))
    .for('no key update');
  return found ?? null;
}

export async function holdApplicant(tx: Tx, id: string): Promise<Applicant> {
  const [found] = await tx.select().from(applicant).where(eq(applicant.id, id)).for('no key update');
  if (!found) throw new Problem('not_found');
  return found;
}

export async function saveContact(
  tx: Tx,
  { keys }: Pick<Deps, 'keys'>,
  whom: Applicant,
  contact: Contact,
): Promise<Applicant> {
  const sealed = sealValue(keys, { applicant: whom.id, as: 'contact', row: whom.id }, contact);
  await tx.update(applicant).set({ contact: sealed }).where(eq(applicant.id, whom.id));
  return { ...whom, contact: sealed };
}

export function contactOf({ keys }: Pick<Deps, 'keys'>, whom: Applicant): Contact {
  if (!whom.contact) return { email: null, antiPhishingCode: '' };
  return contactShape.parse(openValue(keys, { applicant: whom.id, as: 'contact', row: whom.id }, whom.contact));
}

export async function setHold(tx: Tx, id: string, heldAt: number | null): Promise<void> {
  await tx.update(applicant).set({ heldAt }).where(eq(applicant.id, id));
}

export async function setLockLifted(tx: Tx, id: string, lockLiftedAt: number): Promise<void> {
  await tx.update(applicant).set({ lockLiftedAt }).where(eq(applicant.id, id));
}

export async function grantedLevels(tx: Tx, id: string): Promise<{ level: Level; grantedAt: number }[]> {
  return tx
    .select({ level: levelGrant.level, grantedAt: levelGrant.grantedAt })
    .from(levelGrant)
    .where(eq(levelGrant.applicant, id));
}

export async function grantLevel(
  tx: Tx,
  grant: { applicant: string; level: Level; verification: string; grantedAt: number },
): Promise<void> {
  await tx
    .insert(levelGrant)
    .values(grant)
    .onConflictDoUpdate({ target: [levelGrant.applicant, levelGrant.level], set: grant });
}
