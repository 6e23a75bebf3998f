import type { FileHandle } from 'node:fs/promises';
import { SealBroken } from '../keys/seal.ts';
import { blobHeader, frameLength, lengthBytes, openFrame, plainLength } from './frames.ts';

/** What stands durable in a blob file: whole frames only. */
export type Extent = {
  readonly frames: number;
  /** Plain bytes in them. */
  readonly bytes: number;
  /** Where the next frame goes; what lies beyond is a part of a frame that a crash cut off. */
  readonly end: number;
  readonly closed: boolean;
};

/** Walks over the lengths of the frames without opening them. */
export async function measureExtent(file: FileHandle): Promise<Extent> {
  const { size } = await file.stat();
  if (size < blobHeader.length) return { frames: 0, bytes: 0, end: 0, closed: false };
  let extent: Extent = { frames: 0, bytes: 0, end: await checkHeader(file), closed: false };
  while (extent.end + lengthBytes <= size) {
    const sealed = frameLength(await readExactly(file, lengthBytes, extent.end));
    const end = extent.end + lengthBytes + sealed;
    if (end > size) break;
    const plain = plainLength(sealed);
    // Only the closing frame is empty; that it is what it claims is proved when it is opened.
    extent = { frames: extent.frames + 1, bytes: extent.bytes + plain, end, closed: plain === 0 };
    if (extent.closed) break;
  }
  return extent;
}

/** The plain bytes frame by frame; throws SealBroken where a frame was altered, moved, or the closing frame is missing. */
export async function* readFrames(
  file: FileHandle,
  key: Uint8Array,
  of: { readonly applicant: string; readonly object: string },
  { open = false }: { open?: boolean } = {},
): AsyncGenerator<Buffer> {
  const extent = await measureExtent(file);
  if (!extent.closed && !open) throw new SealBroken();
  let at = await checkHeader(file);
  for (let index = 0; index < extent.frames; index++) {
    const length = frameLength(await readExactly(file, lengthBytes, at));
    const last = extent.closed && index === extent.frames - 1;
    const plain = openFrame(key, await readExactly(file, length, at + lengthBytes), { ...of, index, last });
    if (!last) yield plain;
    at += lengthBytes + length;
  }
}

async function checkHeader(file: FileHandle): Promise<number> {
  if (!(await readExactly(file, blobHeader.length, 0)).equals(blobHeader)) throw new SealBroken();
  return blobHeader.length;
}

async function readExactly(file: FileHandle, length: number, at: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  if (bytesRead !== length) throw new SealBroken();
  return bytes;
}
