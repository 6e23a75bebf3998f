import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { bundleOf } from '../vite.config.ts';

const serverFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(serverFolder, 'node_modules', '.cache', 'entries');

/** The processes that look at pictures. */
export const eyes = ['decode', 'document-worker', 'face-worker'] as const;

/** Names, sizes and times of all sources that end up in a bundle. */
function sourcesStamp(): string {
  const hash = createHash('sha256');
  for (const name of ['core', 'vision', 'bench', 'server']) {
    const folder = join(dirname(serverFolder), `${name}/src`);
    for (const file of readdirSync(folder, { recursive: true }).map(String).sort()) {
      const stat = statSync(join(folder, file));
      if (stat.isFile() && !file.includes('.test.')) hash.update(`${name}/${file} ${stat.size} ${stat.mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Process entries (decode.js, document-worker.js, face-worker.js; cli.js where asked for) built from the sources of this moment; answers their
 * folder. Built once per state of the sources, also when several tests ask at the same time: the last one to finish wins.
 */
export async function buildEntries(names: readonly string[] = eyes): Promise<string> {
  const folder = join(cache, `${names.length}-${sourcesStamp()}`);
  if (existsSync(folder)) return folder;
  const outDir = `${folder}-${process.pid}-${Date.now()}`;
  mkdirSync(cache, { recursive: true });
  await build({ ...bundleOf(names, outDir), configFile: false, logLevel: 'error' });
  try {
    renameSync(outDir, folder);
  } catch {
    rmSync(outDir, { recursive: true, force: true });
  }
  forgetOldBuilds(folder);
  return folder;
}

/** Another run may still use a young one. */
function forgetOldBuilds(keep: string): void {
  for (const name of readdirSync(cache)) {
    const old = join(cache, name);
    if (old !== keep && Date.now() - statSync(old).mtimeMs > 3_600_000) rmSync(old, { recursive: true, force: true });
  }
}
