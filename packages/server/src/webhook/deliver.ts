import { and, eq, isNull } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { Tx } from '../db/database.ts';
import type { JobPayload } from '../db/jobs.ts';
import { applicant } from '../db/schema/people.ts';
import { webhookDelivery, webhookEvent } from '../db/schema/telling.ts';
import { verification } from '../db/schema/verifications.ts';
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
    if (!event || !endpoint || event.deliveredAt) return null;
    return { event, endpoint, user: await hostUserOf(tx, event.verification) };
  });
  if (!due) return;
  const { event, endpoint, user } = due;
  const at = now();
  const body = bodyOf(event, user);
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

/** The id stands in the body too: many hosts log bodies and lose headers. `user` is null once the person was erased. */
function bodyOf({ id, payload }: typeof webhookEvent.$inferSelect, user: string | null): string {
  const { type, timestamp, data } = z.looseObject({ data: z.looseObject({}) }).parse(payload);
  const { id: verification, receipt, ...rest } = data;
  return JSON.stringify({ id, type, timestamp, data: { id: verification, receipt, user, ...rest } });
}

/** The host's own id of the person, as the host gave it to us. */
async function hostUserOf(tx: Tx, id: string): Promise<string | null> {
  const [found] = await tx
    .select({ user: applicant.hostUser })
    .from(verification)
    .innerJoin(applicant, eq(applicant.id, verification.applicant))
    .where(and(eq(verification.id, id), isNull(applicant.erasedAt)));
  return found?.user ?? null;
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
