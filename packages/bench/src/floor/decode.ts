import type { Picture } from '@candor/vision/picture.ts';
import sharp from 'sharp';

/** The server's decoder hands the eyes at most this many px a side; the floor sees what they see. */
const maxSide = 2000;

export async function decodePicture(jpeg: Buffer): Promise<Picture> {
  const upright = sharp(jpeg).rotate();
  const { data, info } = await upright
    .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width = info.width, height = info.height } = await sharp(jpeg).metadata();
  return {
    width: info.width,
    height: info.height,
    data: new Uint8Array(data),
    scale: Math.max(width, height) / Math.max(info.width, info.height),
  };
}
