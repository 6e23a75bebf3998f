import { distance } from '../geometry/quad.ts';
import { depthOf, eyes, type Mesh, meshPoint, pointOf, slope } from './mesh.ts';

/** Degrees, as seen on the picture: yaw > 0 looks to the right, pitch > 0 looks up, roll > 0 leans clockwise. */
export type Pose = { readonly yaw: number; readonly pitch: number; readonly roll: number };

/**
 * The direction of a face from the mesh's depth. Yaw compares the two sides of the face, pitch forehead and chin,
 * each over their distance on the picture; roll is the line between the eyes. The depths are the network's estimate:
 * it reads a turn of the head too small by up to a third.
 */
export function poseOf(mesh: Mesh): Pose {
  const [left, right] = eyes(mesh);
  return {
    yaw: lean(mesh, meshPoint.leftCheek, meshPoint.rightCheek),
    pitch: lean(mesh, meshPoint.chin, meshPoint.forehead),
    roll: degrees(slope(left, right)),
  };
}

/** How far the line from one point to another leans away from the camera, degrees. */
function lean(mesh: Mesh, from: number, to: number): number {
  return degrees(Math.atan2(depthOf(mesh, to) - depthOf(mesh, from), distance(pointOf(mesh, from), pointOf(mesh, to))));
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
