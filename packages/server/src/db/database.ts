import { EventEmitter } from 'node:events';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { type Embedded, openEmbedded } from './embedded.ts';
import { EmbeddedStream } from './embedded-stream.ts';

type Drizzle = NodePgDatabase<Record<string, never>>;
/**
 * All that a use case gets: one transaction. Rows are taken in one order everywhere: verification, then applicant, then review or evidence,
 * and the audit chain last; and by `for no key update`, so that a row that merely refers to a held one does not wait.
 */
export type Tx = Parameters<Parameters<Drizzle['transaction']>[0]>[0];

export type Database = {
  readonly kind: 'embedded' | 'postgres';
  /** Everything inside is kept together, or nothing is. Nesting is a mistake and fails by timeout in tests. */
  readonly transaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  /** Hears of every verification that a committed transaction of this process changed. */
  readonly onChange: (verification: string, listener: () => void) => () => void;
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
};

export type DatabaseAt =
  | { readonly url: string; readonly connections?: number }
  | { readonly folder: string }
  | { readonly embedded: Embedded };

/** Verifications changed by a transaction that has not ended yet. */
const changedBy = new WeakMap<Tx, Set<string>>();

/** Wakes the status streams of this verification once the transaction is committed. */
export function markChanged(tx: Tx, verification: string): void {
  changedBy.get(tx)?.add(verification);
}

export async function openDatabase(at: DatabaseAt): Promise<Database> {
  if ('url' in at) {
    const pool = new pg.Pool({ connectionString: at.url, max: at.connections ?? 10, connectionTimeoutMillis: 5_000 });
    return over(pool, 'postgres', async () => {});
  }
  const embedded = 'embedded' in at ? at.embedded : await openEmbedded(at.folder);
  const pool = new pg.Pool({
    max: 1,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 0,
    user: 'postgres',
    stream: () => new EmbeddedStream(embedded),
  });
  return over(pool, 'embedded', embedded.close);
}

function over(pool: pg.Pool, kind: Database['kind'], closeEngine: () => Promise<void>): Database {
  const drizzled = drizzle({ client: pool });
  const changes = new EventEmitter().setMaxListeners(0);
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  return {
    kind,
    pool,
    async transaction(work) {
      const changed = new Set<string>();
      const result = await drizzled.transaction((tx) => {
        changedBy.set(tx, changed);
        return work(tx);
      });
      for (const verification of changed) changes.emit(verification);
      return result;
    },
    onChange(verification, listener) {
      changes.on(verification, listener);
      return () => changes.off(verification, listener);
    },
    async close() {
      await pool.end();
      await closeEngine();
    },
  };
}
