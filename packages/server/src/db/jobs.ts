import { sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Database, Tx } from './database.ts';

/**
 * The queues. A payload holds ids only. `expireInSeconds` is how soon a job comes back after its process was killed;
 * webhooks schedule their own retries (`webhook/deliver.ts`), so the queue retries only what was cut off.
 */
export const queues = {
  measure: { expireInSeconds: 60, retryLimit: 5, retryDelay: 5, retryBackoff: true },
  mail: { expireInSeconds: 60, retryLimit: 10, retryDelay: 30, retryBackoff: true },
  webhook: { expireInSeconds: 60, retryLimit: 3, retryDelay: 5 },
} as const;
export type QueueName = keyof typeof queues;
/** What each job is about: the id of an evidence, a notice, a webhook event. */
export type JobPayload = { readonly id: string; readonly number?: number };

export type Jobs = {
  /** Is there once, and only if, the transaction commits. */
  readonly send: (tx: Tx, queue: QueueName, payload: JobPayload, notBefore?: Date) => Promise<void>;
  /** A job that throws is retried, so it must be safe to run twice. */
  readonly work: (queue: QueueName, perform: (payload: JobPayload) => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startJobs(database: Database, onError: (error: Error) => void): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => execute(database, text, values) },
    ...(database.kind === 'embedded' ? { backend: 'pglite' } : {}),
    schedule: false,
  });
  boss.on('error', onError);
  await boss.start();
  if (database.kind === 'embedded') await takeBack(database);
  for (const [name, options] of Object.entries(queues)) {
    await boss.createQueue(name, options);
    // A send inside a transaction must find its queue in the cache: looking it up would wait for the one connection it holds.
    await boss.findJobs(name, { key: 'none' });
  }
  return {
    async send(tx, queue, payload, notBefore) {
      await boss.send(queue, payload, { db: fromDrizzle(tx, sql), ...(notBefore ? { startAfter: notBefore } : {}) });
    },
    async work(queue, perform) {
      await boss.work<JobPayload>(queue, { pollingIntervalSeconds: 1 }, async (jobs) => {
        for (const job of jobs) await perform(job.data).catch(withoutWords);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}

/** The queue keeps why a job failed, in clear; a mail server's refusal names the address. Only the kind of error may stand there. */
function withoutWords(error: unknown): never {
  const plain = new Error(error instanceof Error ? error.name : 'unknown');
  plain.stack = '';
  throw plain;
}

/**
 * The embedded database belongs to one process at a time, so a job still active at the start was cut off by its death and goes on
 * at once. On PostgreSQL another machine may be at work on it: there `expireInSeconds` decides.
 */
async function takeBack(database: Database): Promise<void> {
  await execute(database, `update pgboss.job set state = 'retry', start_after = now() where state = 'active'`);
}

/** A statement that fails leaves no open transaction behind for whoever gets the connection next. */
async function execute(database: Database, text: string, values?: unknown[]) {
  const client = await database.pool.connect();
  try {
    const result: unknown = await (values?.length ? client.query(text, values) : client.query(text));
    const results = Array.isArray(result) ? result : [result];
    return { rows: results.flatMap((one) => one.rows ?? []) };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
