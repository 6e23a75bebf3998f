import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { renderTour } from './tour.ts';

const folder = await mkdtemp(join(tmpdir(), 'candor-tour-'));
afterAll(() => rm(folder, { recursive: true }));

test('the tour has every picture that the first five minutes ask for, each a photograph', async () => {
  const pictures = await renderTour(folder, 1);
  expect(pictures.map(({ file }) => file)).toEqual([
    'passport/page.jpg',
    'passport/selfie.jpg',
    'glare/page.jpg',
    'expired/page.jpg',
    'another-face/selfie.jpg',
    'card/front.jpg',
    'card/back.jpg',
    'mismatch/back.jpg',
    'chinese-card/front.jpg',
    'chinese-card/back.jpg',
    'chinese-card/selfie.jpg',
  ]);
  for (const { file } of pictures) {
    const { format, width = 0 } = await sharp(await readFile(join(folder, file))).metadata();
    expect([format, width >= 1200], file).toEqual(['jpeg', true]);
  }
});
