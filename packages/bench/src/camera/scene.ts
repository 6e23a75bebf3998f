import sharp from 'sharp';
import { createRandom } from '../random/random.ts';
import type { Levels } from './light-values.ts';
import type { Shot } from './shot.ts';
import { clutter, printedPage } from './still-life.ts';
import { texture } from './texture.ts';

/** What lies under and around the document. Drawn at half resolution and enlarged: a table top is softer than print. */
export async function drawScene({ scene, seed, size }: Shot): Promise<Levels> {
  const random = createRandom(seed ^ 0x5ce9e);
  const width = Math.ceil(size.width / 2);
  const height = Math.ceil(size.height / 2);
  const table = scene === 'cloth' || scene === 'plain' ? scene : random.pick(['wood', 'wood', 'plain']);
  const { colour, shade } = texture(table, random);
  const ground = new Uint8Array(width * height * 3);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const factor = shade(x, y);
      ground[at++] = Math.min(255, colour[0] * factor);
      ground[at++] = Math.min(255, colour[1] * factor);
      ground[at++] = Math.min(255, colour[2] * factor);
    }
  const things =
    scene === 'printed_page'
      ? printedPage(random, width, height)
      : scene === 'clutter'
        ? clutter(random, width, height)
        : '';
  const raw = { raw: { width, height, channels: 3 } } as const;
  const laid =
    things === ''
      ? ground
      : await sharp(ground, raw)
          .composite([{ input: drawing(things, width, height) }])
          .removeAlpha()
          .raw()
          .toBuffer();
  const data = await sharp(laid, raw)
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  return { ...size, data };
}

const drawing = (things: string, width: number, height: number): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${things}</svg>`);
