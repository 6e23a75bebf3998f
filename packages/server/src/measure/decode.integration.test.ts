import { randomBytes } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import {
  animatedWebp,
  heic,
  html,
  hugePng,
  pdf,
  photo,
  polyglot,
  sidewaysJpeg,
  svg,
} from '../../test/strange-files.ts';
import { crop, decode, display } from './decode.ts';
import { fingerprintDistance } from './fingerprint.ts';

const reasons = async (bytes: Uint8Array) => {
  const decoded = await decode(bytes);
  return 'findings' in decoded ? decoded.findings.map(({ reason, measured }) => [reason, measured]) : 'decoded';
};

test.each<[string, () => Buffer | Promise<Buffer>, [string, string | number | undefined]]>([
  ['bytes that are no picture', () => randomBytes(5000), ['file.type', 'unknown']],
  ['an empty file', () => Buffer.alloc(0), ['file.type', 'unknown']],
  ['HTML renamed to .jpg', () => html, ['file.type', 'html']],
  ['a HEIC of an iPhone', () => heic, ['file.type', 'heic']],
  ['a PDF', () => pdf, ['file.type', 'pdf']],
  ['an SVG', () => svg, ['file.type', 'svg']],
  ['a TIFF', () => photo(500, 500).tiff().toBuffer(), ['file.type', 'tiff']],
  ['a GIF', () => photo(500, 500).gif().toBuffer(), ['file.type', 'gif']],
  ['an animated WebP', animatedWebp, ['file.type', 'animation']],
  ['a PNG of 100 megapixels in a small file', () => hugePng(), ['file.pixels', 100_000_000]],
  ['a thumbnail', () => photo(90, 300).jpeg().toBuffer(), ['file.pixels', 90]],
  ['a JPEG header and nothing else', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), ['file.locked', undefined]],
])('%s is refused for its reason', async (_what, make, expected) => {
  expect(await reasons(await make())).toEqual([expected]);
});

test.each(['jpeg', 'png', 'webp'] as const)('a %s that was cut off is said to be unreadable', async (format) => {
  const noise = sharp(randomBytes(900 * 700 * 3), { raw: { width: 900, height: 700, channels: 3 } });
  const whole = await noise.toFormat(format).toBuffer();
  expect(await reasons(whole)).toBe('decoded');
  expect(await reasons(whole.subarray(0, Math.floor(whole.length * 0.6)))).toEqual([['file.locked', undefined]]);
});

test('a cut-off photo of full size is noticed although it is shrunk while loading', async () => {
  const whole = await photo(4000, 3000).jpeg({ quality: 95 }).toBuffer();
  expect(await reasons(whole.subarray(0, Math.floor(whole.length * 0.7)))).toEqual([['file.locked', undefined]]);
});

test('a picture stored sideways comes out upright, at most 2,000 px wide, with its scale', async () => {
  const decoded = await decode(await sidewaysJpeg(4000, 3000));
  if ('findings' in decoded) throw new Error('refused');
  const { size, picture } = decoded;
  expect(size).toEqual({ width: 3000, height: 4000 });
  expect([picture.width, picture.height, picture.scale, picture.data.length]).toEqual([1500, 2000, 2, 1500 * 2000 * 3]);
  // The red quarter was stored top left; turned a quarter to the right it is top right.
  const red = (x: number, y: number) => (picture.data[(y * picture.width + x) * 3] ?? 0) > 200;
  expect([red(100, 100), red(1400, 100), red(1400, 1900), red(100, 1900)]).toEqual([false, true, false, false]);
});

test('a small picture is not blown up, and transparency becomes paper', async () => {
  const glass = await sharp({
    create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer();
  const decoded = await decode(glass);
  if ('findings' in decoded) throw new Error('refused');
  expect([decoded.picture.width, decoded.picture.scale, decoded.picture.data[0]]).toEqual([400, 1, 255]);
});

test.each<[string, (image: Sharp) => Sharp]>([
  ['grey', (image) => image.greyscale()],
  ['16 bit', (image) => image.toColourspace('rgb16')],
  ['print colours', (image) => image.toColourspace('cmyk')],
])('a picture in %s comes out as 8-bit RGB', async (what, change) => {
  const changed = change(photo(400, 300));
  const bytes = await (what === '16 bit' ? changed.png() : changed.jpeg()).toBuffer();
  const decoded = await decode(bytes);
  if ('findings' in decoded) throw new Error('refused');
  expect(decoded.picture.data.length).toBe(400 * 300 * 3);
});

test('the picture that pages show carries no position, no camera and nothing that was appended', async () => {
  const sideways = await sidewaysJpeg(1200, 900);
  expect((await sharp(sideways).metadata()).exif).toBeDefined();
  const shown = await display(sideways, 600);
  if ('findings' in shown) throw new Error('refused');
  const { width, height, exif, orientation } = await sharp(shown).metadata();
  expect([width, height, exif, orientation]).toEqual([450, 600, undefined, undefined]);
  const clean = await display(await polyglot(), 1600);
  if ('findings' in clean) throw new Error('refused');
  expect(Buffer.from(clean).includes('canary')).toBe(false);
});

test('a crop shows the full-size pixels of the upright picture and stays inside it', async () => {
  const part = await crop(await sidewaysJpeg(4000, 3000), { left: 2900, top: -20, width: 500, height: 50 });
  if ('findings' in part) throw new Error('refused');
  expect([part.width, part.height, part.scale]).toEqual([100, 50, 1]);
  expect(part.data[0]).toBeGreaterThan(200);
});

test('the same picture saved smaller keeps its fingerprint, another one has another', async () => {
  const scene = sharp({
    create: {
      width: 800,
      height: 600,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 80 },
      background: '#000',
    },
  });
  const one = await scene.blur(20).normalise().png().toBuffer();
  const print = async (bytes: Buffer) => {
    const decoded = await decode(bytes);
    return 'findings' in decoded ? '' : decoded.fingerprint;
  };
  const again = await sharp(one).resize(500).jpeg({ quality: 60 }).toBuffer();
  expect(fingerprintDistance(await print(one), await print(again))).toBeLessThanOrEqual(6);
  expect(fingerprintDistance(await print(one), await print(await sharp(one).flop().png().toBuffer()))).toBeGreaterThan(
    10,
  );
});
