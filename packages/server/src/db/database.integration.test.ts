import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import { type Database, markChanged, openDatabase } from './database.ts';
import { startJobs } from './jobs.ts';
import { migrate } from './migrate.ts';
import * as people from './schema/people.ts';
import * as staff from './schema/staff.ts';
import * as telling from './schema/telling.ts';
import * as verifications from './schema/verifications.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const isTable = (value: unknown): value is PgTable => is(value, PgTable);
const tables = [people, staff, telling, verifications].flatMap((file) => Object.values(file)).filter(isTable);

test.each(
  tables.map((table) => [getTableConfig(table).name, table] as const),
)('table %s has the columns that the code names, with the same types and emptiness', async (name, table) => {
  const { rows } = await database.pool.query(
    `select column_name as name, udt_name as type, is_nullable = 'NO' as required from information_schema.columns
       where table_schema = 'public' and table_name = $1 order by column_name`,
    [name],
  );
  const short: Record<string, string> = { integer: 'int4', bigint: 'int8', boolean: 'bool' };
  const named = getTableConfig(table).columns.map((column) => ({
    name: column.name,
    type: short[column.getSQLType()] ?? column.getSQLType(),
    required: column.notNull || column.primary,
  }));
  expect(named.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual(rows);
});

test('migrating a migrated database does nothing', async () => {
  expect(await migrate(database.pool)).toEqual([]);
});

test('a transaction inside a transaction fails by time instead of hanging', async () => {
  const nested = database.transaction(() => database.transaction(async (tx) => tx.execute(sql`select 1`)));
  await expect(nested).rejects.toThrow(/timeout/);
}, 20_000);

test('listeners hear of a change once it is committed, and never of one that was undone', async () => {
  const heard: string[] = [];
  const forget = database.onChange('ver_1', () => heard.push('ver_1'));
  await database.transaction(async (tx) => markChanged(tx, 'ver_1'));
  const undone = database.transaction(async (tx) => {
    markChanged(tx, 'ver_1');
    throw new Error('no');
  });
  await expect(undone).rejects.toThrow('no');
  forget();
  await database.transaction(async (tx) => markChanged(tx, 'ver_1'));
  expect(heard).toEqual(['ver_1']);
});

test('a job is there if, and only if, its transaction commits, and its worker gets it', async () => {
  const jobs = await startJobs(database, () => {});
  try {
    const undone = database.transaction(async (tx) => {
      await jobs.send(tx, 'mail', { id: 'not_undone' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await database.transaction((tx) => jobs.send(tx, 'mail', { id: 'not_kept' }));
    const got = await new Promise<string>((resolve) => {
      void jobs.work('mail', async ({ id }) => resolve(id));
    });
    expect(got).toBe('not_kept');
  } finally {
    await jobs.stop();
  }
}, 30_000);

test('the embedded database runs in a thread of its own and keeps what was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-embedded-'));
  try {
    const first = await openDatabase({ folder: join(folder, 'database') });
    await migrate(first.pool);
    await first.transaction((tx) =>
      tx.insert(people.applicant).values({ id: 'ap_1', mode: 'sandbox', hostUser: 'u', createdAt: 1 }),
    );
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 5);
    await first.pool.query('select count(*) from generate_series(1, 1500000)');
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(2);
    await expect(first.pool.query('select nothing')).rejects.toMatchObject({ code: '42703' });
    await first.close();
    const again = await openDatabase({ folder: join(folder, 'database') });
    const [found] = await again.transaction((tx) => tx.select().from(people.applicant));
    expect(found).toMatchObject({ id: 'ap_1', createdAt: 1, heldAt: null });
    await again.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
