import { open as openSealed, SealBroken, seal, sealOverhead } from '../keys/seal.ts';

/** Plain bytes per frame at most: 64 KiB. */
export const frameLimit = 64 * 1024;
/** Each frame is preceded by the length of its sealed bytes, 4 bytes big endian. */
export const lengthBytes = 4;
/** First bytes of every blob file; the last one is the version of this layout. */
export const blobHeader = Buffer.from('CBLB\x01', 'latin1');

export type FramePlace = {
  readonly applicant: string;
  readonly object: string;
  readonly index: number;
  /** The last frame is empty and closes the object: a file that lacks it was cut short. */
  readonly last: boolean;
};

/** A frame opens only at its own place: of this applicant, in this object, at this number. */
const nameOf = ({ applicant, object, index, last }: FramePlace) =>
  `candor blob ${applicant} ${object} ${index} ${last ? 'last' : 'more'}`;

/** Length and sealed bytes, ready to be appended. */
export function makeFrame(key: Uint8Array, plain: Uint8Array, place: FramePlace): Buffer {
  const sealed = seal(key, plain, nameOf(place));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(sealed.length);
  return Buffer.concat([length, sealed]);
}

export const openFrame = (key: Uint8Array, sealed: Uint8Array, place: FramePlace): Buffer =>
  openSealed(key, sealed, nameOf(place));

/** Sealed bytes of the frame that starts with this length field. A length that no frame has means the file was altered. */
export function frameLength(field: Buffer): number {
  const length = field.readUInt32BE(0);
  if (length < sealOverhead || length > frameLimit + sealOverhead) throw new SealBroken();
  return length;
}

/** Plain bytes in a frame of this sealed length. */
export const plainLength = (sealedLength: number) => sealedLength - sealOverhead;
