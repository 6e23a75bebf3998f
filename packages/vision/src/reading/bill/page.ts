import type { Region } from '@candor/core/findings/region.ts';
import { type Point, type Quad, toRegion } from '../../geometry/quad.ts';
import type { TextModel } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import { decodeBestPath } from '../text/ctc.ts';
import { detectText } from '../text/detect-text.ts';
import { asLines, type Line, runsVertically, turnedHalf } from '../text/lines.ts';
import { recogniseLines, upsideDownShare } from '../text/recognise.ts';
import { type View, wholeView } from '../view.ts';
import { levelled } from './level.ts';

/**
 * A line of print on a page. The extents are levelled px: lines that are level on the paper have the same `top`, also where
 * the paper was photographed at an angle or is a little curled.
 */
export type PageLine = {
  readonly text: string;
  /** 0..1, per character of `text` (code units). */
  readonly confidences: readonly number[];
  readonly quad: Quad;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
export type Page = {
  readonly lines: readonly PageLine[];
  readonly region: (quad: Quad) => Region;
  readonly width: number;
  readonly height: number;
};

/** Longer side, in px, at which text is looked for. On a page of A4 that fills the picture, print of 8 points is then about 10 px high. */
const lookSide = 1280;
/** Lines read with less mean confidence are texture, not print. */
const legible = 0.5;
/** Upright writing is read with more confidence than this; writing on its head is not. */
const upright = 0.75;

/** Reads the whole picture. `paper`: corners in px; what lies outside of them is another paper. */
export async function readPage(picture: Picture, paper: Quad | null, model: TextModel): Promise<Page> {
  // Print under the paper may run another way, so it is left out before anything is told from the rest.
  const boxes = (await detectText(picture, model, lookSide)).filter(({ centre }) => !paper || isInside(paper, centre));
  const all = asLines(boxes, runsVertically(boxes));
  const view = wholeView(picture);
  const lines = await asItReads(view, all, model);
  const recognised = await recogniseLines(view, lines, model, { margin: 0 });
  const read = recognised.flatMap((one) => {
    const characters = decodeBestPath(one, model.dictionary);
    const mean = characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
    if (mean < legible) return [];
    return [{ text: characters, quad: one.quad }];
  });
  const page = read.map(({ text, quad }) => ({
    text: withCapitals(text.map((one) => one.text).join('')),
    confidences: text.flatMap(({ text: sign, confidence }) => Array.from({ length: sign.length }, () => confidence)),
    quad,
  }));
  return pageOf(page, picture);
}

/** No word of ours begins with a small l and a consonant other than l: it was a capital I. */
function withCapitals(text: string): string {
  return text.replace(/(?<!\p{L})l(?=[b-df-hj-km-np-tv-z])/gu, 'I');
}

/** Lines with levelled places, from top to bottom. */
export function pageOf(lines: readonly Pick<PageLine, 'text' | 'confidences' | 'quad'>[], picture: Picture): Page {
  const level = levelled(lines.map(({ quad }) => quad));
  const placed = lines.map((line, at) => ({ ...line, ...level(line.quad, at) }));
  return {
    lines: placed.sort((a, b) => a.top - b.top),
    region: (quad) => toRegion(quad, picture),
    width: picture.width,
    height: picture.height,
  };
}

/** Turned by half where the writing stands on its head. The classifier proposes, and what it proposes must be legible. */
async function asItReads(view: View, lines: readonly Line[], model: TextModel): Promise<readonly Line[]> {
  const samples = [...lines].sort((a, b) => b.width - a.width).slice(0, 4);
  if (samples.length === 0) return lines;
  const turned = lines.map(turnedHalf);
  const isTurned = (await upsideDownShare(view, samples, model)) > 0.5;
  const read = samples.slice(0, 2);
  const asFound = () => clarityOf(view, read, model);
  const onHead = () => clarityOf(view, read.map(turnedHalf), model);
  const likely = await (isTurned ? onHead() : asFound());
  if (likely > upright) return isTurned ? turned : lines;
  const other = await (isTurned ? asFound() : onHead());
  return isTurned === likely > other ? turned : lines;
}

async function clarityOf(view: View, lines: readonly Line[], model: TextModel): Promise<number> {
  const read = (await recogniseLines(view, lines, model, { margin: 0 })).flatMap((one) =>
    decodeBestPath(one, model.dictionary),
  );
  return read.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, read.length);
}

/** Inside of a convex quadrilateral, or on its edge. */
function isInside(quad: Quad, [x, y]: Point): boolean {
  const sides = quad.map(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4] ?? [ax, ay];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}
