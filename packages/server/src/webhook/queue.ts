import { shownState } from '@candor/core/verification/blockers.ts';
import { webhookEventFor } from '@candor/core/webhook/events.ts';
import { eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { webhookEndpoint, webhookEvent } from '../db/schema/telling.ts';
import type { StoredDecision } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import { newId } from '../ids.ts';
import { showHostDecision } from '../verification/host-view.ts';
import type { Verification } from '../verification/store.ts';

/**
 * Tells the host that a verification moved: ids, state and masked reason codes. The host's own id of the person is
 * put in when it is sent (`deliver.ts`), so that an erasure leaves none here. Whoever wants more reads the verification with its key.
 * The id stays the same over all deliveries, so that the host can tell a repetition.
 */
export async function queueWebhook(
  tx: Tx,
  { jobs, now }: Pick<Deps, 'jobs' | 'now'>,
  row: Verification,
  decision: StoredDecision | null,
): Promise<void> {
  const type = webhookEventFor(row.state);
  if (!type) return;
  const [endpoint] = await tx
    .select({ url: webhookEndpoint.url })
    .from(webhookEndpoint)
    .where(eq(webhookEndpoint.mode, row.mode));
  if (!endpoint) return;
  const at = now();
  const id = newId('evt');
  const data = {
    id: row.id,
    receipt: row.receipt,
    level: row.level,
    mode: row.mode,
    state: shownState(row.state),
    reasons: decision ? showHostDecision(decision).reasons : [],
  };
  const payload = { type, timestamp: new Date(at).toISOString(), data };
  await tx.insert(webhookEvent).values({ id, mode: row.mode, verification: row.id, type, payload, at });
  await jobs.send(tx, 'webhook', { id, number: 1 });
}
