import { distance, type Quad } from '../../geometry/quad.ts';
import { rectify } from '../../geometry/rectify.ts';
import type { TextModel } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import { type Line, padded } from './lines.ts';
import { resized } from './resized.ts';

const lineHeight = 48;
const longestCrop = 3200;
/** Widths are rounded up to these steps, in px, so that few input shapes occur. */
const widthStep = 64;
/** Six short lines in one run cost what six runs cost on one thread, and less on two. Padding is what costs: equal widths go together. */
const batchSize = 6;

/** What the recogniser saw in one line: `probabilities` is steps x classes; step t lies at (t + 0.5) * stepWidth px of the crop. */
export type Recognised = {
  readonly probabilities: Float32Array;
  readonly steps: number;
  readonly classes: number;
  /** The quadrilateral that was cut out, in px of the picture. */
  readonly quad: Quad;
  /** Share of the quad's width that one step covers. */
  readonly stepShare: number;
};

/** Recognises lines; the answers are in the order of `lines`. `margin`: share of the line height added at both ends. */
export async function recogniseLines(
  picture: Picture,
  lines: readonly Line[],
  model: TextModel,
  margin: number,
): Promise<Recognised[]> {
  const crops = lines.map((line, index) => ({ index, ...cutLine(picture, padded(line, margin, 0)) }));
  const byWidth = [...crops].sort((a, b) => a.crop.width - b.crop.width);
  const found: Recognised[] = [];
  for (const batch of batches(byWidth)) {
    const width = roundUp(batch.at(-1)?.crop.width ?? lineHeight);
    const input = new Float32Array(batch.length * 3 * lineHeight * width);
    batch.forEach(({ crop }, k) => {
      writeNormalised(crop, input, k, width);
    });
    const { probabilities, steps, classes } = await model.recognise(input, batch.length, width);
    batch.forEach(({ index, crop, quad }, k) => {
      const used = Math.min(steps, Math.ceil((crop.width / width) * steps) + 1);
      found[index] = {
        probabilities: probabilities.subarray(k * steps * classes, (k * steps + used) * classes),
        steps: used,
        classes,
        quad,
        stepShare: width / steps / crop.width,
      };
    });
  }
  return found;
}

/** Mean probability that these lines stand on their head. */
export async function upsideDownShare(picture: Picture, lines: readonly Line[], model: TextModel): Promise<number> {
  if (lines.length === 0) return 0;
  const width = 192;
  const input = new Float32Array(lines.length * 3 * lineHeight * width);
  lines.forEach((line, k) => {
    const { crop } = cutLine(picture, line.quad);
    writeNormalised(resized(crop, Math.min(width, crop.width), lineHeight), input, k, width);
  });
  const answers = await model.orient(input, lines.length);
  return lines.reduce((sum, _, k) => sum + (answers[2 * k + 1] ?? 0), 0) / lines.length;
}

function cutLine(picture: Picture, quad: Quad): { crop: Picture; quad: Quad } {
  const [a, b, c, d] = quad;
  const width = (distance(a, b) + distance(d, c)) / 2;
  const height = Math.max(1, (distance(a, d) + distance(b, c)) / 2);
  const cropWidth = Math.min(longestCrop, Math.max(16, Math.round((width / height) * lineHeight)));
  return { crop: rectify(picture, quad, cropWidth, lineHeight), quad };
}

function* batches<Crop extends { readonly crop: Picture }>(sorted: readonly Crop[]): Generator<Crop[]> {
  let batch: Crop[] = [];
  for (const one of sorted) {
    const narrowest = batch[0]?.crop.width ?? one.crop.width;
    const wasteful = roundUp(one.crop.width) > roundUp(narrowest) + widthStep;
    if (batch.length === batchSize || wasteful) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}

/** Planar BGR in -1..1, zero to the right of the line. */
function writeNormalised({ data, width }: Picture, input: Float32Array, k: number, rowWidth: number): void {
  const plane = lineHeight * rowWidth;
  for (let channel = 0; channel < 3; channel++) {
    for (let y = 0; y < lineHeight; y++) {
      let from = y * width * 3 + 2 - channel;
      let to = (k * 3 + channel) * plane + y * rowWidth;
      for (let x = 0; x < width; x++, from += 3, to++) input[to] = (data[from] ?? 0) / 127.5 - 1;
    }
  }
}

function roundUp(width: number): number {
  return Math.ceil(width / widthStep) * widthStep;
}
