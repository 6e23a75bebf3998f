import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { flushFolder, writeDurably } from './durable-file.ts';
import { keyBytes, open, seal } from './seal.ts';

/** 32 bytes. Encrypts everything stored about one applicant. Never cached: what is destroyed is gone at once. */
export type DataKey = Uint8Array;

export type KeyStore = {
  /** The applicant's key, made and durable when this returns. Doing it again gives the same key. */
  readonly create: (applicant: string) => DataKey;
  readonly open: (applicant: string) => DataKey;
  /** Overwrites and removes the key and leaves a tombstone: nothing encrypted under it can ever be read again. */
  readonly destroy: (applicant: string) => void;
  readonly tombstones: () => readonly string[];
};

/** This applicant's data was erased, or their key is lost. Reading it is not possible, now or later. */
export class KeyGone extends Error {
  constructor() {
    super('the key of this applicant is gone');
  }
}

/**
 * One wrapped key per applicant in a folder of its own, outside the database, so that a database dump alone opens nothing.
 * Tombstones are applied again on open: a restored backup of the folder does not bring an erased applicant back.
 */
export function createKeyStore({ keysDir, masterKey }: { keysDir: string; masterKey: Uint8Array }): KeyStore {
  mkdirSync(keysDir, { recursive: true, mode: 0o700 });
  const keyFile = (applicant: string) => join(keysDir, `${safeName(applicant)}.key`);
  const tombstone = (applicant: string) => join(keysDir, `${safeName(applicant)}.gone`);
  const wrapping = (applicant: string) => `candor data key of ${applicant}`;

  const openKey = (applicant: string): DataKey => {
    if (existsSync(tombstone(applicant)) || !existsSync(keyFile(applicant))) throw new KeyGone();
    return open(masterKey, readFileSync(keyFile(applicant)), wrapping(applicant));
  };
  const tombstones = () => namesEndingIn(keysDir, '.gone');
  for (const applicant of tombstones()) shred(keyFile(applicant));
  flushFolder(keysDir);

  return {
    create(applicant) {
      if (existsSync(tombstone(applicant))) throw new KeyGone();
      if (!existsSync(keyFile(applicant)))
        writeDurably(keyFile(applicant), seal(masterKey, randomBytes(keyBytes), wrapping(applicant)));
      return openKey(applicant);
    },
    open: openKey,
    destroy(applicant) {
      // The tombstone first: a crash between the two steps must not leave a key that looks alive.
      writeDurably(tombstone(applicant), new Uint8Array());
      shred(keyFile(applicant));
      flushFolder(keysDir);
    },
    tombstones,
  };
}

/** Overwrites before removing, for file systems that write in place; the tombstone stands where they do not. */
function shred(file: string): void {
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, randomBytes(statSync(file).size));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(file);
}

const namesEndingIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** Ids are made by us; one that could leave the folder is a bug. */
export function safeName(id: string): string {
  if (!/^[A-Za-z0-9_-]{1,80}$/.test(id)) throw new Error('not an id');
  return id;
}
