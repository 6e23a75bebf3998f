import { createHash } from 'node:crypto';
import { Problem } from '@candor/core/problem.ts';
import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '../db/database.ts';
import { idempotency } from '../db/schema/people.ts';

/** What a caller chooses per wish, so that asking twice is doing once. */
export const idempotencyKey = z.string().min(1).max(200).optional().meta({
  description:
    'Your own name for this one wish. The same key with the same body gives the first answer again, marked `Idempotent-Replayed: true`; with another body it is `idempotency_conflict`.',
});

export type Repeatable = {
  /** Whose key it is: keys of two callers never meet. */
  readonly scope: string;
  /** Absent: the caller did not ask for it. */
  readonly key: string | undefined;
  readonly request: unknown;
  readonly now: number;
};
export type Answer<Body> = {
  readonly status: number;
  readonly body: Body;
  /** The first answer once more: nothing was done this time. */
  readonly isReplayed?: boolean;
};

/** What a replayed answer carries. */
export const replayedHeader = 'idempotent-replayed';

/**
 * The first answer is kept in the transaction that made it true, and given again for the same key. The same key with another request
 * is refused. Answers kept here hold no personal values.
 */
export async function answerOnce<Body>(
  tx: Tx,
  { scope, key, request, now }: Repeatable,
  parse: (stored: unknown) => Body,
  act: () => Promise<Answer<Body>>,
): Promise<Answer<Body>> {
  if (key === undefined) return act();
  // Two requests with one key at once: the second waits here and then finds the first one's answer.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${scope} ${key}`}, 0))`);
  const requestHash = createHash('sha256')
    .update(JSON.stringify(request) ?? '')
    .digest('hex');
  const [before] = await tx
    .select()
    .from(idempotency)
    .where(and(eq(idempotency.scope, scope), eq(idempotency.key, key)));
  if (before && before.requestHash !== requestHash) throw new Problem('idempotency_conflict');
  if (before) return { status: before.status, body: parse(before.response), isReplayed: true };

  const answer = await act();
  const { status, body: response } = answer;
  await tx.insert(idempotency).values({ scope, key, requestHash, status, response, createdAt: now });
  return answer;
}
