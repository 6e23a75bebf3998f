import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { migrationsFolder } from '../paths.ts';

/** Any number; two servers that start together migrate one after the other. */
const migrationLock = 7_261_944;

/** Runs the numbered SQL files that this database has not seen, each in its own transaction. Forward only. Returns the names of those it ran. */
export async function migrate(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists migration (name text primary key, at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string }>('select name from migration');
    const done = new Set(rows.map(({ name }) => name));
    const files = (await readdir(migrationsFolder)).filter((file) => file.endsWith('.sql')).sort();
    const due = files.filter((file) => !done.has(file));
    for (const file of due) await run(client, file);
    return due;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
    client.release();
  }
}

async function run(client: pg.PoolClient, file: string): Promise<void> {
  const statements = await readFile(join(migrationsFolder, file), 'utf8');
  await client.query('begin');
  try {
    await client.query(statements);
    await client.query('insert into migration (name) values ($1)', [file]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
