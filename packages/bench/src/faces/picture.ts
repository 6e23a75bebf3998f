import type { Picture } from '@candor/vision/picture.ts';
import sharp from 'sharp';

/** Decodes as the server does: upright, at most 2,000 px per side. */
export async function toPicture(file: Buffer): Promise<Picture> {
  const { autoOrient } = await sharp(file).metadata();
  const { data, info } = await sharp(file)
    .autoOrient()
    .resize(2000, 2000, { fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data), scale: autoOrient.width / info.width };
}
