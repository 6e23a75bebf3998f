import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fitSimilarity, sample } from '@candor/vision/face/sample.ts';
import sharp, { type Sharp } from 'sharp';
import type { Subject } from './people.ts';

/** RGB 0..255, interleaved. */
export type Canvas = { readonly width: number; readonly height: number; readonly pixels: Float32Array };

/** `@candor/vision` is who depends on the package with the pictures. */
const fromHere = createRequire(import.meta.url);
const { resolve } = createRequire(fromHere.resolve('@candor/vision/package.json'));

/** The subject drawn upright, with the eyes `eyeDistance` px apart around the point `eyes`, and the surroundings of the picture. */
export async function drawUpright(
  { sample: number, leftEye, rightEye }: Subject,
  {
    width,
    height,
    eyes,
    eyeDistance,
  }: { width: number; height: number; eyes: readonly [number, number]; eyeDistance: number },
): Promise<Canvas> {
  const file = join(dirname(resolve('@vladmandic/face-api')), '..', 'demo', `sample${number}.jpg`);
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const picture = { width: info.width, height: info.height, data: new Uint8Array(data), scale: 1 };
  const toPicture = fitSimilarity(
    [
      [eyes[0] - eyeDistance / 2, eyes[1]],
      [eyes[0] + eyeDistance / 2, eyes[1]],
    ],
    [leftEye, rightEye],
  );
  return { width, height, pixels: sample(picture, toPicture, { width, height, beyond: 'nearest' }) };
}

/** A new canvas whose colour at each place is what `colour` says. `x` and `y` are px at the pixel's centre. */
export function paint(
  { width, height }: { width: number; height: number },
  colour: (x: number, y: number) => readonly [red: number, green: number, blue: number],
): Canvas {
  const pixels = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels.set(colour(x + 0.5, y + 0.5), (y * width + x) * 3);
  }
  return { width, height, pixels };
}

/** Colour at a place between pixels, the nearest edge repeated. */
export function colourAt({ width, height, pixels }: Canvas, x: number, y: number): [number, number, number] {
  const left = Math.min(width - 2, Math.max(0, Math.floor(x - 0.5)));
  const top = Math.min(height - 2, Math.max(0, Math.floor(y - 0.5)));
  const alongX = Math.min(1, Math.max(0, x - 0.5 - left));
  const alongY = Math.min(1, Math.max(0, y - 0.5 - top));
  const channel = (c: number) => {
    const at = (dx: number, dy: number) => pixels[((top + dy) * width + left + dx) * 3 + c] ?? 0;
    const upper = at(0, 0) * (1 - alongX) + at(1, 0) * alongX;
    const lower = at(0, 1) * (1 - alongX) + at(1, 1) * alongX;
    return upper * (1 - alongY) + lower * alongY;
  };
  return [channel(0), channel(1), channel(2)];
}

export function encode({ width, height, pixels }: Canvas): Sharp {
  return sharp(Buffer.from(new Uint8ClampedArray(pixels).buffer), { raw: { width, height, channels: 3 } });
}

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
