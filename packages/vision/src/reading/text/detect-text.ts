import type { Point } from '@candor/core/findings/region.ts';
import type { TextModel } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import { type Rectangle, smallestRectangle } from './rectangle.ts';
import { resized } from './resized.ts';

/** Limits of differentiable binarisation (Liao et al. 2020) as PP-OCR ships them. */
const pixelLimit = 0.3;
const boxLimit = 0.5;
const unclipRatio = 1.6;
const smallestSide = 3;

/** ImageNet statistics of the detector, in its own channel order BGR. */
const mean = [0.485, 0.456, 0.406];
const deviation = [0.229, 0.224, 0.225];

/** Finds boxes around pieces of text. `side`: the longer side, in px, at which the detector looks. Boxes are in px of `picture`. */
export async function detectText(picture: Picture, model: TextModel, side: number): Promise<Rectangle[]> {
  const zoom = Math.min(2, side / Math.max(picture.width, picture.height));
  const width = multipleOf32(picture.width * zoom);
  const height = multipleOf32(picture.height * zoom);
  const small = resized(picture, width, height);
  const probability = await model.detect(normalise(small), height, width);
  const [scaleX, scaleY] = [picture.width / width, picture.height / height];
  return boxesOf(probability, width, height).map((box) => scaleBox(box, scaleX, scaleY));
}

/** Connected areas of likely text, each as its smallest rectangle grown by the margin the detector was trained to leave away. */
export function boxesOf(probability: Float32Array, width: number, height: number): Rectangle[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const boxes: Rectangle[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || (probability[start] ?? 0) < pixelLimit) continue;
    const area = flood(probability, seen, stack, start, width, height);
    if (area.pixels < smallestSide ** 2 || area.sum / area.pixels < boxLimit) continue;
    const box = smallestRectangle(area.outline);
    if (box && box.height >= smallestSide) boxes.push(grow(box));
  }
  return boxes;
}

type Area = { readonly pixels: number; readonly sum: number; readonly outline: readonly Point[] };

/** Collects one 8-connected area; its outline is the leftmost and rightmost pixel of each row, which is enough for a hull. */
function flood(
  probability: Float32Array,
  seen: Uint8Array,
  stack: Int32Array,
  start: number,
  width: number,
  height: number,
): Area {
  const left = new Map<number, number>();
  const right = new Map<number, number>();
  let [depth, pixels, sum] = [0, 0, 0];
  stack[depth++] = start;
  seen[start] = 1;
  while (depth > 0) {
    const here = stack[--depth] ?? 0;
    const y = Math.floor(here / width);
    const x = here - y * width;
    pixels++;
    sum += probability[here] ?? 0;
    left.set(y, Math.min(left.get(y) ?? x, x));
    right.set(y, Math.max(right.get(y) ?? x, x));
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (seen[next] || (probability[next] ?? 0) < pixelLimit) continue;
        seen[next] = 1;
        stack[depth++] = next;
      }
    }
  }
  const outline: Point[] = [];
  for (const [y, x] of left) {
    const end = (right.get(y) ?? x) + 1;
    outline.push([x, y], [end, y], [x, y + 1], [end, y + 1]);
  }
  return { pixels, sum, outline };
}

/** Offset = area x ratio / perimeter (Liao et al. 2020, section 3.4). */
function grow(box: Rectangle): Rectangle {
  const offset = (box.width * box.height * unclipRatio) / (2 * (box.width + box.height));
  return { ...box, width: box.width + 2 * offset, height: box.height + 2 * offset };
}

function scaleBox(box: Rectangle, scaleX: number, scaleY: number): Rectangle {
  const [cos, sin] = [Math.cos(box.angle) * scaleX, Math.sin(box.angle) * scaleY];
  const along = Math.hypot(cos, sin);
  const across = Math.hypot(Math.sin(box.angle) * scaleX, Math.cos(box.angle) * scaleY);
  return {
    centre: [box.centre[0] * scaleX, box.centre[1] * scaleY],
    width: box.width * along,
    height: box.height * across,
    angle: Math.atan2(sin, cos),
  };
}

function normalise({ data, width, height }: Picture): Float32Array {
  const n = width * height;
  const out = new Float32Array(3 * n);
  for (let channel = 0; channel < 3; channel++) {
    const [m = 0, d = 1] = [mean[channel], deviation[channel]];
    for (let i = 0, o = channel * n; i < n; i++, o++) out[o] = ((data[3 * i + 2 - channel] ?? 0) / 255 - m) / d;
  }
  return out;
}

function multipleOf32(length: number): number {
  return Math.max(32, Math.round(length / 32) * 32);
}
