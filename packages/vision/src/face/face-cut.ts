import type { Point } from '../geometry/quad.ts';
import { type Mesh, meshPoint, middle, pointOf } from './mesh.ts';

/** How a descriptor network was trained to see faces: where eyes, nose and mouth lie in a square of `side` px. */
export type FaceCut = { readonly side: number; readonly template: FaceTemplate };
export type FaceTemplate = keyof typeof templates;

/** Where dlib's mean face has its points, 0..1 of the unpadded face, and the padding it was trained with (dlib `get_face_chip_details`). */
const padding = 0.25;
const dlibMean: readonly Point[] = [
  [0.1205750620789, 0.2137274526848],
  [0.3340850613712, 0.2290642403242],
  [0.8595674595992, 0.2134981538014],
  [0.6460604764104, 0.2289674387677],
  [0.4901123135679, 0.6277975316475],
];
/** Middles of the eyes, tip of the nose, corners of the mouth in px of 112 (ArcFace, Deng et al. 2019: the reference points of its crops). */
const arcfacePoints: readonly Point[] = [
  [38.2946, 51.6963],
  [73.5318, 51.5014],
  [56.0252, 71.7366],
  [41.5493, 92.3655],
  [70.7299, 92.2041],
];
const extra = { noseTip: 1, mouthLeft: 61, mouthRight: 291 } as const;

const templates = {
  dlib: {
    places: dlibMean.map(([x, y]): Point => [(padding + x) / (1 + 2 * padding), (padding + y) / (1 + 2 * padding)]),
    pointsOf: (mesh: Mesh): readonly Point[] =>
      [
        meshPoint.leftEyeOuter,
        meshPoint.leftEyeInner,
        meshPoint.rightEyeOuter,
        meshPoint.rightEyeInner,
        meshPoint.noseBase,
      ].map((index) => pointOf(mesh, index)),
  },
  arcface: {
    places: arcfacePoints.map(([x, y]): Point => [x / 112, y / 112]),
    pointsOf: (mesh: Mesh): readonly Point[] => [
      middle(pointOf(mesh, meshPoint.leftEyeOuter), pointOf(mesh, meshPoint.leftEyeInner)),
      middle(pointOf(mesh, meshPoint.rightEyeOuter), pointOf(mesh, meshPoint.rightEyeInner)),
      pointOf(mesh, extra.noseTip),
      pointOf(mesh, extra.mouthLeft),
      pointOf(mesh, extra.mouthRight),
    ],
  },
} as const;

/** The five points of a face, and where the cut has them, px. */
export function anchorsOf({ side, template }: FaceCut, mesh: Mesh): { from: readonly Point[]; to: readonly Point[] } {
  return { from: templates[template].pointsOf(mesh), to: anchorPlaces({ side, template }) };
}

export function anchorPlaces({ side, template }: FaceCut): readonly Point[] {
  return templates[template].places.map(([x, y]): Point => [x * side, y * side]);
}
