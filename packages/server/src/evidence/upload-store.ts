import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/utils';
import { BlobMissing, type BlobStore } from '../blobs/blob-store.ts';
import { failpoint } from '../failpoint.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { UploadRecord, UploadRecords } from './upload-records.ts';

/** Where tus puts the bytes: encrypted frames as they arrive. The offset it reports is what stands durable. */
export class EncryptedUploads extends DataStore {
  constructor(
    private readonly records: UploadRecords,
    private readonly blobs: BlobStore,
    private readonly keys: KeyStore,
  ) {
    super();
    this.extensions = ['creation', 'creation-with-upload', 'termination'];
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const upload = this.find(id);
    if (offset !== (await offsetOf(upload, this.blobs))) throw ERRORS.INVALID_OFFSET;
    return this.blobs.append(upload, this.keys.open(upload.applicant), withFailpoint(stream));
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = this.find(id);
    const offset = await offsetOf(upload, this.blobs);
    return new Upload({ id, size: upload.bytes, offset, creation_date: new Date(upload.createdAt).toISOString() });
  }

  override async remove(id: string): Promise<void> {
    const upload = this.find(id);
    await this.blobs.delete(upload);
    this.records.remove(id);
  }

  private find(id: string): UploadRecord {
    const upload = this.records.read(id);
    if (!upload) throw ERRORS.FILE_NOT_FOUND;
    return upload;
  }
}

/** Durable plain bytes. A finished upload has them all; its object may have been erased since. */
export async function offsetOf(upload: UploadRecord, blobs: BlobStore): Promise<number> {
  if (upload.finished) return upload.bytes;
  const size = await blobs.size(upload);
  if (size === null) throw new BlobMissing();
  return size;
}

async function* withFailpoint(stream: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    yield chunk;
    failpoint('during-part');
  }
}
