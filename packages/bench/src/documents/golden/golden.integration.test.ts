import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEyes } from '../../floor/eyes.ts';
import { measureGolden } from './measure.ts';
import { printJson } from './print.ts';
import { goldenFile, settle } from './settle.ts';

const file = join(import.meta.dirname, 'golden.json');

/**
 * After a change of the eyes that is meant, or of the pictures:
 * `npx vitest run --project integration packages/bench/src/documents/golden --update`, and read the diff.
 */
test('twelve pictures are measured, judged and read as they were', async () => {
  const now = await measureGolden(await openEyes());
  const before = goldenFile.parse(JSON.parse(await readFile(file, 'utf8').catch(() => '[]')));
  await expect(`${printJson(settle(now, before))}\n`).toMatchFileSnapshot(file);
}, 900_000);
