import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { createRandom, type Random } from '../../src/random/random.ts';
import { anyCard } from './card.ts';
import { anyPaper } from './paper.ts';
import { anyPassport } from './passport.ts';
import { cropPhotographs } from './photographs.ts';
import { anySurface } from './surface.ts';
import type { Drawing, Texture } from './texture.ts';
import { anyThing } from './thing.ts';

/** What is drawn, how many of each, and the first seed: a texture stays the same however many come before it. */
const drawn: readonly { draw: (random: Random) => Drawing; count: number; seed: number }[] = [
  { draw: anyCard, count: 700, seed: 11_000_000 },
  { draw: anyPassport, count: 300, seed: 12_000_000 },
  { draw: anyPaper, count: 260, seed: 13_000_000 },
  { draw: anyThing, count: 460, seed: 14_000_000 },
  { draw: anySurface, count: 620, seed: 15_000_000 },
];

/** Writes `pool.bin` (RGBA, one texture after the other) and `pool.json` (where each lies) into `folder`. */
async function writePool(folder: string, photographs: string | undefined, share: number): Promise<void> {
  sharp.concurrency(1);
  const file = openSync(join(folder, 'pool.bin'), 'w');
  const index: (Texture & { readonly offset: number })[] = [];
  let offset = 0;
  const add = ({ group, kind, width, height, rectangle, millimetres }: Texture, rgba: Buffer): void => {
    writeSync(file, rgba);
    index.push({ group, kind, width, height, rectangle, millimetres, offset });
    offset += rgba.length;
  };
  for (const { draw, count, seed } of drawn)
    for (let i = 0; i < count * share; i++) {
      const drawing = draw(createRandom(seed + i));
      const { width, height, svg } = drawing;
      add(drawing, await sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).ensureAlpha().raw().toBuffer());
    }
  if (photographs) for await (const crop of cropPhotographs(photographs)) add(crop, crop.rgba);
  closeSync(file);
  writeFileSync(join(folder, 'pool.json'), JSON.stringify(index));
  console.log(`${index.length} textures, ${Math.round(offset / 1e6)} MB`);
}

const [folder, photographs, share] = process.argv.slice(2);
if (folder === undefined) throw new Error('Usage: write-pool FOLDER [UNPACKED-WALLPAPERS] [SHARE]');
await writePool(folder, photographs, Number(share ?? 1));
