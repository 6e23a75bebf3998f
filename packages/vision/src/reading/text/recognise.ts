import { distance, type Quad } from '../../geometry/quad.ts';
import { rectify } from '../../geometry/rectify.ts';
import type { TextModel } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import type { View } from '../view.ts';
import { type Line, padded } from './lines.ts';
import { resized } from './resized.ts';

const lineHeight = 48;
const longestCrop = 3200;
/** Widths are rounded up to these steps, in px: the network halves them three times. */
const widthStep = 16;
/** A single character is read better with empty room to its right, as in training. Px. */
const narrowest = 128;

/** What the recogniser saw in one line: `probabilities` is steps x classes; step t lies at (t + 0.5) * stepWidth px of the crop. */
export type Recognised = {
  readonly probabilities: Float32Array;
  readonly steps: number;
  readonly classes: number;
  /** The quadrilateral that was cut out, in px of the view. */
  readonly quad: Quad;
  /** Share of the quad's width that one step covers. */
  readonly stepShare: number;
};

/** How lines are cut out: `margin` and `room` are shares of the line height added at both ends, and above and below; `stretch` widens the letters. */
export type Cut = { readonly margin: number; readonly room?: number; readonly stretch?: number };

/**
 * Recognises lines; the answers are in the order of `lines`.
 * One line per run: on one thread several together cost as much and are padded to the widest.
 */
export async function recogniseLines(
  view: View,
  lines: readonly Line[],
  model: TextModel,
  cut: Cut,
): Promise<Recognised[]> {
  const found: Recognised[] = [];
  for (const line of lines) {
    const { crop, quad } = cutLine(view, padded(line, cut.margin, cut.room ?? 0), cut.stretch);
    const width = Math.max(narrowest, roundUp(crop.width));
    const input = new Float32Array(3 * lineHeight * width);
    writeNormalised(crop, input, 0, width);
    const { probabilities, steps, classes } = await model.recognise(input, 1, width);
    const used = Math.min(steps, Math.ceil((crop.width / width) * steps) + 1);
    found.push({
      probabilities: probabilities.subarray(0, used * classes),
      steps: used,
      classes,
      quad,
      stepShare: width / steps / crop.width,
    });
  }
  return found;
}

/** Mean probability that these lines stand on their head. */
export async function upsideDownShare(view: View, lines: readonly Line[], model: TextModel): Promise<number> {
  if (lines.length === 0) return 0;
  const width = 192;
  const input = new Float32Array(lines.length * 3 * lineHeight * width);
  lines.forEach((line, k) => {
    const { crop } = cutLine(view, line.quad);
    writeNormalised(resized(crop, Math.min(width, crop.width), lineHeight), input, k, width);
  });
  const answers = await model.orient(input, lines.length);
  return lines.reduce((sum, _, k) => sum + (answers[2 * k + 1] ?? 0), 0) / lines.length;
}

function cutLine({ photo, toPhoto }: View, quad: Quad, stretch = 1): { crop: Picture; quad: Quad } {
  const [a, b, c, d] = quad;
  const width = (distance(a, b) + distance(d, c)) / 2;
  const height = Math.max(1, (distance(a, d) + distance(b, c)) / 2);
  const cropWidth = Math.min(longestCrop, Math.max(16, Math.round((width / height) * lineHeight * stretch)));
  const inPhoto: Quad = [toPhoto(a), toPhoto(b), toPhoto(c), toPhoto(d)];
  return { crop: rectify(photo, inPhoto, cropWidth, lineHeight), quad };
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
