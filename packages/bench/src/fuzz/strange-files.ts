import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Random } from '../random/random.ts';
import { crc32, noise } from './damage.ts';

export type StrangeFile = { readonly about: string; readonly bytes: Buffer };

/** Whole files of every format that people and attackers send, small enough to make ten thousand variants of. */
export async function wholeFiles(photograph: Buffer, random: Random): Promise<StrangeFile[]> {
  const small = () => sharp(photograph).resize(480, 360);
  const made: readonly (readonly [string, Promise<Buffer>])[] = [
    ['JPEG', small().jpeg().toBuffer()],
    ['progressive JPEG', small().jpeg({ progressive: true }).toBuffer()],
    ['grey JPEG', small().greyscale().jpeg().toBuffer()],
    ['CMYK JPEG', small().toColourspace('cmyk').jpeg().toBuffer()],
    ['JPEG turned by EXIF', small().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['JPEG with a colour profile', small().withIccProfile('p3').jpeg().toBuffer()],
    ['PNG', small().png().toBuffer()],
    ['16-bit PNG', small().toColourspace('rgb16').png().toBuffer()],
    ['PNG with a palette', small().png({ palette: true }).toBuffer()],
    ['PNG with transparency', small().ensureAlpha(0.5).png().toBuffer()],
    ['interlaced PNG', small().png({ progressive: true }).toBuffer()],
    ['WebP', small().webp().toBuffer()],
    ['lossless WebP', small().webp({ lossless: true }).toBuffer()],
    ['animated WebP', animation(random)],
    ['GIF', small().gif().toBuffer()],
    ['TIFF', small().tiff().toBuffer()],
    ['AVIF', small().resize(120, 90).avif({ effort: 0 }).toBuffer()],
  ];
  return Promise.all(made.map(async ([about, bytes]) => ({ about, bytes: await bytes })));
}

/** Files that are absurd as they are. */
export async function absurdFiles(photograph: Buffer, random: Random): Promise<StrangeFile[]> {
  const jpeg = await sharp(photograph).resize(480, 360).jpeg().toBuffer();
  return [
    { about: 'nothing', bytes: Buffer.alloc(0) },
    { about: 'one byte', bytes: Buffer.from([0xff]) },
    { about: 'noise', bytes: noise(random, 20_000) },
    { about: 'zeros', bytes: Buffer.alloc(20_000) },
    { about: 'PNG of 65,535 x 65,535', bytes: pngOf(65_535, 65_535, deflateSync(Buffer.alloc(1_000_000))) },
    { about: 'PNG of 49 megapixels', bytes: pngOf(7_000, 7_000, deflateSync(Buffer.alloc(7_000 * 876))) },
    { about: 'PNG of 1 x 50,000', bytes: pngOf(1, 50_000, deflateSync(Buffer.alloc(100_000))) },
    { about: 'PNG without picture data', bytes: pngOf(800, 600, Buffer.alloc(0)) },
    { about: 'PNG with a profile that unpacks to 100 MB', bytes: withProfile(await sharp(jpeg).png().toBuffer()) },
    { about: 'JPEG with 200 EXIF segments', bytes: withSegments(jpeg, 0xe1, 200, random) },
    { about: 'JPEG with 255 profile segments', bytes: withSegments(jpeg, 0xe2, 255, random) },
    { about: 'JPEG with 3 MB of comments', bytes: withSegments(jpeg, 0xfe, 50, random) },
    { about: 'JPEG with a script behind it', bytes: Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]) },
    { about: 'HTML named as a picture', bytes: Buffer.from('<!doctype html><html><script>alert(1)</script></html>') },
    { about: 'SVG that reads a file', bytes: Buffer.from(svgThatReads) },
    { about: 'XML that multiplies', bytes: Buffer.from(multiplyingXml) },
    { about: 'archive', bytes: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), noise(random, 2_000)]) },
    { about: 'program', bytes: Buffer.concat([Buffer.from('\x7fELF', 'latin1'), noise(random, 2_000)]) },
  ];
}

const svgThatReads =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" width="900" height="600"><image x:href="file:///etc/hostname"/></svg>';
const multiplyingXml =
  '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><svg>&c;&c;&c;</svg>';

function animation(random: Random): Promise<Buffer> {
  const side = 120;
  return sharp(noise(random, side * side * 2 * 3), {
    raw: { width: side, height: side * 2, channels: 3, pageHeight: side },
  })
    .webp({ loop: 0 })
    .toBuffer();
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A PNG of one bit per pixel whose data are these, whether they fit or not. */
function pngOf(width: number, height: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function withProfile(png: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('profile\0\0', 'latin1'), deflateSync(Buffer.alloc(100_000_000))]);
  const afterHeader = signature.length + 25;
  return Buffer.concat([png.subarray(0, afterHeader), chunk('iCCP', body), png.subarray(afterHeader)]);
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, check]);
}

/** As many segments of one kind as asked, each as long as one may be, before everything else. */
function withSegments(jpeg: Buffer, marker: number, count: number, random: Random): Buffer {
  const body = noise(random, 65_533);
  body.write(marker === 0xe1 ? 'Exif\0\0MM\0*' : 'ICC_PROFILE\0', 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, marker, 0xff, 0xff]), body]);
  return Buffer.concat([jpeg.subarray(0, 2), ...Array.from({ length: count }, () => segment), jpeg.subarray(2)]);
}
