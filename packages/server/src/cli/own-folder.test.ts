import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeOwnFolder } from './own-folder.ts';

test('a folder is made with those above it, for this user alone, and made again does no harm', () => {
  const above = mkdtempSync(join(tmpdir(), 'candor-own-'));
  const folder = join(above, 'a', 'b');
  makeOwnFolder(folder, 'CANDOR_DATA');
  makeOwnFolder(folder, 'CANDOR_DATA');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  rmSync(above, { recursive: true });
});

test('a place where nothing can be made is told by its setting, at once and without its path', () => {
  expect(() => makeOwnFolder('/proc/nope/keys', 'CANDOR_KEYS')).toThrow(
    'CANDOR_KEYS is not a folder that this user can write to.',
  );
});
