import type { Region } from '@candor/core/findings/region.ts';
import { distance, type Point, toRegion } from '../geometry/quad.ts';
import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import { detectorSide, type Proposal, proposeFaces } from './detect.ts';
import { eyes, layMesh, type Mesh, slope } from './mesh.ts';
import { type Similarity, squareAround, transform } from './sample.ts';

/** A face with its mesh. Lengths in picture pixels, along and across the face's own upright frame. */
export type FoundFace = {
  readonly mesh: Mesh;
  readonly box: Region;
  readonly width: number;
  readonly height: number;
  readonly eyeDistance: number;
};

/** The detector's score (0..1) from which a face is upright enough to stop looking at the picture turned. */
const surelyUpright = 0.75;
/** The mesh score (0..1) below which the detector saw something else than a face. */
const leastMesh = 0.5;

/**
 * Faces in a square part of the picture, the largest first. If nothing is sure upright, the part is also looked at
 * turned by 180, 90 and 270 degrees, and the turn with the surest face wins.
 */
export async function findFaces(picture: Picture, part: Similarity, models: FaceModels): Promise<FoundFace[]> {
  let best: readonly Proposal[] = [];
  for (const quarters of [0, 2, 1, 3]) {
    const proposals = await proposeFaces(picture, turnPart(part, quarters), models);
    if (scoreOf(proposals) > scoreOf(best)) best = proposals;
    if (scoreOf(best) >= surelyUpright) break;
  }
  const faces: FoundFace[] = [];
  for (const proposal of best) {
    const mesh = await layMesh(picture, proposal, models);
    if (mesh.score >= leastMesh) faces.push(measureFace(mesh, picture));
  }
  return faces.sort((one, other) => other.width * other.height - one.width * one.height);
}

function scoreOf(proposals: readonly Proposal[]): number {
  return proposals[0]?.score ?? 0;
}

/** The same square, looked at turned by quarter turns. */
function turnPart(part: Similarity, quarters: number): Similarity {
  const middle = transform(part, [detectorSide / 2, detectorSide / 2]);
  const roll = Math.atan2(part.b, part.a) + (quarters * Math.PI) / 2;
  return squareAround(middle, { side: detectorSide, scale: Math.hypot(part.a, part.b), roll });
}

function measureFace(mesh: Mesh, picture: Picture): FoundFace {
  const [leftEye, rightEye] = eyes(mesh);
  const roll = slope(leftEye, rightEye);
  const upright: Similarity = { a: Math.cos(roll), b: -Math.sin(roll), tx: 0, ty: 0 };
  const points = mesh.points.map((point) => transform(upright, point));
  const left = Math.min(...points.map(([x]) => x));
  const right = Math.max(...points.map(([x]) => x));
  const top = Math.min(...points.map(([, y]) => y));
  const bottom = Math.max(...points.map(([, y]) => y));
  const back: Similarity = { ...upright, b: -upright.b };
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return {
    mesh,
    box: toRegion(
      corners.map((corner) => transform(back, corner)),
      picture,
    ),
    width: right - left,
    height: bottom - top,
    eyeDistance: distance(leftEye, rightEye),
  };
}
