import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';
import { CannotDo } from './say.ts';

/** One frame as a file would be uploaded. `at` in ms since the first one. */
export type ClipFrame = { readonly at: number; readonly step: number | null; readonly bytes: Uint8Array };

const listed = z.array(
  z.object({ file: z.string().regex(/^[^/\\]+$/), at: z.number().min(0), step: z.number().int().min(0).optional() }),
);
const pictures = new Set(['.jpg', '.jpeg', '.png', '.webp']);

/**
 * Frames out of a folder of pictures (in the order of their names, or as its `frames.json` says: `[{file, at, step?}]`), out of
 * several pictures, or out of a clip. `perSecond`: how many a second; in a folder and in a list, what their distance is taken for.
 */
export async function* framesOf(files: readonly string[], perSecond: number): AsyncGenerator<ClipFrame> {
  const [only] = files;
  if (only === undefined) throw new CannotDo('Name a clip, a folder of frames, or the frames themselves.');
  if (files.length > 1) return yield* inOrder(files, perSecond);
  const found = await stat(only).catch(() => null);
  if (!found) throw new CannotDo('There is no such clip or folder.');
  if (found.isDirectory()) return yield* inFolder(only, perSecond);
  if (pictures.has(extname(only).toLowerCase())) return yield* inOrder(files, perSecond);
  yield* inClip(only, perSecond);
}

async function* inOrder(files: readonly string[], perSecond: number): AsyncGenerator<ClipFrame> {
  for (const [n, file] of files.entries()) {
    const bytes = await readFile(file).catch(() => {
      throw new CannotDo('A frame cannot be read.');
    });
    yield { at: Math.round((1_000 * n) / perSecond), step: null, bytes };
  }
}

async function* inFolder(folder: string, perSecond: number): AsyncGenerator<ClipFrame> {
  const list = await readFile(join(folder, 'frames.json'), 'utf8').catch(() => null);
  if (list === null) {
    const names = (await readdir(folder)).filter((name) => pictures.has(extname(name).toLowerCase()));
    const byNumber = new Intl.Collator('en', { numeric: true });
    return yield* inOrder(
      names.sort(byNumber.compare).map((name) => join(folder, name)),
      perSecond,
    );
  }
  const parsed = listed.safeParse(parseJson(list));
  if (!parsed.success) throw new CannotDo('frames.json is a list of {"file", "at", "step"}.');
  for (const { file, at, step } of parsed.data)
    yield { at, step: step ?? null, bytes: await readFile(join(folder, file)) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Motion JPEG is read as it is; for every other kind of clip the machine's ffmpeg makes it one. */
async function* inClip(file: string, perSecond: number): AsyncGenerator<ClipFrame> {
  let n = 0;
  for await (const bytes of jpegsIn(await openClip(file, perSecond))) {
    yield { at: Math.round((1_000 * n) / perSecond), step: null, bytes };
    n += 1;
  }
  if (n === 0) throw new CannotDo('No frame was found in the clip.');
}

async function openClip(file: string, perSecond: number): Promise<AsyncIterable<Uint8Array>> {
  if (['.mjpeg', '.mjpg'].includes(extname(file).toLowerCase())) return createReadStream(file);
  const args = [
    '-v',
    'error',
    '-i',
    file,
    '-vf',
    `fps=${perSecond}`,
    '-f',
    'image2pipe',
    '-c:v',
    'mjpeg',
    '-q:v',
    '2',
    '-',
  ];
  const child = spawn('ffmpeg', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', () => resolve());
    child.once('error', () =>
      reject(
        new CannotDo('To open such a clip, ffmpeg must be installed; or give a folder of frames, or an .mjpeg file.'),
      ),
    );
  });
  return child.stdout;
}

/** Cuts a stream of JPEG files one after the other: each ends with its end marker (ITU-T T.81, B.1.1.3), which compressed data never holds. */
async function* jpegsIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = Buffer.alloc(0);
  for await (const part of stream) {
    held = Buffer.concat([held, part]);
    for (;;) {
      const begin = held.indexOf(Buffer.from([0xff, 0xd8, 0xff]));
      const end = begin < 0 ? -1 : held.indexOf(Buffer.from([0xff, 0xd9]), begin);
      if (end < 0) break;
      yield held.subarray(begin, end + 2);
      held = held.subarray(end + 2);
    }
  }
}
