import { defaultPolicy, type Policy } from '@candor/core/policy/policy.ts';
import { Problem } from '@candor/core/problem.ts';
import { eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { policy } from '../db/schema/verifications.ts';

/** Keeps this version as it is now. A version that was used never changes: a changed policy has a new version. */
export async function keepPolicy(tx: Tx, body: Policy, createdAt: number): Promise<void> {
  await tx.insert(policy).values({ version: body.version, body, createdAt }).onConflictDoNothing();
}

export async function readPolicy(tx: Tx, version: string): Promise<Policy> {
  const [found] = await tx.select().from(policy).where(eq(policy.version, version));
  if (!found) throw new Problem('not_found', { policy: version });
  // A group of settings that came after this version was kept has its defaults.
  return { ...defaultPolicy, ...found.body };
}
