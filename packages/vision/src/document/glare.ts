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
 * Glare wipes out the print; white paper in bright light is clipped too, but its print stays. So a clipped area counts
 * only around places without any print nearby. (Without this, white strips under the machine-readable zone were called
 * glare in 5 of 40 good captures.)
 */
export function findClipping({ width, height, data }: Picture): Clipping {
  const columns = Math.floor(width / block);
  const rows = Math.floor(height / block);
  const clippedPixels = new Uint16Array(columns * rows);
  const print = new Uint8Array(columns * rows);
  let clipped = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 3;
      const [red, green, blue] = [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
      // Blue a little lower, because warm lamps leave it there.
      const isClipped = red >= 250 && green >= 250 && blue >= 244;
      if (isClipped) clipped++;
      const column = Math.floor(x / block);
      const row = Math.floor(y / block);
      if (column >= columns || row >= rows) continue;
      const cell = row * columns + column;
      if (isClipped) clippedPixels[cell] = (clippedPixels[cell] ?? 0) + 1;
      else if (0.299 * red + 0.587 * green + 0.114 * blue < printBelow) print[cell] = 1;
    }
  }
  const white = Uint8Array.from(clippedPixels, (count) => (count >= solid * block * block ? 1 : 0));
  const nearPrint = dilate(print, columns, printReach);
  const core = white.map((isWhite, cell) => (isWhite && !nearPrint[cell] ? 1 : 0));
  const around = dilate(core, columns, printReach);
  const washedOut = white.map((isWhite, cell) => (isWhite && around[cell] ? 1 : 0));
  const places = groups(washedOut, columns).map((cells) => ({ cells, share: cells.length / (columns * rows) }));
  return {
    share: clipped / (width * height),
    places: places
      .filter(({ share }) => share >= smallest)
      .slice(0, most)
      .map(({ cells, share }) => ({
        share,
        polygon: convexHull(cells.flatMap((cell) => blockCorners(cell, columns))),
      })),
  };
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
