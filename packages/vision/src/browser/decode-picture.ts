import type { Picture } from '../picture.ts';

/** Longer side that the eyes get at most, px: the same as on the server. */
export const workSide = 2000;

/**
 * Upright pixels of an uploaded file, as the server's decoder makes them. Rejects for a file or in a browser that cannot;
 * the server then looks alone. Decoders differ by a few levels per pixel: see docs/decisions/0014.
 */
export async function decodePicture(file: Blob): Promise<Picture> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    return pictureOf(whole, workSide);
  } finally {
    whole.close();
  }
}

/** The pixels of a bitmap with its longer side at most `maxSide` px. Transparency becomes white paper. */
export function pictureOf(bitmap: ImageBitmap, maxSide: number): Picture {
  const factor = Math.max(1, Math.max(bitmap.width, bitmap.height) / maxSide);
  const width = Math.max(1, Math.round(bitmap.width / factor));
  const height = Math.max(1, Math.round(bitmap.height / factor));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('This browser draws nothing beside the page');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data: withoutAlpha(data), scale: bitmap.width / width };
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}
