import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotDo } from './say.ts';

/** Makes the folder for this user alone where it is missing. One that cannot be used is called by its setting, never by its path. */
export function makeOwnFolder(folder: string, setting: string): void {
  try {
    makeFolders(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new CannotDo(`${setting} is not a folder that this user can write to.`);
  }
}

/** One after the other: `recursive` never returns where a folder that exists answers ENOENT, as /proc does (Node 20 and 24). */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}
