import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture with structure, so that turning shows: the top left quarter is red, the rest blue. */
export function photo(width: number, height: number): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      data.set(x < width / 2 && y < height / 2 ? [224, 32, 32] : [32, 64, 192], (y * width + x) * 3);
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** A camera's JPEG: stored sideways, with the position of the flat in it. */
export async function sidewaysJpeg(width: number, height: number): Promise<Buffer> {
  return photo(width, height)
    .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 19/1 46/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** 10,000 x 10,000 black pixels in about 15 kB. */
export function hugePng(side = 10_000): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(typed));
    return Buffer.concat([length, typed, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((1 + side / 8) * side));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

export async function animatedWebp(): Promise<Buffer> {
  const side = 300;
  const frames = randomBytes(side * side * 2 * 3);
  return sharp(frames, { raw: { width: side, height: side * 2, channels: 3, pageHeight: side } })
    .webp({ loop: 0 })
    .toBuffer();
}

export const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), randomBytes(2000)]);
export const html = Buffer.from('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>');
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"></svg>');
/** A real picture with a page of script behind its end. */
export async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await photo(800, 600).jpeg().toBuffer(), Buffer.from('<script>alert("canary")</script>')]);
}
