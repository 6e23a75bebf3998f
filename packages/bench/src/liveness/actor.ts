import { wholeSquare } from '@candor/vision/face/detect.ts';
import { findFaces } from '@candor/vision/face/find-faces.ts';
import { eyes, faceOval, type Mesh, pointOf } from '@candor/vision/face/mesh.ts';
import type { FaceModels } from '@candor/vision/models.ts';
import { type Canvas, drawUpright } from '../faces/canvas.ts';
import type { Subject } from '../faces/people.ts';
import { beforeWall } from '../faces/selfie.ts';

/** A person who can be made to move: one photograph, where its features lie, and how far each place stands out. */
export type Actor = {
  readonly canvas: Canvas;
  readonly mesh: Mesh;
  readonly eyeDistance: number;
  /** Middle of the head, px, and its half width and half height. */
  readonly head: { readonly x: number; readonly y: number; readonly halfWidth: number; readonly halfHeight: number };
  /** Height towards the camera at a place of the canvas, px; 0 at the rim of the face. */
  readonly height: (x: number, y: number) => number;
};

/** A webcam's frame, px. */
export const frameSize = { width: 320, height: 240 } as const;
const eyeDistance = 46;
/** Step of the grid on which heights are kept, px. */
const cell = 4;

/** Throws where the mesh network finds no face on the photograph. */
export async function engageActor(subject: Subject, models: FaceModels): Promise<Actor> {
  const { width, height } = frameSize;
  const place = { eyes: [width / 2, height * 0.42], eyeDistance } as const;
  const canvas = beforeWall(await drawUpright(subject, { width, height, ...place }), place);
  const picture = { width, height, data: new Uint8Array(new Uint8ClampedArray(canvas.pixels)), scale: 1 };
  const [face] = await findFaces(picture, wholeSquare(picture), models);
  if (!face) throw new Error('no face on the photograph of the actor');
  const rim = faceOval.map((index) => pointOf(face.mesh, index));
  const [left, right] = [Math.min(...rim.map(([x]) => x)), Math.max(...rim.map(([x]) => x))];
  const [top, bottom] = [Math.min(...rim.map(([, y]) => y)), Math.max(...rim.map(([, y]) => y))];
  const [leftEye, rightEye] = eyes(face.mesh);
  return {
    canvas,
    mesh: face.mesh,
    eyeDistance: Math.hypot(rightEye[0] - leftEye[0], rightEye[1] - leftEye[1]),
    head: {
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      halfWidth: (right - left) / 2,
      halfHeight: (bottom - top) / 2,
    },
    height: heights(face.mesh),
  };
}

/** Heights between the points of the mesh by inverse distance (Shepard 1968), kept on a grid. */
function heights(mesh: Mesh): Actor['height'] {
  const columns = Math.ceil(frameSize.width / cell) + 1;
  const rows = Math.ceil(frameSize.height / cell) + 1;
  const rimDepth = faceOval.reduce((sum, index) => sum + (mesh.depths[index] ?? 0), 0) / faceOval.length;
  const grid = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let weights = 0;
      let sum = 0;
      for (const [i, [x, y]] of mesh.points.entries()) {
        const weight = 1 / ((x - column * cell) ** 2 + (y - row * cell) ** 2 + 4) ** 2;
        weights += weight;
        sum += weight * (rimDepth - (mesh.depths[i] ?? 0));
      }
      grid[row * columns + column] = sum / weights;
    }
  }
  return (x, y) => {
    const column = Math.min(columns - 2, Math.max(0, x / cell));
    const row = Math.min(rows - 2, Math.max(0, y / cell));
    const at = Math.floor(row) * columns + Math.floor(column);
    const [u, v] = [column - Math.floor(column), row - Math.floor(row)];
    const upper = (grid[at] ?? 0) * (1 - u) + (grid[at + 1] ?? 0) * u;
    const lower = (grid[at + columns] ?? 0) * (1 - u) + (grid[at + columns + 1] ?? 0) * u;
    return upper * (1 - v) + lower * v;
  };
}
