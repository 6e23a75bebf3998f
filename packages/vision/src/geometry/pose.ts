import { rectangleToQuad } from './homography.ts';
import type { Quad, Size } from './quad.ts';

/**
 * Focal length in units of the longer picture side. Phone main cameras lie at 0.72..0.80 (24 to 28 mm equivalent on 4:3),
 * cropped and zoomed pictures above; the angle found scales with it, about 3 degrees per 10 % at 30 degrees.
 */
const assumedFocal = 0.85;

type Vector = readonly [number, number, number];

/** How a flat document stands before the camera. Tilt in degrees; aspect = width / height of the paper itself. */
export type Pose = { readonly tilt: number; readonly aspect: number };

/**
 * Pose of a rectangle of unknown proportions from its picture, with the focal length assumed and the optical axis in the
 * middle of the picture: the first two columns of K^-1 H are the paper's axes (Zhang, "A flexible new technique for
 * camera calibration", 2000, section 2), their cross product its normal, their lengths its proportions.
 */
export function poseOf(quad: Quad, { width, height }: Size): Pose | null {
  const map = rectangleToQuad(1, 1, quad);
  if (!map) return null;
  const focal = assumedFocal * Math.max(width, height);
  const fromPixels = (u: number, v: number, w: number): Vector => [
    (u - (width / 2) * w) / focal,
    (v - (height / 2) * w) / focal,
    w,
  ];
  const across = fromPixels(map[0], map[3], map[6]);
  const down = fromPixels(map[1], map[4], map[7]);
  const normal: Vector = [
    across[1] * down[2] - across[2] * down[1],
    across[2] * down[0] - across[0] * down[2],
    across[0] * down[1] - across[1] * down[0],
  ];
  const [lengthAcross, lengthDown, lengthNormal] = [norm(across), norm(down), norm(normal)];
  if (lengthNormal === 0 || lengthDown === 0) return null;
  const cosine = Math.min(1, Math.abs(normal[2]) / lengthNormal);
  return { tilt: (Math.acos(cosine) * 180) / Math.PI, aspect: lengthAcross / lengthDown };
}

function norm([x, y, z]: Vector): number {
  return Math.hypot(x, y, z);
}
