import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { open as openFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from '../keys/durable-file.ts';
import { safeName } from '../keys/key-store.ts';
import { SealBroken } from '../keys/seal.ts';
import { measureExtent, readFrames } from './frame-file.ts';
import { blobHeader, frameLimit, makeFrame } from './frames.ts';

/** A stored object and whose it is. Names are random: nothing about a person shows in a listing. */
export type BlobName = { readonly applicant: string; readonly object: string };

export type BlobStore = {
  /** Creates an empty open object. */
  readonly create: (name: BlobName) => Promise<void>;
  /** Appends to an open object and answers its plain length once every byte given stands durable. */
  readonly append: (name: BlobName, key: Uint8Array, chunks: AsyncIterable<Uint8Array>) => Promise<number>;
  /** Closes an object: from now on it can be read, and a cut end is noticed. Doing it again changes nothing. */
  readonly close: (name: BlobName, key: Uint8Array) => Promise<void>;
  /** Plain bytes that stand durable; null when there is no such object. */
  readonly size: (name: BlobName) => Promise<number | null>;
  readonly put: (name: BlobName, key: Uint8Array, bytes: Uint8Array) => Promise<void>;
  /** Streams the plain bytes; `open` also reads an object that is not closed yet. */
  readonly stream: (name: BlobName, key: Uint8Array, options?: { open?: boolean }) => AsyncGenerator<Buffer>;
  readonly get: (name: BlobName, key: Uint8Array) => Promise<Buffer>;
  readonly delete: (name: BlobName) => Promise<void>;
};

export class BlobMissing extends Error {
  constructor() {
    super('no such object');
  }
}

export const newObjectName = () => randomBytes(16).toString('hex');

/** Encrypted objects in a local folder; see frames.ts for the layout. One writer per object at a time. */
export function createBlobStore(folder: string): BlobStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = ({ object }: BlobName) => join(folder, safeName(object));

  const store: BlobStore = {
    async create(name) {
      const file = await openFile(fileOf(name), 'wx', 0o600);
      try {
        await file.write(blobHeader);
        await file.sync();
      } finally {
        await file.close();
      }
      flushFolder(folder);
    },

    async append(name, key, chunks) {
      return withFile(fileOf(name), 'r+', async (file) => {
        const extent = await measureExtent(file);
        if (extent.closed) throw new Error('the object is closed');
        await file.truncate(extent.end);
        let { frames: index, bytes, end } = extent;
        if (end === 0) end = (await file.write(blobHeader, 0, blobHeader.length, 0)).bytesWritten;
        try {
          for await (const plain of inFrames(chunks)) {
            const frame = makeFrame(key, plain, { ...name, index, last: false });
            await file.write(frame, 0, frame.length, end);
            index += 1;
            end += frame.length;
            bytes += plain.length;
          }
        } finally {
          await file.sync();
        }
        return bytes;
      });
    },

    async close(name, key) {
      await withFile(fileOf(name), 'r+', async (file) => {
        const { closed, end, frames } = await measureExtent(file);
        if (closed) return;
        const frame = makeFrame(key, new Uint8Array(), { ...name, index: frames, last: true });
        await file.truncate(end);
        await file.write(frame, 0, frame.length, end);
        await file.sync();
      });
    },

    async size(name) {
      if (!existsSync(fileOf(name))) return null;
      return withFile(fileOf(name), 'r', async (file) => (await measureExtent(file)).bytes);
    },

    async put(name, key, bytes) {
      await store.create(name);
      await store.append(name, key, one(bytes));
      await store.close(name, key);
    },

    async *stream(name, key, options) {
      const path = fileOf(name);
      if (!existsSync(path)) throw new BlobMissing();
      const file = await openFile(path, 'r');
      try {
        yield* readFrames(file, key, name, options);
      } finally {
        await file.close();
      }
    },

    async get(name, key) {
      const parts: Buffer[] = [];
      for await (const part of store.stream(name, key)) parts.push(part);
      return Buffer.concat(parts);
    },

    async delete(name) {
      await rm(fileOf(name), { force: true });
      flushFolder(folder);
    },
  };
  return store;
}

type OpenFile = Awaited<ReturnType<typeof openFile>>;

async function withFile<Result>(
  path: string,
  flags: string,
  use: (file: OpenFile) => Promise<Result>,
): Promise<Result> {
  if (!existsSync(path)) throw new BlobMissing();
  const file = await openFile(path, flags);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Regroups into frames of the full size; the rest is also given out when the source breaks off, so that a resumed upload keeps it. */
async function* inFrames(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting = Buffer.alloc(0);
  let broken: unknown = null;
  try {
    for await (const chunk of chunks) {
      waiting = Buffer.concat([waiting, chunk]);
      while (waiting.length >= frameLimit) {
        yield waiting.subarray(0, frameLimit);
        waiting = waiting.subarray(frameLimit);
      }
    }
  } catch (error) {
    broken = error ?? new Error('the source broke off');
  }
  if (waiting.length > 0) yield waiting;
  if (broken !== null) throw broken;
}

export { SealBroken };
