import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingsHelp } from './settings-help.ts';

test('the help names every setting that is read, and no other', () => {
  const source = readFileSync(fileURLToPath(new URL('../settings.ts', import.meta.url)), 'utf8');
  const read = [...source.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name);
  const named = settingsHelp.split('\n').map((line) => line.split(' ')[0]);
  expect(named).toEqual(read);
});
