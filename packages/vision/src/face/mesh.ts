import type { Point } from '../geometry/quad.ts';
import type { FaceModels } from '../models.ts';
import type { Picture } from '../picture.ts';
import type { Proposal } from './detect.ts';
import { sample, squareAround, transform } from './sample.ts';

/**
 * 468 points on a face. `points` are picture pixels; `depths` are in the same unit, larger is farther away.
 */
export type Mesh = {
  readonly points: readonly Point[];
  readonly depths: readonly number[];
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

/** Where the mesh network looks: turned upright around the centre. Lengths in picture pixels, `roll` in radians. */
type Look = { readonly centre: Point; readonly length: number; readonly roll: number };

/** Lays the mesh on a proposed face, turned upright by its eyes, and once more if the mesh sees the eyes elsewhere. */
export async function layMesh(picture: Picture, proposal: Proposal, models: FaceModels): Promise<Mesh> {
  const { leftEye, rightEye, centre, width, height } = proposal;
  const look: Look = { centre, length: margin * Math.max(width, height), roll: slope(leftEye, rightEye) };
  const first = await meshIn(picture, look, models);
  const [left, right] = eyes(first);
  const roll = slope(left, right);
  return Math.abs(between(roll, look.roll)) < steadyRoll ? first : meshIn(picture, { ...look, roll }, models);
}

/** Lays the mesh where it was a moment ago, without looking for the face again. A low score says that it is not there any more. */
export function followMesh(picture: Picture, before: Mesh, models: FaceModels): Promise<Mesh> {
  const [left, right] = eyes(before);
  const across = before.points.map(([x]) => x);
  const down = before.points.map(([, y]) => y);
  const [west, east] = [Math.min(...across), Math.max(...across)];
  const [north, south] = [Math.min(...down), Math.max(...down)];
  const length = followMargin * Math.max(east - west, south - north);
  return meshIn(
    picture,
    { centre: [(west + east) / 2, (north + south) / 2], length, roll: slope(left, right) },
    models,
  );
}

/** Around a mesh instead of the detector's box (MediaPipe face_landmark_landmarks_to_roi). */
const followMargin = 1.5;

/** Eye lines that differ less than this (10 degrees, in radians) give the same mesh to within a pixel of its input. */
const steadyRoll = Math.PI / 18;

async function meshIn(picture: Picture, { centre, length, roll }: Look, models: FaceModels): Promise<Mesh> {
  const scale = length / side;
  const toPicture = squareAround(centre, { side, scale, roll });
  const pixels = sample(picture, toPicture, { width: side, height: side, beyond: 'black' });
  for (let i = 0; i < pixels.length; i++) pixels[i] = (pixels[i] ?? 0) / 255;
  const mesh = await models.mesh(pixels);
  const points: Point[] = [];
  const depths: number[] = [];
  for (let i = 0; i + 2 < mesh.points.length; i += 3) {
    points.push(transform(toPicture, [mesh.points[i] ?? 0, mesh.points[i + 1] ?? 0]));
    depths.push((mesh.points[i + 2] ?? 0) * scale);
  }
  return { points, depths, score: mesh.score };
}

/** Direction from one point to another, radians clockwise from the picture's horizontal. */
export function slope(from: Point, to: Point): number {
  return Math.atan2(to[1] - from[1], to[0] - from[0]);
}

/** The smaller turn from one direction to another, -pi..pi. */
export function between(to: number, from: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}

export function pointOf(mesh: Mesh, index: number): Point {
  const point = mesh.points[index];
  if (!point) throw new Error(`the mesh has no point ${index}`);
  return point;
}

export function depthOf(mesh: Mesh, index: number): number {
  return mesh.depths[index] ?? 0;
}

export function middle(one: Point, two: Point): Point {
  return [(one[0] + two[0]) / 2, (one[1] + two[1]) / 2];
}

/** Centres of the two eyes, left as seen on the picture first. */
export function eyes(mesh: Mesh): readonly [Point, Point] {
  return [
    middle(pointOf(mesh, meshPoint.leftEyeOuter), pointOf(mesh, meshPoint.leftEyeInner)),
    middle(pointOf(mesh, meshPoint.rightEyeInner), pointOf(mesh, meshPoint.rightEyeOuter)),
  ];
}
