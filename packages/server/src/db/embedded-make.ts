import { execFile } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { serverFolder } from '../paths.ts';

/**
 * Makes the folder of the embedded database unless it is there. A process of its own makes it beside its place, and it is
 * moved there when it is whole: a server that is killed in the midst leaves nothing that looks like a database. The name
 * carries our process id, because a maker whose server was killed runs on for a while.
 */
export async function makeEmbedded(folder: string): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const [parent, prefix] = [dirname(folder), `${basename(folder)}.unfinished-`];
  for (const left of readdirSync(parent).filter((name) => name.startsWith(prefix))) {
    rmSync(join(parent, left), { recursive: true, force: true });
  }
  const unfinished = join(parent, `${prefix}${process.pid}`);
  await promisify(execFile)(process.execPath, [join(serverFolder, 'src/db/pglite-init.js'), unfinished], { env: {} });
  renameSync(unfinished, folder);
}
