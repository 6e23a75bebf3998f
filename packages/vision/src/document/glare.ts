import { convexHull } from '../geometry/polygon.ts';
import type { Point } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { dilate, groups } from './blocks.ts';

/** Side of the blocks that pixels are gathered in, px of the view. */
const block = 8;
/** A block is clipped when this share of its pixels is. */
const solid = 0.92;
/** Print still shows where a pixel is darker than this, luma 0..255. */
const printBelow = 190;
/** How far around print nothing counts as washed out, blocks: 16 px, the height of a line of small print. */
const printReach = 2;

/** A washed-out area: its share of the view, 0..1, and a polygon around it in px of the view. */
export type WashedOut = { readonly share: number; readonly polygon: readonly Point[] };

export type Clipping = {
  /** Share of the view's pixels at full white, 0..1. */
  readonly share: number;
  /** Largest first, at most `most`. */
  readonly places: readonly WashedOut[];
};

/** More places than this are not told apart. */
const most = 4;
/** Smaller ones hide no letter: 0.2 % of a card is 3 mm by 3 mm. */
const smallest = 0.002;

/**
 * A lamp's light fades out around what it has washed out; white paper ends at print. So around the whole white ground that a
 * place belongs to, many more pixels must be pale than dark: share of pale among unprinted ones less share of dark ones.
 * (18 glares 0.40 to 0.65; white ground of 18 over-exposed captures at most 0.24, of 6 drawings on white at most 0.28.)
 */
const fading = 0.33;

/**
 * Glare wipes out the print; white paper in bright light is clipped too, but its print stays. So a clipped area counts
 * only around places without any print nearby. (Without this, white strips under the machine-readable zone were called
 * glare in 5 of 40 good captures.)
 */
export function findClipping(view: Picture): Clipping {
  const blocks = countBlocks(view);
  const { columns, rows } = blocks;
  const white = marksOf(columns * rows, (cell) => (blocks.clipped[cell] ?? 0) >= solid * block * block);
  const print = marksOf(columns * rows, (cell) => (blocks.dark[cell] ?? 0) > 0);
  const nearPrint = dilate(print, columns, printReach);
  const core = white.map((isWhite, cell) => (isWhite && !nearPrint[cell] ? 1 : 0));
  const around = dilate(core, columns, printReach);
  const washedOut = white.map((isWhite, cell) => (isWhite && around[cell] ? 1 : 0));
  const grounds = groups(white, columns);
  const isGlare = (cells: readonly number[]): boolean =>
    grounds.some((ground) => ground.some((cell) => cell === cells[0]) && fadesOut(ground, blocks));
  const places = groups(washedOut, columns).map((cells) => ({ cells, share: cells.length / (columns * rows) }));
  return {
    share: blocks.clipped.reduce((sum, count) => sum + count, 0) / (columns * rows * block * block),
    places: places
      .filter(({ cells, share }) => share >= smallest && isGlare(cells))
      .slice(0, most)
      .map(({ cells, share }) => ({
        share,
        polygon: convexHull(cells.flatMap((cell) => blockCorners(cell, columns))),
      })),
  };
}

/** Pixels of each block, row by row: clipped ones, and dark ones that print has left. */
type Blocks = {
  readonly columns: number;
  readonly rows: number;
  readonly clipped: Uint16Array;
  readonly dark: Uint16Array;
};

function countBlocks({ width, height, data }: Picture): Blocks {
  const columns = Math.floor(width / block);
  const rows = Math.floor(height / block);
  const clipped = new Uint16Array(columns * rows);
  const dark = new Uint16Array(columns * rows);
  for (let y = 0; y < rows * block; y++) {
    const firstCell = Math.floor(y / block) * columns;
    for (let x = 0; x < columns * block; x++) {
      const at = (y * width + x) * 3;
      const cell = firstCell + Math.floor(x / block);
      const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      // Blue a little lower, because warm lamps leave it there.
      if (red >= 250 && green >= 250 && blue >= 244) clipped[cell] = (clipped[cell] ?? 0) + 1;
      else if (0.299 * red + 0.587 * green + 0.114 * blue < printBelow) dark[cell] = (dark[cell] ?? 0) + 1;
    }
  }
  return { columns, rows, clipped, dark };
}

function marksOf(count: number, isMarked: (cell: number) => boolean): Uint8Array {
  const marks = new Uint8Array(count);
  for (let cell = 0; cell < count; cell++) if (isMarked(cell)) marks[cell] = 1;
  return marks;
}

function fadesOut(cells: readonly number[], { columns, clipped, dark }: Blocks): boolean {
  const inside = new Uint8Array(clipped.length);
  for (const cell of cells) inside[cell] = 1;
  const counts = { white: 0, dark: 0, all: 0 };
  for (const [cell, isNear] of dilate(inside, columns, 1).entries()) {
    if (!isNear || inside[cell]) continue;
    counts.white += clipped[cell] ?? 0;
    counts.dark += dark[cell] ?? 0;
    counts.all += block * block;
  }
  // It covers the whole document, so nothing is left beside it.
  if (counts.all === 0) return true;
  const pale = counts.all - counts.white - counts.dark;
  return pale / Math.max(1, pale + counts.white) - counts.dark / counts.all > fading;
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
