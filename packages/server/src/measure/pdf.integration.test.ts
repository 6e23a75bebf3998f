import { lockedPdf, type PdfText, pdfOf, scriptedPdf } from '@candor/bench/fuzz/pdf-files.ts';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photo } from '../../test/strange-files.ts';
import { decode, display } from './decode.ts';

const lines: readonly PdfText[] = [
  { x: 60, y: 760, text: 'Harbour Energy', size: 18 },
  { x: 60, y: 690, text: 'Ms Mara Elena Lin' },
  { x: 60, y: 675, text: '14 Harbour Lane' },
  { x: 360, y: 690, text: 'Bill date: 12 October 2026' },
];
const bill = (bytes: Uint8Array) => decode(bytes, { mayBePdf: true });
const opened = async (bytes: Uint8Array) => {
  const decoded = await bill(bytes);
  if ('findings' in decoded) throw new Error('refused');
  return decoded;
};

test('a PDF with text is drawn, and its text comes with its places', async () => {
  const { size, picture, print } = await opened(pdfOf({ lines }));
  expect([size, picture.data.length]).toEqual([{ width: 1413, height: 2000 }, 1413 * 2000 * 3]);
  expect(print?.map(({ text }) => text)).toEqual([
    'Harbour Energy',
    'Ms Mara Elena Lin',
    '14 Harbour Lane',
    'Bill date: 12 October 2026',
  ]);
  const name = print?.[1];
  expect([name?.left, name?.top, name?.bottom].map((share) => Math.round((share ?? 0) * 100))).toEqual([10, 17, 18]);
  // The letters are where the text says: dark there, white paper below.
  const { data } = picture;
  const darkest = (top: number, bottom: number) => {
    let least = 255;
    for (let y = Math.round(top * 2000); y < bottom * 2000; y++)
      for (let x = 140; x < 300; x++) least = Math.min(least, data[(y * 1413 + x) * 3] ?? 255);
    return least;
  };
  expect([darkest(name?.top ?? 0, name?.bottom ?? 0) < 90, darkest(0.25, 0.3)]).toEqual([true, 255]);
});

test('places follow a page that is turned', async () => {
  const { print } = await opened(pdfOf({ lines, rotate: 180 }));
  const first = print?.[0];
  expect([(first?.top ?? 0) > 0.85, (first?.left ?? 0) > 0.85]).toEqual([true, true]);
});

test('text that a viewer does not show is not read', async () => {
  expect((await opened(pdfOf({ lines, renderMode: 3 }))).print).toEqual([]);
});

test('a scan is drawn and has no text', async () => {
  const jpeg = await photo(300, 424).jpeg().toBuffer();
  const { picture, print } = await opened(pdfOf({ scan: { jpeg, width: 300, height: 424 } }));
  expect([picture.data[0], print]).toEqual([expect.toSatisfy((red: number) => red > 200), []]);
});

test.each([
  ['that needs a password', lockedPdf, ['file.locked', 'password']],
  ['with a script', scriptedPdf, ['file.type', 'script']],
  ['of a thousand pages', () => pdfOf({ pages: 1000 }), ['file.type', 'pages']],
  ['with a page as large as a house', () => pdfOf({ width: 14_000, height: 14_000 }), ['file.pixels', 'page_size']],
  ['with a page as small as a stamp', () => pdfOf({ width: 40, height: 40 }), ['file.pixels', 'page_size']],
  ['without a page', () => pdfOf({ pages: 0 }), ['file.locked', undefined]],
  ['that breaks off', () => pdfOf({ lines }).subarray(0, 200), ['file.locked', undefined]],
  ['that is only a header', () => Buffer.from('%PDF-1.7\n'), ['file.locked', undefined]],
] as const)('a PDF %s is refused for its reason', async (_what, make, expected) => {
  const decoded = await bill(make());
  expect('findings' in decoded && decoded.findings.map(({ reason, measured }) => [reason, measured])).toEqual([
    expected,
  ]);
});

test('where a photo is asked for, a PDF is refused', async () => {
  expect(await decode(pdfOf({ lines }))).toMatchObject({ findings: [{ reason: 'file.type', measured: 'pdf' }] });
});

test('pages show a picture of the PDF, never the file', async () => {
  const shown = await display(pdfOf({ lines }), 1000);
  if ('findings' in shown) throw new Error('refused');
  expect(await sharp(shown).metadata()).toMatchObject({ format: 'jpeg', width: 707, height: 1000 });
});
