import { noticesFor } from '@candor/core/notice/notices.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { giveNotices } from '../notice/give.ts';
import { closeReviewsOf } from '../review/open.ts';
import { queueWebhook } from '../webhook/queue.ts';
import { holdVerification, moveVerification, type Verification } from './store.ts';

/** Ends an open verification at the wish of the applicant or the host. What waits for a reviewer leaves the list. */
export async function withdraw(
  tx: Tx,
  deps: Pick<Deps, 'jobs' | 'now'>,
  row: Verification,
  by: string,
): Promise<Verification> {
  return end(tx, deps, row, 'withdraw', by);
}

export function withdrawVerification(deps: Pick<Deps, 'database' | 'jobs' | 'now'>, id: string): Promise<void> {
  return deps.database.transaction(async (tx) => {
    await withdraw(tx, deps, await holdVerification(tx, id), 'applicant');
  });
}

/** The road was open too long. Doing it again changes nothing. */
export function expireVerification(deps: Pick<Deps, 'database' | 'jobs' | 'now'>, id: string): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const row = await holdVerification(tx, id);
    // A review that people have not decided yet is our debt, not the applicant's delay.
    const waitsForThem = row.state === 'collecting' || row.state === 'action_required';
    if (waitsForThem && row.expiresAt <= deps.now()) await end(tx, deps, row, 'expire', 'system');
  });
}

async function end(
  tx: Tx,
  deps: Pick<Deps, 'jobs' | 'now'>,
  row: Verification,
  event: 'withdraw' | 'expire',
  by: string,
): Promise<Verification> {
  const now = deps.now();
  const ended = await moveVerification(tx, row, { event, by, now });
  await closeReviewsOf(tx, row.id, now);
  await giveNotices(tx, deps, ended, noticesFor({ event: event === 'withdraw' ? 'withdrawn' : 'expired' }));
  await queueWebhook(tx, deps, ended, null);
  return ended;
}
