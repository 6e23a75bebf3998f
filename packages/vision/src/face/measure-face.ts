import type { Measured, Measurements } from '@candor/core/evidence/measurements.ts';
import type { Region } from '@candor/core/findings/region.ts';
import { convexHull } from '../geometry/polygon.ts';
import { distance, toRegion } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import type { Chip } from './align.ts';
import { eyesCovered, foreheadCovered, mouthCovered } from './covered.ts';
import type { FoundFace } from './find-faces.ts';
import { lightOf } from './light.ts';
import { faceOval, type Mesh, pointOf } from './mesh.ts';
import { poseOf } from './pose.ts';
import { halves, sideLight } from './side-light.ts';

/** Where a measure is taken, as mesh points whose hull is the place of a finding (MediaPipe canonical face model). */
const places = {
  eyes: [70, 63, 105, 107, 336, 334, 293, 300, 340, 347, 350, 121, 118, 111],
  mouth: [61, 291, 0, 17, 37, 267, 84, 314],
  lowerFace: [234, 132, 172, 136, 152, 365, 397, 361, 454, 5],
  forehead: [10, 109, 67, 103, 54, 70, 107, 336, 300, 284, 332, 297, 338],
} as const;
const lips = { upper: 13, lower: 14, left: 61, right: 291 } as const;

/**
 * The measures of ISO/IEC 29794-5 that a mesh and the aligned face allow, each with its place. `openness` is that of the eyes.
 * Lengths are in pixels of the uploaded picture.
 */
export function measureFace(picture: Picture, face: FoundFace, chip: Chip, openness: number): Measurements {
  const { mesh, box, eyeDistance, height } = face;
  const onFace = (value: number): Measured => ({ value, region: box });
  const at = (points: readonly number[], value: number): Measured => ({ value, region: hullOf(mesh, points, picture) });
  const { yaw, pitch, roll } = poseOf(mesh);
  const { brightness, clipped, black, range, sharpness } = lightOf(chip, mesh);
  const { ratio, darker } = sideLight(chip, mesh);
  return {
    eyeDistance: onFace(eyeDistance * picture.scale),
    faceShare: onFace(height / picture.height),
    faceMargin: onFace(marginOf(mesh, picture) / height),
    faceBrightness: onFace(brightness),
    faceClipped: onFace(clipped),
    faceBlack: onFace(black),
    faceRange: onFace(range),
    faceSharpness: onFace(sharpness),
    sideLight: at(halves[darker], ratio),
    yaw: onFace(yaw),
    pitch: onFace(pitch),
    roll: onFace(roll),
    eyesOpen: at(places.eyes, openness),
    mouthOpen: at(places.mouth, mouthOpening(mesh)),
    mouthCovered: at(places.lowerFace, mouthCovered(chip, mesh)),
    eyesCovered: at(places.eyes, eyesCovered(chip, mesh)),
    foreheadCovered: at(places.forehead, foreheadCovered(chip, mesh)),
  };
}

/** Least distance between the face's oval and the picture's border, px; negative where a part lies outside. */
function marginOf(mesh: Mesh, { width, height }: Picture): number {
  return Math.min(...faceOval.map((index) => pointOf(mesh, index)).flatMap(([x, y]) => [x, y, width - x, height - y]));
}

/** Gap between the lips over the width of the mouth. */
function mouthOpening(mesh: Mesh): number {
  const gap = distance(pointOf(mesh, lips.upper), pointOf(mesh, lips.lower));
  return gap / Math.max(1e-6, distance(pointOf(mesh, lips.left), pointOf(mesh, lips.right)));
}

function hullOf(mesh: Mesh, points: readonly number[], picture: Picture): Region {
  return toRegion(convexHull(points.map((index) => pointOf(mesh, index))), picture);
}
