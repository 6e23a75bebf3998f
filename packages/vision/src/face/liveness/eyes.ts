import { distance, type Point } from '../../geometry/quad.ts';
import type { FaceModels } from '../../models.ts';
import type { Picture } from '../../picture.ts';
import { eyes as eyeCentres, type Mesh, meshPoint, middle, pointOf, slope } from '../mesh.ts';
import { sample, squareAround } from '../sample.ts';

/** Side of the iris network's input, px, and how much wider than the eye it looks (MediaPipe iris_landmark ROI options). */
export const eyeSide = 64;
const margin = 2.3;

/** Corners and lids among the 71 contour points of the network: lower lid 0 to 8, upper lid 9 to 15. Pairs stand over each other. */
const corners = [0, 8] as const;
const lids = [
  [11, 3],
  [13, 5],
] as const;

/**
 * Openness of the eyes: height between the lids over the width of the eye (Soukupova and Cech 2016), mean of both, about 0.25 to 0.4 when
 * open. FaceMesh alone follows the lids too loosely for that; its iris network sees them (open eyes stay above 0.68 of their usual
 * openness, blinks fall to 0.41 to 0.51, measured on webcam clips of one person).
 */
export async function eyeOpenness(picture: Picture, mesh: Mesh, models: Pick<FaceModels, 'eyes'>): Promise<number> {
  const [leftCentre, rightCentre] = eyeCentres(mesh);
  const roll = slope(leftCentre, rightCentre);
  const left = eyePixels(picture, mesh, [meshPoint.leftEyeOuter, meshPoint.leftEyeInner], roll, false);
  // The network knows the eye on the picture's left; the other is mirrored into it.
  const right = eyePixels(picture, mesh, [meshPoint.rightEyeInner, meshPoint.rightEyeOuter], roll, true);
  const both = new Float32Array(left.length * 2);
  both.set(left);
  both.set(right, left.length);
  const contours = await models.eyes(both);
  return (opennessOf(contours, 0) + opennessOf(contours, contours.length / 2)) / 2;
}

function eyePixels(
  picture: Picture,
  mesh: Mesh,
  [one, other]: readonly [number, number],
  roll: number,
  isMirrored: boolean,
): Float32Array {
  const [from, to] = [pointOf(mesh, one), pointOf(mesh, other)];
  const scale = (margin * distance(from, to)) / eyeSide;
  const pixels = sample(picture, squareAround(middle(from, to), { side: eyeSide, scale, roll }), {
    width: eyeSide,
    height: eyeSide,
    beyond: 'nearest',
  });
  const given = new Float32Array(pixels.length);
  for (let y = 0; y < eyeSide; y++) {
    for (let x = 0; x < eyeSide; x++) {
      const from = (y * eyeSide + (isMirrored ? eyeSide - 1 - x : x)) * 3;
      for (let k = 0; k < 3; k++) given[(y * eyeSide + x) * 3 + k] = (pixels[from + k] ?? 0) / 255;
    }
  }
  return given;
}

function opennessOf(contours: Float32Array, offset: number): number {
  const point = (index: number): Point => [contours[offset + 3 * index] ?? 0, contours[offset + 3 * index + 1] ?? 0];
  const width = distance(point(corners[0]), point(corners[1]));
  const height = lids.reduce((sum, [upper, lower]) => sum + distance(point(upper), point(lower)), 0) / lids.length;
  return height / Math.max(width, 1e-6);
}
