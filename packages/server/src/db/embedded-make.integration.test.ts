import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { makeEmbedded } from './embedded-make.ts';

const parent = mkdtempSync(join(tmpdir(), 'candor-make-'));
afterEach(() => rmSync(parent, { recursive: true, force: true }));

test('what a killed server left unfinished is not taken for a database and is cleared away', async () => {
  mkdirSync(join(parent, 'database.unfinished-1'));
  writeFileSync(join(parent, 'database.unfinished-1', 'PG_VERSION'), '18');
  const folder = join(parent, 'database');

  await makeEmbedded(folder);
  expect(readdirSync(parent)).toEqual(['database']);

  const database = await openDatabase({ folder });
  await database.pool.query('create table kept (n int)');
  await database.close();
  await makeEmbedded(folder);
  const again = await openDatabase({ folder });
  expect((await again.pool.query('select count(*)::int as rows from kept')).rows).toEqual([{ rows: 0 }]);
  await again.close();
});
