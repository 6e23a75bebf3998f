import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { provenances, slots } from '@candor/core/evidence/slots.ts';
import { z } from 'zod';
import { flushFolder, writeDurably } from '../keys/durable-file.ts';
import { safeName } from '../keys/key-store.ts';

const record = z.object({
  /** Name of the object in the blob store, and the id in the upload's address. */
  object: z.string(),
  /** Id the evidence will have: known beforehand, so that finishing twice makes one row. */
  evidence: z.string(),
  verification: z.string(),
  applicant: z.string(),
  slot: z.enum(slots),
  provenance: z.enum(provenances),
  /** As announced; 64 hexadecimal digits. */
  sha256: z.string(),
  /** Announced size, bytes. */
  bytes: z.number().int().positive(),
  createdAt: z.number(),
  /** The evidence row is committed. */
  finished: z.boolean(),
});
/** One upload in progress: ids, sizes and times, nothing personal. It lies beside the bytes and survives a kill like them. */
export type UploadRecord = z.infer<typeof record>;

export type UploadRecords = {
  readonly read: (object: string) => UploadRecord | null;
  readonly write: (record: UploadRecord) => void;
  readonly remove: (object: string) => void;
  readonly all: () => readonly UploadRecord[];
};

export const uploadsFolder = (dataDir: string) => join(dataDir, 'uploads');

export function openUploadRecords(folder: string): UploadRecords {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (object: string) => join(folder, `${safeName(object)}.json`);
  const read = (object: string) => {
    if (!/^[0-9a-f]{32}$/.test(object) || !existsSync(fileOf(object))) return null;
    return record.parse(JSON.parse(readFileSync(fileOf(object), 'utf8')));
  };
  return {
    read,
    write: (upload) => writeDurably(fileOf(upload.object), Buffer.from(JSON.stringify(upload))),
    remove(object) {
      rmSync(fileOf(object), { force: true });
      flushFolder(folder);
    },
    all: () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => read(name.slice(0, -'.json'.length)) ?? []),
  };
}
