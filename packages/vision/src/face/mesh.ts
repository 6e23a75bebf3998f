import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import type { Proposal } from './detect.ts';
import { type Pixel, type Similarity, sample, transform } from './sample.ts';

/**
 * 468 points on a face. `points` are picture pixels; `depths` are in the same unit, larger is farther away, and are
 * measured in the face's own upright frame, which `roll` (radians, clockwise on the picture) turns into the picture.
 */
export type Mesh = {
  readonly points: readonly Pixel[];
  readonly depths: readonly number[];
  readonly roll: number;
  /** 0..1: how sure the mesh network is that it saw a face. */
  readonly score: number;
};

/** Names for the points we use (MediaPipe canonical face model). Left and right are as seen on the picture. */
export const meshPoint = {
  leftEyeOuter: 33,
  leftEyeInner: 133,
  rightEyeInner: 362,
  rightEyeOuter: 263,
  noseBase: 2,
  forehead: 10,
  chin: 152,
  leftCheek: 234,
  rightCheek: 454,
} as const;

/** The face's silhouette in order (MediaPipe FACEMESH_FACE_OVAL). */
export const faceOval = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** Side of FaceMesh's input, px. */
const side = 192;

/** FaceMesh wants the face with a margin: 1.5 times the detector's box (MediaPipe face_landmark ROI options). */
const margin = 1.5;

/** Lays the mesh on a proposed face, turned upright by its eye line first. */
export async function layMesh(picture: Picture, proposal: Proposal, models: FaceModels): Promise<Mesh> {
  const { leftEye, rightEye, centre, width, height } = proposal;
  const roll = Math.atan2(rightEye[1] - leftEye[1], rightEye[0] - leftEye[0]);
  const scale = (margin * Math.max(width, height)) / side;
  const toPicture = squareAround(centre, roll, scale);
  const pixels = sample(picture, toPicture, { width: side, height: side, beyond: 'black' });
  for (let i = 0; i < pixels.length; i++) pixels[i] = (pixels[i] ?? 0) / 255;
  const mesh = await models.mesh(pixels);
  const points: Pixel[] = [];
  const depths: number[] = [];
  for (let i = 0; i + 2 < mesh.points.length; i += 3) {
    points.push(transform(toPicture, [mesh.points[i] ?? 0, mesh.points[i + 1] ?? 0]));
    depths.push((mesh.points[i + 2] ?? 0) * scale);
  }
  return { points, depths, roll, score: mesh.score };
}

export function pointOf(mesh: Mesh, index: number): Pixel {
  const point = mesh.points[index];
  if (!point) throw new Error(`the mesh has no point ${index}`);
  return point;
}

export function depthOf(mesh: Mesh, index: number): number {
  return mesh.depths[index] ?? 0;
}

export function middle(one: Pixel, two: Pixel): Pixel {
  return [(one[0] + two[0]) / 2, (one[1] + two[1]) / 2];
}

/** Centres of the two eyes, left as seen on the picture first. */
export function eyes(mesh: Mesh): readonly [Pixel, Pixel] {
  return [
    middle(pointOf(mesh, meshPoint.leftEyeOuter), pointOf(mesh, meshPoint.leftEyeInner)),
    middle(pointOf(mesh, meshPoint.rightEyeInner), pointOf(mesh, meshPoint.rightEyeOuter)),
  ];
}

function squareAround(centre: Pixel, roll: number, scale: number): Similarity {
  const a = scale * Math.cos(roll);
  const b = scale * Math.sin(roll);
  const half = side / 2;
  return { a, b, tx: centre[0] - a * half + b * half, ty: centre[1] - b * half - a * half };
}
