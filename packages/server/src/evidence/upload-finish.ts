import { createHash } from 'node:crypto';
import type { Provenance, Slot } from '@candor/core/evidence/slots.ts';
import { Problem } from '@candor/core/problem.ts';
import type { BlobStore } from '../blobs/blob-store.ts';
import { failpoint } from '../failpoint.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { UploadRecord, UploadRecords } from './upload-records.ts';

/** A picture that arrived whole: its bytes are durable, closed, and are the bytes announced. */
export type FinishedUpload = {
  /** Id the evidence row must get: the same upload told twice must make one row. */
  readonly evidence: string;
  readonly verification: string;
  readonly applicant: string;
  readonly slot: Slot;
  readonly provenance: Provenance;
  readonly sha256: string;
  readonly bytes: number;
  /** Object name in the blob store. */
  readonly blob: string;
};

export type FinishDeps = {
  readonly records: UploadRecords;
  readonly blobs: BlobStore;
  readonly keys: KeyStore;
  /** Commits the evidence row and its job in one transaction. Called again after a crash: must be safe to run twice. */
  readonly onFinished: (upload: FinishedUpload) => Promise<void>;
};

/** Checks the hash of what stands on the disk, closes the object and hands it over. Wrong bytes are removed and said to be broken. */
export function createFinisher(deps: FinishDeps): (upload: UploadRecord) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (upload) => {
    const begun = running.get(upload.object);
    if (begun) return begun;
    const finishing = finish(deps, upload).finally(() => running.delete(upload.object));
    running.set(upload.object, finishing);
    return finishing;
  };
}

async function finish({ records, blobs, keys, onFinished }: FinishDeps, upload: UploadRecord): Promise<void> {
  if (records.read(upload.object)?.finished !== false) return;
  failpoint('after-last-byte');
  const key = keys.open(upload.applicant);
  const hash = createHash('sha256');
  for await (const part of blobs.stream(upload, key, { open: true })) hash.update(part);
  if (hash.digest('hex') !== upload.sha256) {
    await blobs.delete(upload);
    records.remove(upload.object);
    throw new Problem('upload_broken', { slot: upload.slot, reason: 'sys.upload_broken' });
  }
  await blobs.close(upload, key);
  const { evidence, verification, applicant, slot, provenance, sha256, bytes, object } = upload;
  await onFinished({ evidence, verification, applicant, slot, provenance, sha256, bytes, blob: object });
  records.write({ ...upload, finished: true });
}
