import type { Mode } from '@candor/core/level/levels.ts';
import { Problem } from '@candor/core/problem.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import { hostKey } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import { hashSecret, newId, newSecret } from '../ids.ts';

export type HostCaller = { readonly key: string; readonly mode: Mode };

/** Makes an API key. The key itself is told once, here; the database keeps its hash. */
export function createHostKey(
  { database, now, site }: Pick<Deps, 'database' | 'now' | 'site'>,
  { mode, name, by }: { readonly mode: Mode; readonly name: string; readonly by: string },
): Promise<{ id: string; secret: string }> {
  if (mode === 'live' && !site.liveAllowed) throw new Problem('forbidden', { why: 'live_not_allowed' });
  return database.transaction(async (tx) => {
    const secret = newSecret(mode === 'live' ? 'sk_live' : 'sk_sandbox');
    const id = newId('key');
    await tx.insert(hostKey).values({ id, mode, name, hash: hashSecret(secret), createdAt: now() });
    await appendAudit(tx, now(), { type: 'host_key.created', subject: id, by, payload: { mode } });
    return { id, secret };
  });
}

/** One key per name: the try-it page takes a new one at each start and the one before is worth nothing. */
export async function revokeHostKeys(tx: Tx, name: string, revokedAt: number): Promise<void> {
  await tx
    .update(hostKey)
    .set({ revokedAt })
    .where(and(eq(hostKey.name, name), isNull(hostKey.revokedAt)));
}

export async function findHostByKey(
  { database, site }: Pick<Deps, 'database' | 'site'>,
  secret: string,
): Promise<HostCaller> {
  const [found] = await database.transaction((tx) =>
    tx
      .select()
      .from(hostKey)
      .where(and(eq(hostKey.hash, hashSecret(secret)), isNull(hostKey.revokedAt))),
  );
  if (!found) throw new Problem('unauthorised');
  if (found.mode === 'live' && !site.liveAllowed) throw new Problem('forbidden', { why: 'live_not_allowed' });
  return { key: found.id, mode: found.mode };
}
