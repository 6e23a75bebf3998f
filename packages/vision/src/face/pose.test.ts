import { expect, test } from 'vitest';
import { type Mesh, meshPoint } from './mesh.ts';
import { poseOf } from './pose.ts';

/** A face of 100 x 120 px with the eyes level; `depths` and moved points are the example. */
function mesh(moved: Partial<Record<keyof typeof meshPoint, readonly [x: number, y: number, depth: number]>>): Mesh {
  const usual: Record<keyof typeof meshPoint, readonly [number, number, number]> = {
    leftEyeOuter: [25, 50, 0],
    leftEyeInner: [40, 50, 0],
    rightEyeInner: [60, 50, 0],
    rightEyeOuter: [75, 50, 0],
    noseBase: [50, 80, -20],
    forehead: [50, 0, 0],
    chin: [50, 120, 0],
    leftCheek: [0, 60, 0],
    rightCheek: [100, 60, 0],
  };
  const points = Array.from({ length: 468 }, (): readonly [number, number] => [0, 0]);
  const depths = Array.from({ length: 468 }, () => 0);
  for (const [name, index] of Object.entries(meshPoint)) {
    const entry = Object.entries({ ...usual, ...moved }).find(([key]) => key === name);
    const [x, y, depth] = entry?.[1] ?? [0, 0, 0];
    points[index] = [x, y];
    depths[index] = depth;
  }
  return { points, depths, score: 1 };
}

const rounded = (pose: ReturnType<typeof poseOf>) =>
  [pose.yaw, pose.pitch, pose.roll].map((value) => Math.round(value) + 0);

test.each([
  ['straight', mesh({}), [0, 0, 0]],
  ['to the right of the picture, its far side lies deeper', mesh({ rightCheek: [100, 60, 100] }), [45, 0, 0]],
  ['up, the forehead lies deeper', mesh({ forehead: [50, 0, 120] }), [0, 45, 0]],
  ['down, the chin lies deeper', mesh({ chin: [50, 120, 120] }), [0, -45, 0]],
  ['leaning clockwise', mesh({ rightEyeInner: [60, 70, 0], rightEyeOuter: [60, 95, 0] }), [0, 0, 50]],
] as const)('a face that looks %s', (_, face, expected) => {
  expect(rounded(poseOf(face))).toEqual(expected);
});
