import { convexHull } from '../geometry/polygon.ts';
import type { Point } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';

/** Side of the blocks that clipped pixels are gathered in, px of the view. */
const block = 8;
/** A block is clipped when this share of its pixels is. */
const solid = 0.92;

export type Clipping = {
  /** Share of the view's pixels at full white, 0..1. */
  readonly share: number;
  /** The largest connected clipped area: its share of the view, 0..1, and a polygon around it in px of the view. */
  readonly largest: { readonly share: number; readonly polygon: readonly Point[] };
};

/** Full white in all channels; blue a little lower, because warm lamps leave it there. */
export function findClipping({ width, height, data }: Picture): Clipping {
  const columns = Math.floor(width / block);
  const rows = Math.floor(height / block);
  const counts = new Uint16Array(columns * rows);
  let clipped = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      if ((data[at] ?? 0) < 250 || (data[at + 1] ?? 0) < 250 || (data[at + 2] ?? 0) < 244) continue;
      clipped++;
      const column = Math.floor(x / block);
      const row = Math.floor(y / block);
      if (column >= columns || row >= rows) continue;
      const cell = row * columns + column;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  const blob = largestBlob(
    counts.map((count) => (count >= solid * block * block ? 1 : 0)),
    columns,
  );
  return {
    share: clipped / (width * height),
    largest: {
      share: blob.length / (columns * rows),
      polygon: convexHull(blob.flatMap((cell) => blockCorners(cell, columns))),
    },
  };
}

/** Cells of the largest group of marked cells that share sides. */
function largestBlob(marked: Uint16Array, columns: number): readonly number[] {
  const left = marked.slice();
  let largest: readonly number[] = [];
  for (let start = 0; start < left.length; start++) {
    if (!left[start]) continue;
    left[start] = 0;
    const blob = [start];
    for (let i = 0; i < blob.length; i++) {
      const cell = blob[i] ?? 0;
      const column = cell % columns;
      const neighbours = [cell - columns, cell + columns];
      if (column > 0) neighbours.push(cell - 1);
      if (column < columns - 1) neighbours.push(cell + 1);
      for (const neighbour of neighbours) {
        if (!left[neighbour]) continue;
        left[neighbour] = 0;
        blob.push(neighbour);
      }
    }
    if (blob.length > largest.length) largest = blob;
  }
  return largest;
}

function blockCorners(cell: number, columns: number): Point[] {
  const x = (cell % columns) * block;
  const y = Math.floor(cell / columns) * block;
  return [
    [x, y],
    [x + block, y],
    [x + block, y + block],
    [x, y + block],
  ];
}
