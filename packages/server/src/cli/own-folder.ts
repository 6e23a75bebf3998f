import { accessSync, constants, mkdirSync } from 'node:fs';
import { CannotDo } from './say.ts';

/** Makes the folder for this user alone where it is missing. One that cannot be used is called by its setting, never by its path. */
export function makeOwnFolder(folder: string, setting: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new CannotDo(`${setting} is not a folder that this user can write to.`);
  }
}
