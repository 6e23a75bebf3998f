import { eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import type { JobPayload } from '../db/jobs.ts';
import { webhookDelivery, webhookEvent } from '../db/schema/telling.ts';
import type { Deps } from '../deps.ts';
import { readWebhook } from './endpoint.ts';
import { checkDestination } from './guard.ts';
import { type Posted, post } from './post.ts';
import { nextDelivery } from './schedule.ts';

/** Hosts answer 410 when they want no more of an event (Standard Webhooks). */
const gone = 410;

/**
 * One delivery of one event, signed by the Standard Webhooks spec, and the next one queued in the transaction that records how it went.
 * The network is used outside any transaction.
 */
export async function deliverWebhook(
  deps: Pick<Deps, 'database' | 'jobs' | 'keys' | 'now'>,
  { id, number = 1 }: JobPayload,
): Promise<void> {
  const { database, jobs, now } = deps;
  const due = await database.transaction(async (tx) => {
    const [event] = await tx.select().from(webhookEvent).where(eq(webhookEvent.id, id));
    const endpoint = event ? await readWebhook(tx, deps, event.mode) : null;
    return event && endpoint && !event.deliveredAt ? { event, endpoint } : null;
  });
  if (!due) return;
  const { event, endpoint } = due;
  const at = now();
  const body = JSON.stringify(event.payload);
  const posted = await postSigned(endpoint, { id, at, body, mode: event.mode });

  const status = 'status' in posted ? posted.status : null;
  const failure = 'failure' in posted ? posted.failure : null;
  const isDone = status !== null && ((status >= 200 && status < 300) || status === gone);
  await database.transaction(async (tx) => {
    await tx.insert(webhookDelivery).values({ event: id, number, at, status, failure });
    const next = nextDelivery(number, at);
    if (isDone) await tx.update(webhookEvent).set({ deliveredAt: at }).where(eq(webhookEvent.id, id));
    else if (next) await jobs.send(tx, 'webhook', { id, number: number + 1 }, next);
  });
}

type Signed = { readonly id: string; readonly at: number; readonly body: string; readonly mode: 'sandbox' | 'live' };

async function postSigned(
  { url, secret }: { readonly url: string; readonly secret: string },
  { id, at, body, mode }: Signed,
): Promise<Posted | { readonly failure: string }> {
  const destination = await checkDestination(url, mode);
  if ('refused' in destination) return { failure: destination.refused };
  const signature = new Webhook(secret).sign(id, new Date(at), body);
  return post(
    destination,
    {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'candor',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at / 1000)),
      'webhook-signature': signature,
    },
    body,
  );
}
