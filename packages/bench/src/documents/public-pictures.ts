import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import type { CaptureTruth } from '../camera/capture-truth.ts';
import type { PictureToSee } from './run.ts';

const point = z.tuple([z.number(), z.number()]);
/** What somebody wrote down about one picture, all of it optional. Points are px of the upright picture. */
const known = z.object({
  /** False: no document is to be seen. */
  document: z.boolean().default(true),
  kind: z.enum(['id_card', 'passport', 'driving_licence', 'residence_permit', 'visa']).default('id_card'),
  side: z.enum(['front', 'back']).default('front'),
  /** TL, TR, BR, BL as printed. */
  corners: z.tuple([point, point, point, point]).nullable().default(null),
  quarterTurns: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).default(0),
  fields: z.record(z.string(), z.string()).default({}),
  mrz: z
    .object({ format: z.enum(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B']), lines: z.array(z.string()) })
    .nullable()
    .default(null),
});
const truthFile = z.record(z.string(), known);

const wholePicture = { points: [] };

/** Real photographs in a folder of the caller's, with what is known about them in a `truth.json` beside them (file name to truth). */
export async function publicPictures(folder: string): Promise<PictureToSee[]> {
  const text = await readFile(join(folder, 'truth.json'), 'utf8').catch(() => '{}');
  const truths = truthFile.parse(JSON.parse(text));
  const files = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).sort();
  return files.map((name) => ({
    id: name,
    set: 'public',
    take: async () => {
      const bytes = await readFile(join(folder, name));
      return { bytes, truth: truthOf(truths[name] ?? known.parse({}), await sizeOf(bytes)) };
    },
  }));
}

async function sizeOf(bytes: Buffer): Promise<CaptureTruth['size']> {
  const { width, height, orientation = 1 } = await sharp(bytes).metadata();
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

function truthOf(given: z.infer<typeof known>, size: CaptureTruth['size']): CaptureTruth {
  const { document, kind, side, corners, quarterTurns, fields, mrz } = given;
  const printed = Object.entries(fields).map(([field, value]) => [field, { value, printed: value, box: wholePicture }]);
  return {
    design: null,
    kind: document ? kind : null,
    side: document ? side : null,
    ground: 'photo',
    size,
    corners,
    cut: null,
    covered: null,
    defects: [],
    fields: Object.fromEntries(printed),
    mrz: mrz && { ...mrz, box: wholePicture },
    barcode: null,
    portrait: null,
    quarterTurns,
    upsideDown: quarterTurns === 2,
    mirrored: false,
    held: false,
  };
}
