import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** packages/server, also when this runs from a bundle in `dist`. */
export const serverFolder = findPackage(dirname(fileURLToPath(import.meta.url)));

/** Numbered SQL files, read at run time. */
export const migrationsFolder = join(serverFolder, 'migrations');

/** The built pages of another package. */
export const pagesFolder = (name: 'web-sdk' | 'console') => join(dirname(serverFolder), name, 'dist');

/** Colours and type of the house, for pages that a command writes. */
export const designTokens = join(dirname(serverFolder), 'design', 'src', 'tokens.css');

function findPackage(folder: string): string {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"@candor/server"')) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The server package is not where it was installed.');
  return findPackage(parent);
}
