import sharp from 'sharp';
import type { Random } from '../random/random.ts';
import type { Levels } from './light-values.ts';
import type { Shot } from './shot.ts';

/** Lens blur: a Gaussian of the given sigma, px. Below 0.3 px nothing is left to see of it. */
export async function defocus({ width, height, data }: Levels, sigma: number): Promise<Levels> {
  if (sigma < 0.3) return { width, height, data };
  const blurred = await sharp(data, { raw: { width, height, channels: 3 } })
    .blur(sigma)
    .raw()
    .toBuffer();
  return { width, height, data: blurred };
}

/** The hand moved while the shutter was open: the mean along a line of `length` px. */
export function smear({ width, height, data }: Levels, length: number, towards: number): Levels {
  const steps = Math.max(2, Math.round(length / 2.5));
  const moved = new Uint8Array(data.length);
  const angle = (towards * Math.PI) / 180;
  const along = (step: number): number => (step / (steps - 1) - 0.5) * length;
  const offX = Int32Array.from({ length: steps }, (_, step) => Math.round(along(step) * Math.cos(angle)));
  const offY = Int32Array.from({ length: steps }, (_, step) => Math.round(along(step) * Math.sin(angle)));
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let step = 0; step < steps; step++) {
        const fromX = Math.min(width - 1, Math.max(0, x + (offX[step] ?? 0)));
        const fromY = Math.min(height - 1, Math.max(0, y + (offY[step] ?? 0)));
        const from = (fromY * width + fromX) * 3;
        red += data[from] ?? 0;
        green += data[from + 1] ?? 0;
        blue += data[from + 2] ?? 0;
      }
      moved[at] = red / steps;
      moved[at + 1] = green / steps;
      moved[at + 2] = blue / steps;
    }
  return { width, height, data: moved };
}

const tablePixels = 1 << 16;

/** Sensor noise: mostly of brightness, half as strong per colour. Draws come from a table, entered anew in each row. */
export function addNoise({ width, height, data }: Levels, deviation: number, random: Random): Levels {
  const table = noiseTable(deviation, random);
  const noisy = new Uint8ClampedArray(data.length);
  const rowLength = width * 3;
  for (let y = 0, at = 0; y < height; y++) {
    let drawn = 3 * random.integer(0, tablePixels - 1);
    for (let x = 0; x < rowLength; x++, at++) {
      noisy[at] = (data[at] ?? 0) + (table[drawn] ?? 0);
      drawn = drawn + 1 === table.length ? 0 : drawn + 1;
    }
  }
  return { width, height, data: new Uint8Array(noisy.buffer) };
}

/** Deviations of red, green and blue, pixel after pixel. */
function noiseTable(deviation: number, random: Random): Float32Array {
  const table = new Float32Array(tablePixels * 3);
  for (let pixel = 0, at = 0; pixel < tablePixels; pixel++) {
    const common = random.normal() * deviation;
    // The colours share the draws of three pixels: two normal draws a pixel are enough.
    const single = random.normal() * deviation * 0.5;
    table[at++] = common + single;
    table[at++] = common + (table[(at + 997) % table.length] ?? 0) * 0.3;
    table[at++] = common - single;
  }
  return table;
}

/** What the phone does last: sharpens, mirrors where it is set to, and compresses. */
export function encode({ width, height, data }: Levels, { jpegQuality, sharpening, mirrored }: Shot): Promise<Buffer> {
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  if (sharpening > 0) {
    // An unsharp mask over the four neighbours. In eighths: kernels of whole numbers are several times faster.
    const side = -Math.max(1, Math.round(sharpening * 2));
    picture.convolve({ width: 3, height: 3, kernel: [0, side, 0, side, 8 - 4 * side, side, 0, side, 0], scale: 8 });
  }
  if (mirrored) picture.flop();
  return picture.jpeg({ quality: jpegQuality }).toBuffer();
}
