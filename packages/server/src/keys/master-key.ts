import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { makeOwnFolder } from '../cli/own-folder.ts';
import { CannotDo } from '../cli/say.ts';
import { writeDurably } from './durable-file.ts';
import { keyBytes } from './seal.ts';

/** The key that wraps every applicant's key: 32 random bytes in a file of its own, base64. Made on the first start where `create` allows it. */
export function readMasterKey(file: string, { create }: { create: boolean }): Buffer {
  if (!existsSync(file)) {
    if (!create)
      throw new CannotDo('The master key file is missing. Restore it: without it nothing stored can be opened.');
    makeOwnFolder(dirname(file), 'The place of CANDOR_MASTER_KEY_FILE');
    writeDurably(file, Buffer.from(`${randomBytes(keyBytes).toString('base64')}\n`));
  }
  if ((statSync(file).mode & 0o077) !== 0)
    throw new CannotDo('The master key file can be read by other users. Set its mode to 0600.');
  const key = Buffer.from(readOwn(file).trim(), 'base64');
  if (key.length !== keyBytes) throw new CannotDo('The master key file does not hold 32 bytes in base64.');
  return key;
}

function readOwn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CannotDo('The master key file cannot be read by this user. Check CANDOR_MASTER_KEY_FILE.');
  }
}

/** True when a copy of the data folder would carry the key along: then encryption protects nobody. Follows links. */
export function liesInside(file: string, folder: string): boolean {
  const away = relative(realPath(folder), realPath(file));
  return away !== '..' && !away.startsWith(`..${sep}`) && resolve(away) !== away;
}

/** The real path of something that may not exist yet: its nearest existing folder is followed. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const parent = dirname(full);
  return parent === full ? full : join(realPath(parent), relative(parent, full));
}
