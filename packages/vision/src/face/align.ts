import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import { anchorsOf, type FaceCut } from './face-cut.ts';
import type { Mesh } from './mesh.ts';
import { fitSimilarity, invert, type Similarity, sample } from './sample.ts';

/** Side of the aligned face that we measure on, px: the input of dlib's recognition network. */
export const chipSide = 150;
const usualCut: FaceCut = { side: chipSide, template: 'dlib' };

/** The face upright in a square, RGB 0..255, and how its pixels map to the picture. */
export type Chip = { readonly pixels: Float32Array; readonly toPicture: Similarity };

/** Without `cut` as dlib wants it, 150 x 150 px. */
export function alignFace(picture: Picture, mesh: Mesh, cut = usualCut): Chip {
  const { from, to } = anchorsOf(cut, mesh);
  const toPicture = invert(fitSimilarity(from, to));
  return {
    toPicture,
    pixels: sample(picture, toPicture, { width: cut.side, height: cut.side, beyond: 'nearest' }),
  };
}

/** A face that was found; `chip` where it was aligned before. */
type FaceToDescribe = { readonly picture: Picture; readonly mesh: Mesh; readonly chip?: Chip };

/**
 * As many numbers as the model gives; the Euclidean distance between two of them is small for the same person.
 * The mean over the face and its mirror image is steadier than either alone. Descriptors of an operator's own model are
 * brought to length 1, because such networks are trained on angles; dlib's are trained on distances and stay as they are.
 */
export async function describeFace({ picture, mesh, chip }: FaceToDescribe, models: FaceModels): Promise<number[]> {
  const { cut } = models;
  const { pixels } = cut ? alignFace(picture, mesh, cut) : (chip ?? alignFace(picture, mesh));
  const straight = await models.describe(pixels);
  const mirrored = await models.describe(mirror(pixels, cut?.side ?? chipSide));
  const mean = Array.from(straight, (value, i) => (value + (mirrored[i] ?? value)) / 2);
  return cut ? toUnitLength(mean) : mean;
}

function toUnitLength(numbers: readonly number[]): number[] {
  const length = Math.hypot(...numbers);
  if (!(length > 0)) throw new RangeError('the face model gave no direction');
  return numbers.map((value) => value / length);
}

function mirror(pixels: Float32Array, side: number): Float32Array {
  const mirrored = new Float32Array(pixels.length);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const from = (row * side + column) * 3;
      mirrored.set(pixels.subarray(from, from + 3), (row * side + side - 1 - column) * 3);
    }
  }
  return mirrored;
}
