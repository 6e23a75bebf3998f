import type { Point } from '../geometry/quad.ts';
import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import { type Similarity, sample, squareAround, transform } from './sample.ts';

/** A face that the detector proposes, in picture pixels. Left and right are as seen on the picture. */
export type Proposal = {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly leftEye: Point;
  readonly rightEye: Point;
  /** 0..1 */
  readonly score: number;
};

/** Side of BlazeFace's input, px. */
export const detectorSide = 256;

/** BlazeFace's two grids: 16 x 16 cells with 2 anchors each, then 8 x 8 with 6 (MediaPipe face_detection_back anchor options). */
const grids = [
  { stride: 16, perCell: 2 },
  { stride: 32, perCell: 6 },
] as const;

/** Centre of every anchor in input pixels, in the order of the network's outputs. 512 + 384 of them. */
const anchors: readonly Point[] = grids.flatMap(({ stride, perCell }) => {
  const cells = detectorSide / stride;
  return Array.from({ length: cells * cells * perCell }, (_, i): Point => {
    const cell = Math.floor(i / perCell);
    return [stride * ((cell % cells) + 0.5), stride * (Math.floor(cell / cells) + 0.5)];
  });
});

/** Numbers per anchor: centre x, y, width, height, then x, y of two eyes, nose, mouth and two ears. All in input pixels. */
const numbersPerAnchor = 16;

/** Faces the detector proposes in a part of the picture, surest first. The part is the square that `toPicture` maps 256 x 256 px to. */
export async function proposeFaces(
  picture: Picture,
  toPicture: Similarity,
  models: FaceModels,
  limits = { score: 0.3, overlap: 0.3 },
): Promise<Proposal[]> {
  const pixels = sample(picture, toPicture, { width: detectorSide, height: detectorSide, beyond: 'black', finest: 4 });
  for (let i = 0; i < pixels.length; i++) pixels[i] = (pixels[i] ?? 0) / 127.5 - 1;
  const [coarseScores, fineScores, coarseBoxes, fineBoxes] = [...(await models.detect(pixels))].sort(
    (a, b) => a.length - b.length,
  );
  if (!coarseScores || !fineScores || !coarseBoxes || !fineBoxes) throw new Error('the face detector gave no boxes');
  const proposals = [...decode(fineScores, fineBoxes, 0), ...decode(coarseScores, coarseBoxes, fineScores.length)]
    .filter(({ score }) => score >= limits.score)
    .sort((a, b) => b.score - a.score);
  return withoutOverlaps(proposals, limits.overlap).map((proposal) => toPixels(proposal, toPicture));
}

/** The square around the whole picture, for {@link proposeFaces}. */
export function wholeSquare({ width, height }: Picture): Similarity {
  const scale = Math.max(width, height) / detectorSide;
  return squareAround([width / 2, height / 2], { side: detectorSide, scale, roll: 0 });
}

function decode(scores: Float32Array, boxes: Float32Array, firstAnchor: number): Proposal[] {
  return Array.from(scores, (logit, i): Proposal => {
    const [anchorX, anchorY] = anchors[firstAnchor + i] ?? [0, 0];
    const number = (offset: number) => boxes[i * numbersPerAnchor + offset] ?? 0;
    const point = (offset: number): Point => [number(offset) + anchorX, number(offset + 1) + anchorY];
    return {
      centre: point(0),
      width: number(2),
      height: number(3),
      leftEye: point(4),
      rightEye: point(6),
      score: 1 / (1 + Math.exp(-logit)),
    };
  });
}

/** Keeps the surest of every group that lies over each other. */
function withoutOverlaps(surestFirst: readonly Proposal[], overlap: number): Proposal[] {
  const kept: Proposal[] = [];
  for (const proposal of surestFirst) {
    if (kept.every((better) => intersectionOverUnion(better, proposal) <= overlap)) kept.push(proposal);
  }
  return kept;
}

function intersectionOverUnion(one: Proposal, two: Proposal): number {
  const along = (axis: 0 | 1, length: 'width' | 'height') =>
    Math.max(
      0,
      Math.min(one.centre[axis] + one[length] / 2, two.centre[axis] + two[length] / 2) -
        Math.max(one.centre[axis] - one[length] / 2, two.centre[axis] - two[length] / 2),
    );
  const common = along(0, 'width') * along(1, 'height');
  return common / (one.width * one.height + two.width * two.height - common);
}

function toPixels(proposal: Proposal, toPicture: Similarity): Proposal {
  const scale = Math.hypot(toPicture.a, toPicture.b);
  return {
    ...proposal,
    centre: transform(toPicture, proposal.centre),
    leftEye: transform(toPicture, proposal.leftEye),
    rightEye: transform(toPicture, proposal.rightEye),
    width: proposal.width * scale,
    height: proposal.height * scale,
  };
}
