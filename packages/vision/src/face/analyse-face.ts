import type { FaceAnalysis, MadeBy } from '@candor/core/evidence/analysis.ts';
import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import { alignFace, describeFace } from './align.ts';
import { wholeSquare } from './detect.ts';
import { findFaces } from './find-faces.ts';
import { eyeOpenness } from './liveness/eyes.ts';
import { measureFace } from './measure-face.ts';

/**
 * A face this much smaller than the main one (eye distances, fraction) is a poster, a passer-by or the portrait on a
 * document held up; it is not counted as a second person.
 */
const backgroundFace = 0.25;

/** Finds, measures and describes the largest face of a selfie, and says how many people are on it. */
export async function analyseFace(picture: Picture, models: FaceModels): Promise<FaceAnalysis> {
  const found = await findFaces(picture, wholeSquare(picture), models);
  const main = found[0];
  const madeBy = faceCode(models);
  if (!main) {
    return { of: 'face', madeBy, ran: ['face'], faces: [], measurements: { faces: { value: 0 } }, face: null };
  }
  const faces = found.filter(({ eyeDistance }) => eyeDistance >= backgroundFace * main.eyeDistance);
  const chip = alignFace(picture, main.mesh);
  const openness = await eyeOpenness(picture, main.mesh, models);
  return {
    of: 'face',
    madeBy,
    ran: ['face', 'descriptor'],
    faces: faces.map(({ box }) => box),
    measurements: { faces: { value: faces.length }, ...measureFace(picture, main, chip, openness) },
    face: {
      box: main.box,
      descriptor: await describeFace({ picture, mesh: main.mesh, chip }, models),
      width: main.width * picture.scale,
    },
  };
}

/** Stored beside what was measured. The number goes up when a formula in this folder changes its results. */
export function faceCode(models: FaceModels): MadeBy {
  return { code: 'face 2', models: models.version };
}
