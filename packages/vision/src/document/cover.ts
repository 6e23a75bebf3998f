import { convexHull, isInside } from '../geometry/polygon.ts';
import type { Point } from '../geometry/quad.ts';
import { cellToFraction, grid } from './corner-maps.ts';

/** Probability that something lies there, 0..1, and where (fractions of the picture; null when it has no clear place). */
export type Cover = { readonly probability: number; readonly region: readonly Point[] | null };
export type Covers = {
  /** A finger or a thing over a corner: it hides an edge, and mostly only an edge. */
  readonly corner: Cover;
  /** A thing over the face, away from the corners: it hides what is to be read. */
  readonly face: Cover;
};

/** A cell belongs to a covering thing above this; next to a corner less is enough, because an edge shows less of it. */
const covered = 0.5;
const coveredAtCorner = 0.3;
/** What comes this near to a corner, in cells, lies over it: of a hidden corner itself the network is less sure. */
const fingerEnd = 4;
/** A thing of fewer cells than this is print that the network is unsure about. One cell is a 48th of the picture. */
const fewestCells = 2;

/**
 * Tells things over corners from things over the face by the network's map of covering things. `frame`: its answer for
 * the whole picture, which counts for the corner unless the map shows that it is meant for the face. `mask`: probabilities,
 * 56 x 56; `corners` in cells.
 */
export function judgeCovers(frame: number, mask: Float32Array, corners: readonly Point[]): Covers {
  const blobs = blobsOf(mask, corners);
  const atCorner = blobs.filter((blob) => blob.some((cell) => isNear(cell, corners, fingerEnd)));
  const onFace = blobs.filter((blob) => !atCorner.includes(blob) && blob.length >= fewestCells);
  const highest = (cells: readonly number[]): number => Math.max(0, ...cells.map((cell) => mask[cell] ?? 0));
  const nextToCorners = cellsInside(mask, corners).filter(
    (cell) => isNear(cell, corners) && (mask[cell] ?? 0) >= coveredAtCorner,
  );
  const corner = highest([...nextToCorners, ...atCorner.flat()]);
  const face = highest(onFace.flat());
  return {
    corner: {
      probability: face > 0 && corner === 0 ? 0 : Math.max(frame, corner),
      region: placeOf(atCorner.flat()),
    },
    face: {
      probability: face > 0 && corner === 0 ? Math.max(frame, face) : face,
      region: placeOf(onFace.flat()),
    },
  };
}

/** Covered cells that touch each other, each thing apart. */
function blobsOf(mask: Float32Array, corners: readonly Point[]): number[][] {
  const left = new Set(cellsInside(mask, corners).filter((cell) => (mask[cell] ?? 0) >= covered));
  const blobs: number[][] = [];
  for (const seed of left) {
    const blob: number[] = [];
    const open = [seed];
    left.delete(seed);
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      blob.push(cell);
      for (const next of [cell - 1, cell + 1, cell - grid.cells, cell + grid.cells])
        if (left.delete(next)) open.push(next);
    }
    blobs.push(blob);
  }
  return blobs;
}

/** Cells of the picture that lie on the document or next to one of its corners. */
function cellsInside(mask: Float32Array, corners: readonly Point[]): number[] {
  const cells: number[] = [];
  for (let y = grid.beyond; y < grid.cells - grid.beyond; y++) {
    for (let x = grid.beyond; x < grid.cells - grid.beyond; x++) {
      const cell = y * grid.cells + x;
      if ((mask[cell] ?? 0) < coveredAtCorner) continue;
      if (isNear(cell, corners) || isInside([x + 0.5, y + 0.5], corners)) cells.push(cell);
    }
  }
  return cells;
}

function isNear(cell: number, corners: readonly Point[], reach = 1): boolean {
  const [x, y] = [cell % grid.cells, Math.floor(cell / grid.cells)];
  return corners.some((p) => Math.abs(Math.floor(p[0]) - x) <= reach && Math.abs(Math.floor(p[1]) - y) <= reach);
}

function placeOf(cells: readonly number[]): Point[] | null {
  if (cells.length === 0) return null;
  const points = cells.flatMap((cell) =>
    cellCorners.map(([dx, dy]) =>
      cellToFraction({ x: (cell % grid.cells) + dx, y: Math.floor(cell / grid.cells) + dy }),
    ),
  );
  return convexHull(points);
}

const cellCorners = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
