import type { BlobStore } from '../blobs/blob-store.ts';
import type { UploadRecord, UploadRecords } from './upload-records.ts';
import { offsetOf } from './upload-store.ts';

/** A half-sent picture is kept a day for the phone to come back; so is the note that a sent one arrived. */
export const keepMs = 24 * 3_600_000;

type Kept = { readonly records: UploadRecords; readonly blobs: BlobStore };

async function drop({ records, blobs }: Kept, upload: UploadRecord): Promise<void> {
  // The object of a finished upload belongs to its evidence.
  if (!upload.finished) await blobs.delete(upload);
  records.remove(upload.object);
}

/** Removes what nobody came back for; answers how many. */
export async function expireUploads(kept: Kept, now: number): Promise<number> {
  const stale = kept.records.all().filter((upload) => upload.createdAt + keepMs <= now);
  for (const upload of stale) await drop(kept, upload);
  return stale.length;
}

/** A new picture for a slot takes the place of a half-sent one, so that a lost answer does not block anyone. */
export async function replaceUnfinished(kept: Kept, verification: string, slot: string): Promise<void> {
  for (const upload of kept.records.all())
    if (upload.verification === verification && upload.slot === slot && !upload.finished) await drop(kept, upload);
}

/** Part of erasing an applicant. */
export async function forgetUploads(kept: Kept, applicant: string): Promise<void> {
  for (const upload of kept.records.all()) if (upload.applicant === applicant) await drop(kept, upload);
}

/** After a restart: uploads whose last byte arrived but whose evidence was not committed. */
export async function unfinishedButWhole({ records, blobs }: Kept): Promise<readonly UploadRecord[]> {
  const whole: UploadRecord[] = [];
  for (const upload of records.all()) {
    if (upload.finished || (await blobs.size(upload)) === null) continue;
    if ((await offsetOf(upload, blobs)) >= upload.bytes) whole.push(upload);
  }
  return whole;
}
