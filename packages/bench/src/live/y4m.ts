import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Frame } from './clip.ts';

/**
 * Writes frames as uncompressed video (YUV4MPEG2, 4:2:0), which Chromium takes for a camera's picture. ITU-R BT.601 in the
 * studio range, in 8-bit integers. Sides must be even; `fps` whole frames a second.
 */
export async function writeY4m(file: string, frames: readonly Frame[], fps: number): Promise<void> {
  const [first] = frames;
  if (!first || first.width % 2 || first.height % 2) throw new Error('a clip has frames, and frames have even sides');
  const out = createWriteStream(file);
  out.write(`YUV4MPEG2 W${first.width} H${first.height} F${fps}:1 Ip A1:1 C420jpeg\n`);
  for (const frame of frames) {
    out.write('FRAME\n');
    if (!out.write(planes(frame))) await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  out.end();
  await finished(out);
}

function planes({ width, height, data }: Frame): Uint8Array {
  const half = (width / 2) * (height / 2);
  const out = new Uint8Array(width * height + 2 * half);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 3) {
      const [r, g, b] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      out[y * width + x] = 16 + ((66 * r + 129 * g + 25 * b + 128) >> 8);
      if (x % 2 || y % 2) continue;
      const place = width * height + (y >> 1) * (width >> 1) + (x >> 1);
      out[place] = 128 + ((-38 * r - 74 * g + 112 * b + 128) >> 8);
      out[place + half] = 128 + ((112 * r - 94 * g - 18 * b + 128) >> 8);
    }
  }
  return out;
}
