import type { Face } from '@candor/core/evidence/analysis.ts';
import type { Measurements } from '@candor/core/evidence/measurements.ts';
import type { Region } from '@candor/core/findings/region.ts';
import { convexHull, isInside } from '../geometry/polygon.ts';
import { centre, type Point, type Quad, toQuad } from '../geometry/quad.ts';
import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import { describeFace } from './align.ts';
import { detectorSide, wholeSquare } from './detect.ts';
import { type FoundFace, findFaces } from './find-faces.ts';
import { slope } from './mesh.ts';
import { invert, type Similarity, squareAround, transform } from './sample.ts';

/** Room around the document, so that a portrait at its edge is not cut. */
const room = 1.05;

/**
 * The portrait printed on a document: the largest face whose middle lies on it; the small second print that many
 * cards carry ("ghost portrait") is smaller and is not taken. Without an outline the whole picture is searched.
 * `portraitWidth` is absent when no face was found.
 */
export async function findPortrait(
  picture: Picture,
  outline: Region | null,
  models: FaceModels,
): Promise<{ portrait: Face | null; measurements: Measurements }> {
  const document = outline && toQuad(outline, picture);
  const found = await findFaces(picture, document ? squareOver(document) : wholeSquare(picture), models);
  const printed = found.find((face) => !document || isOn(face, document));
  if (!printed) return { portrait: null, measurements: {} };
  const descriptor = await describeFace({ picture, mesh: printed.mesh }, models);
  const width = printed.width * picture.scale;
  return {
    portrait: { box: printed.box, descriptor, width },
    measurements: { portraitWidth: { value: width, region: printed.box } },
  };
}

/** Somebody who holds the card before their chest is next to it, not on it. */
function isOn({ mesh }: FoundFace, document: Quad): boolean {
  return isInside(centre(mesh.points), convexHull(document));
}

/** The square that holds the document with its top edge level, as a map from the detector's input to the picture. */
function squareOver(document: Quad): Similarity {
  const [topLeft, topRight] = document;
  const roll = slope(topLeft, topRight);
  const turn: Similarity = { a: Math.cos(roll), b: Math.sin(roll), tx: 0, ty: 0 };
  const level = document.map((corner): Point => transform(invert(turn), corner));
  const across = level.map(([x]) => x);
  const down = level.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)];
  const scale = (room * Math.max(right - left, bottom - top)) / detectorSide;
  const middle = transform(turn, [(left + right) / 2, (top + bottom) / 2]);
  return squareAround(middle, { side: detectorSide, scale, roll });
}
