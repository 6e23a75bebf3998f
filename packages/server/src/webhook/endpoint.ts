import { randomBytes } from 'node:crypto';
import type { Mode } from '@candor/core/level/levels.ts';
import { Problem } from '@candor/core/problem.ts';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { openValue, sealValue } from '../applicant/sealed.ts';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import { webhookEndpoint } from '../db/schema/telling.ts';
import type { Deps } from '../deps.ts';
import type { HostCaller } from '../host/keys.ts';
import { checkDestination } from './guard.ts';

/** The secret is sealed under a key of its own in the key store, like everything else a dump must not give away. */
const placeOf = (mode: Mode) => ({ applicant: `webhook_${mode}`, as: 'webhook.secret', row: mode }) as const;

/** Sets where the host hears of its verifications. A new secret each time; it is told once. */
export async function setWebhook(
  { database, keys, now }: Pick<Deps, 'database' | 'keys' | 'now'>,
  host: HostCaller,
  url: string,
): Promise<{ secret: string }> {
  const checked = await checkDestination(url, host.mode);
  if ('refused' in checked)
    throw new Problem('bad_request', { in: 'body', fields: [{ path: 'url', problem: checked.refused }] });
  const secret = `whsec_${randomBytes(32).toString('base64')}`;
  const place = placeOf(host.mode);
  keys.create(place.applicant);
  await database.transaction(async (tx) => {
    const endpoint = { mode: host.mode, url, secret: sealValue(keys, place, secret), createdAt: now() };
    await tx
      .insert(webhookEndpoint)
      .values(endpoint)
      .onConflictDoUpdate({ target: webhookEndpoint.mode, set: endpoint });
    await appendAudit(tx, now(), {
      type: 'webhook.set',
      subject: `webhook_${host.mode}`,
      by: `host:${host.key}`,
      payload: { origin: checked.url.origin },
    });
  });
  return { secret };
}

export async function readWebhook(
  tx: Tx,
  { keys }: Pick<Deps, 'keys'>,
  mode: Mode,
): Promise<{ url: string; secret: string } | null> {
  const [found] = await tx.select().from(webhookEndpoint).where(eq(webhookEndpoint.mode, mode));
  if (!found) return null;
  return { url: found.url, secret: z.string().parse(openValue(keys, placeOf(mode), found.secret)) };
}
