import sharp from 'sharp';
import type { Random } from '../random/random.ts';
import { noise } from './damage.ts';
import { lockedPdf, pdfOf, scriptedPdf } from './pdf-files.ts';
import type { StrangeFile } from './strange-files.ts';

const lines = [
  { x: 60, y: 780, text: 'Harbour Energy SPECIMEN', size: 20 },
  { x: 60, y: 700, text: 'Ms Mara Elena Lin' },
  { x: 60, y: 685, text: '14 Harbour Lane' },
  { x: 340, y: 700, text: 'Bill date 12 October 2026' },
];

/** PDFs that open, to be damaged: print, a scan, both, several pages, compressed pages. */
export async function wholePdfs(photograph: Buffer): Promise<StrangeFile[]> {
  const scan = {
    jpeg: await sharp(photograph).resize(300, 424, { fit: 'fill' }).jpeg().toBuffer(),
    width: 300,
    height: 424,
  };
  return [
    { about: 'PDF with text', bytes: pdfOf({ lines }) },
    { about: 'scanned PDF', bytes: pdfOf({ scan }) },
    { about: 'scanned PDF with text', bytes: pdfOf({ scan, lines, renderMode: 3 }) },
    { about: 'PDF of five pages', bytes: pdfOf({ lines, pages: 5 }) },
    { about: 'turned PDF', bytes: pdfOf({ lines, rotate: 270 }) },
    { about: 'PDF with compressed content', bytes: pdfOf({ content: operators(200), compressed: true }) },
  ];
}

/** PDFs that are absurd as they are. */
export function absurdPdfs(random: Random): StrangeFile[] {
  return [
    { about: 'PDF that needs a password', bytes: lockedPdf() },
    { about: 'PDF with a script', bytes: scriptedPdf() },
    { about: 'PDF that starts a program', bytes: pdfOf({ catalogue: '/OpenAction << /S /Launch /F (calc.exe) >>' }) },
    { about: 'PDF of a thousand pages', bytes: pdfOf({ pages: 1000 }) },
    { about: 'PDF without a page', bytes: pdfOf({ pages: 0 }) },
    { about: 'PDF as large as a house', bytes: pdfOf({ width: 1e9, height: 1e9 }) },
    { about: 'PDF as small as a dot', bytes: pdfOf({ width: 0.001, height: 0.001 }) },
    { about: 'PDF as thin as a thread', bytes: pdfOf({ width: 73, height: 5_600 }) },
    { about: 'PDF with a page below zero', bytes: pdfOf({ width: -600, height: -800 }) },
    { about: 'PDF whose page tree is its own child', bytes: pdfOf({ kids: '2 0 R' }) },
    { about: 'PDF header and noise', bytes: Buffer.concat([Buffer.from('%PDF-1.7\n'), noise(random, 30_000)]) },
    { about: 'PDF header alone', bytes: Buffer.from('%PDF-1.7') },
    { about: 'PDF behind 900 bytes of something else', bytes: Buffer.concat([noise(random, 900), pdfOf({ lines })]) },
  ];
}

/** PDFs that would keep a reader busy for long: some are ended by the limit of ten seconds of CPU. */
export function heavyPdfs(random: Random): StrangeFile[] {
  return [
    { about: 'PDF of 30,000 pages', bytes: pdfOf({ pages: 30_000 }) },
    {
      about: 'PDF that unpacks to 300 MB',
      bytes: pdfOf({ content: Buffer.alloc(300_000_000, ' '), compressed: true }),
    },
    { about: 'PDF with a million strokes', bytes: pdfOf({ content: operators(1_000_000), compressed: true }) },
    { about: 'PDF that draws itself', bytes: pdfOf({ content: Buffer.from('/Im1 Do '.repeat(50_000)), form: true }) },
    { about: 'PDF nested 100,000 deep', bytes: pdfOf({ content: Buffer.from('q '.repeat(100_000)) }) },
    {
      about: 'PDF with a picture of 60,000 x 60,000',
      bytes: pdfOf({ scan: { jpeg: noise(random, 500), width: 60_000, height: 60_000 } }),
    },
    {
      about: 'PDF with arrays 50,000 deep',
      bytes: pdfOf({ catalogue: `/X ${'['.repeat(50_000)}${']'.repeat(50_000)}` }),
    },
  ];
}

function operators(count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, (_, i) => `${i % 595} ${(i * 7) % 842} m 300 400 l S`).join('\n'));
}
