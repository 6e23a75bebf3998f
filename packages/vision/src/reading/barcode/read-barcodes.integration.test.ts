import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import type { Quad } from '../../geometry/quad.ts';
import { loadBarcodeModel } from '../../node/barcode-model.ts';
import type { Picture } from '../../picture.ts';
import { parseAamva } from './aamva.ts';
import { readBarcodes } from './read-barcodes.ts';

const model = loadBarcodeModel();
const elements = ['DAQU48271936', 'DCSLIN', 'DACMARA', 'DADELENA', 'DBB04121994', 'DBA08302031', 'DAIPORT LUMEN'];
const text = `@\n\u001e\rANSI 636999100001DL00310200DL${elements.join('\n')}\r`;
const [width, height] = [1200, 757];
let card: Buffer;

beforeAll(async () => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const { image } = await writeBarcode(text, { format: 'PDF417', scale: 3 });
  if (!image) throw new Error('no barcode');
  const bars = await sharp(Buffer.from(await image.arrayBuffer()))
    .resize({ width: 980 })
    .toBuffer();
  card = await sharp({ create: { width, height, channels: 3, background: '#d8e2ee' } })
    .composite([{ input: bars, left: 110, top: 300 }])
    .png()
    .toBuffer();
});

/** The card on a table, turned by so many degrees about the middle of the picture, and where its corners come to lie. */
async function photograph(degrees: number, quality = 70): Promise<{ picture: Picture; corners: Quad }> {
  const { data, info } = await sharp(card)
    .extend({ top: 150, bottom: 150, left: 150, right: 150, background: '#54483a' })
    .rotate(degrees, { background: '#54483a' })
    .jpeg({ quality })
    .toBuffer()
    .then((jpeg) => sharp(jpeg).raw().toBuffer({ resolveWithObject: true }));
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (x: number, y: number) =>
    [info.width / 2 + x * cos - y * sin, info.height / 2 + x * sin + y * cos] as const;
  const [w, h] = [width / 2, height / 2];
  return {
    picture: { width: info.width, height: info.height, data: new Uint8Array(data), scale: 1 },
    corners: [corner(-w, -h), corner(w, -h), corner(w, h), corner(-w, h)],
  };
}

test.each([0, 12, 33, 180])('a PDF417 is read from a card that lies turned by %i degrees', async (degrees) => {
  const { picture, corners } = await photograph(degrees);
  const [found] = await readBarcodes(picture, corners, model);
  expect(found?.format).toBe('pdf417');
  expect(parseAamva(found?.text ?? '')?.surname?.value).toBe('LIN');
});

test('its box is where it was photographed', async () => {
  const { picture, corners } = await photograph(12);
  const [found] = await readBarcodes(picture, corners, model);
  const points = found?.box.points ?? [];
  const middle = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0) / points.length, 0));
  // The middle of the bars lies 222 px below the card's middle minus a little: within the card's lower half.
  expect(middle[0]).toBeCloseTo(0.5, 1);
  expect(middle[1]).toBeGreaterThan(0.5);
});

test('a card without a barcode has none', async () => {
  const { picture, corners } = await photograph(0);
  const blank = { ...picture, data: new Uint8Array(picture.data.length).fill(200) };
  expect(await readBarcodes(blank, corners, model)).toEqual([]);
});
