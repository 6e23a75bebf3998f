import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { type Database, openDatabase } from '../db/database.ts';
import type { Embedded } from '../db/embedded.ts';
import { startJobs } from '../db/jobs.ts';
import { migrate } from '../db/migrate.ts';
import { migrationsFolder } from '../paths.ts';

/**
 * A fresh migrated database for one test file: PGlite in memory, or PostgreSQL when CANDOR_TEST_DATABASE_URL names a server.
 * Either way one connection, so that a transaction inside a transaction fails after 5 s instead of hanging.
 */
export async function openTestDatabase(): Promise<Database> {
  const server = process.env.CANDOR_TEST_DATABASE_URL;
  return server ? openPostgres(server) : openPglite();
}

async function openPostgres(server: string): Promise<Database> {
  const name = `candor_test_${randomBytes(8).toString('hex')}`;
  const administer = async (statement: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await administer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href, connections: 1 });
  await migrate(database.pool);
  return {
    ...database,
    async close() {
      await database.close();
      await administer(`drop database ${name} with (force)`);
    },
  };
}

/** Migrating PGlite takes seconds; loading a picture of the migrated one takes less than one. */
async function openPglite(): Promise<Database> {
  const template = await readTemplate();
  if (template) return openDatabase({ embedded: embed(await PGlite.create({ loadDataDir: template })) });
  const fresh = await PGlite.create();
  const database = await openDatabase({ embedded: embed(fresh) });
  await migrate(database.pool);
  const jobs = await startJobs(database, () => {});
  await jobs.stop();
  await writeTemplate(await fresh.dumpDataDir('none'));
  return database;
}

const embed = (database: PGlite): Embedded => ({
  exchange: (bytes) => database.execProtocolRaw(bytes),
  close: () => database.close(),
});

/** One per content of the migrations: a changed file makes a new template. */
function templateFile(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrationsFolder).sort()) hash.update(readFileSync(join(migrationsFolder, file)));
  return join(tmpdir(), 'candor-test-templates', `pglite-0.5.16-${hash.digest('hex').slice(0, 16)}.tar`);
}

async function readTemplate(): Promise<Blob | null> {
  const file = templateFile();
  return existsSync(file) ? new Blob([new Uint8Array(await readFile(file))]) : null;
}

async function writeTemplate(template: Blob): Promise<void> {
  const file = templateFile();
  await mkdir(join(file, '..'), { recursive: true });
  const part = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(part, new Uint8Array(await template.arrayBuffer()));
  await rename(part, file);
}
