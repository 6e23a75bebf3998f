import sharp from 'sharp';
import { renderPaper } from '../specimen/catalogue.ts';
import { sheets } from '../specimen/layout.ts';
import type { Specimen } from '../specimen/specimen.ts';
import { companionShot } from './capture-shot.ts';
import type { CaptureTruth } from './capture-truth.ts';
import { areaOf, clipToFrame, type Quad } from './homography.ts';
import { photograph, photographTable } from './photograph.ts';
import { type CaptureOrder, designNames, type PlannedCapture, planCapture } from './plan-capture.ts';
import { poseQuad, quadWidth } from './pose.ts';
import type { PictureSize, Shot } from './shot.ts';
import { defectsIn } from './true-defects.ts';

export { type CaptureOrder, designNames, type PlannedCapture, planCapture };
export type Capture = { readonly jpeg: Buffer; readonly truth: CaptureTruth };

/**
 * Photographs of documents without end, drawn as they are asked for; drawing is cheap, `takeCapture` costs the CPU. The n-th
 * capture of an order depends on the order and on n alone.
 */
export function* documentCaptures(order: CaptureOrder): Generator<PlannedCapture, never> {
  for (let number = 0; ; number++) yield planCapture(order, number);
}

/** Prints and photographs. The same plan gives the same bytes on one machine. */
export async function takeCapture({ paper, companion, ground, defect, shot }: PlannedCapture): Promise<Capture> {
  if (paper === null) return { jpeg: await photographTable(shot), truth: { ...nothing, ground, size: shot.size } };
  const known = { ...nothing, design: paper.design, kind: paper.kind, side: paper.side, ground };
  if (paper.kind === 'screenshot') {
    const specimen = await renderPaper(paper.order, shot.size.height / 2);
    const { jpeg, size } = await saveScreen(specimen);
    return { jpeg, truth: { ...known, ...specimen.truth, size, corners: wholeOf(size) } };
  }
  const { sheet } = paper;
  const specimen = await renderPaper(paper.order, printedWidth(sheets[sheet], shot));
  const beside = companion && { specimen: await renderPaper(companion, 900), shot: companionShot(shot) };
  const { jpeg, truth } = await photograph(specimen, shot, beside ?? undefined);
  const { corners, size, fields, mrz, barcode, portrait } = truth;
  const quarters = (Math.round(shot.turn / 90) + 4) % 4;
  return {
    jpeg,
    truth: {
      ...known,
      size,
      corners,
      fields,
      mrz,
      barcode,
      portrait,
      cut: cutOf(corners, size),
      covered: coveredOf(truth, shot),
      defects: defectsIn(truth, shot, defect),
      quarterTurns: quarters === 1 || quarters === 2 || quarters === 3 ? quarters : 0,
      upsideDown: quarters === 2,
      mirrored: shot.mirrored,
      held: shot.hand !== null,
    },
  };
}

const nothing = {
  design: null,
  kind: null,
  side: null,
  corners: null,
  cut: null,
  covered: null,
  defects: [],
  fields: {},
  mrz: null,
  barcode: null,
  portrait: null,
  quarterTurns: 0,
  upsideDown: false,
  mirrored: false,
  held: false,
} as const;

/** A little finer than the picture will show it, px. */
function printedWidth({ widthMm, heightMm }: { widthMm: number; heightMm: number }, shot: Shot): number {
  return Math.round(Math.min(2000, Math.max(320, 1.1 * quadWidth(poseQuad(widthMm, heightMm, shot)))));
}

async function saveScreen({ png }: Specimen): Promise<{ jpeg: Buffer; size: PictureSize }> {
  const { data, info } = await sharp(png)
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 92 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: data, size: { width: info.width, height: info.height } };
}

const wholeOf = ({ width, height }: PictureSize): Quad => [
  [0, 0],
  [width, 0],
  [width, height],
  [0, height],
];

function cutOf(corners: Quad, { width, height }: PictureSize): CaptureTruth['cut'] {
  const share = 1 - areaOf(clipToFrame(corners, width, height)) / areaOf(corners);
  if (share < 1e-6) return null;
  const outside = corners.flatMap(([x, y], index) => (x < 0 || y < 0 || x > width || y > height ? [index] : []));
  return { share, corners: outside };
}

function coveredOf(truth: Awaited<ReturnType<typeof photograph>>['truth'], { thumb }: Shot): CaptureTruth['covered'] {
  if (truth.object) return { corner: null, region: truth.object };
  const place = truth.defects.find(({ defect }) => defect === 'covered');
  return thumb && place ? { corner: thumb.corner, region: place.region } : null;
}
