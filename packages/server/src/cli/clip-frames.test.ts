import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { framesOf } from './clip-frames.ts';
import { CannotDo } from './say.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-clip-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The smallest thing with a begin and an end marker, and a number between. */
const jpeg = (n: number) => Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 3, n, 0xff, 0xd9]);
const put = (name: string, bytes: string | Uint8Array) => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
async function all(files: readonly string[], perSecond = 10) {
  const frames = [];
  for await (const { at, step, bytes } of framesOf(files, perSecond)) frames.push({ at, step, n: bytes[6] });
  return frames;
}

test('a motion JPEG is cut into its frames', async () => {
  const clip = put('clip.mjpeg', Buffer.concat([jpeg(1), jpeg(2), jpeg(3)]));
  expect(await all([clip], 20)).toEqual([
    { at: 0, step: null, n: 1 },
    { at: 50, step: null, n: 2 },
    { at: 100, step: null, n: 3 },
  ]);
});

test('frames in a folder come in the order of their numbers, or as its list says', async () => {
  put('f10.jpg', jpeg(10));
  put('f9.jpg', jpeg(9));
  expect((await all([folder])).map(({ n }) => n)).toEqual([9, 10]);
  put(
    'frames.json',
    JSON.stringify([
      { file: 'f10.jpg', at: 0, step: 0 },
      { file: 'f9.jpg', at: 80, step: 1 },
    ]),
  );
  expect(await all([folder])).toEqual([
    { at: 0, step: 0, n: 10 },
    { at: 80, step: 1, n: 9 },
  ]);
});

test.each([['nothing'], ['../elsewhere.jpg']])('a list with %j as its file is told in a sentence', async (file) => {
  put('frames.json', JSON.stringify(file === 'nothing' ? {} : [{ file, at: 0 }]));
  await expect(all([folder])).rejects.toThrow(CannotDo);
});

test('a clip that is not there, or holds no frame, is told in a sentence', async () => {
  await expect(all([join(folder, 'none.mjpeg')])).rejects.toThrow(CannotDo);
  await expect(all([put('empty.mjpeg', 'no frame')])).rejects.toThrow('No frame');
});
