import type { Point } from '../geometry/quad.ts';
import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import { type Mesh, meshPoint, pointOf } from './mesh.ts';
import { fitSimilarity, invert, type Similarity, sample } from './sample.ts';

/** Side of the aligned face, px: the input of dlib's recognition network. */
export const chipSide = 150;

/** The five mesh points that the alignment rests on, in the order of the template. */
const anchorPoints = [
  meshPoint.leftEyeOuter,
  meshPoint.leftEyeInner,
  meshPoint.rightEyeOuter,
  meshPoint.rightEyeInner,
  meshPoint.noseBase,
] as const;

/** Where dlib's mean face has those points, 0..1 of the unpadded face, and the padding it was trained with (dlib `get_face_chip_details`). */
const padding = 0.25;
const meanFace: readonly Point[] = [
  [0.1205750620789, 0.2137274526848],
  [0.3340850613712, 0.2290642403242],
  [0.8595674595992, 0.2134981538014],
  [0.6460604764104, 0.2289674387677],
  [0.4901123135679, 0.6277975316475],
];
const template = meanFace.map(
  ([x, y]): Point => [((padding + x) / (1 + 2 * padding)) * chipSide, ((padding + y) / (1 + 2 * padding)) * chipSide],
);

/** The face upright in 150 x 150 px, RGB 0..255, and how its pixels map to the picture. */
export type Chip = { readonly pixels: Float32Array; readonly toPicture: Similarity };

export function alignFace(picture: Picture, mesh: Mesh): Chip {
  const toChip = fitSimilarity(
    anchorPoints.map((index) => pointOf(mesh, index)),
    template,
  );
  const toPicture = invert(toChip);
  return {
    toPicture,
    pixels: sample(picture, toPicture, { width: chipSide, height: chipSide, beyond: 'nearest' }),
  };
}

/**
 * 128 numbers; the Euclidean distance between two of them is small for the same person.
 * The mean over the face and its mirror image is steadier than either alone.
 */
export async function describeFace(chip: Chip, models: FaceModels): Promise<number[]> {
  const straight = await models.describe(chip.pixels);
  const mirrored = await models.describe(mirror(chip.pixels));
  return Array.from(straight, (value, i) => (value + (mirrored[i] ?? value)) / 2);
}

function mirror(pixels: Float32Array): Float32Array {
  const mirrored = new Float32Array(pixels.length);
  for (let row = 0; row < chipSide; row++) {
    for (let column = 0; column < chipSide; column++) {
      const from = (row * chipSide + column) * 3;
      mirrored.set(pixels.subarray(from, from + 3), (row * chipSide + chipSide - 1 - column) * 3);
    }
  }
  return mirrored;
}
