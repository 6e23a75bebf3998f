import { clipToHalfPlane } from '../geometry/polygon.ts';
import type { Point } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';

const tiles = { across: 16, down: 10 } as const;
const directions = 12;
/** Where the dividing line may lie, in fractions of the document from its middle. */
const offsets = [-0.25, -0.12, 0, 0.12, 0.25] as const;
/** Tiles nearer to the line than this belong to neither half. */
const gap = 0.03;
/** What a change of colour between the halves takes off: a shadow keeps the colour, a printed field does not. */
const colourVeto = 6;

export type Shadow = {
  /** Natural logarithm of bright half / dark half, less what a change of colour explains. 0 or more. */
  readonly step: number;
  /** The darker half, px of the view; empty when there is none. */
  readonly darkHalf: readonly Point[];
};

/** Of a tile's pixels by green, those between these percentiles show its paper: above the print, below what glitters. */
const [paperFrom, paperTo] = [0.6, 0.85];

/** Paper of one tile: logarithm of its green, and its shares of red and blue. */
type Tile = {
  readonly x: number;
  readonly y: number;
  readonly level: number;
  readonly red: number;
  readonly blue: number;
};

/** The straight line across the document with the strongest brightness step between its two sides. */
export function findShadow(view: Picture): Shadow {
  const levels = tileLevels(view);
  let best: Shadow = { step: 0, darkHalf: [] };
  let clearest = 0;
  for (let direction = 0; direction < directions; direction++) {
    const angle = (direction * Math.PI) / directions;
    const normal: Point = [Math.cos(angle), Math.sin(angle)];
    for (const offset of offsets) {
      const { step, contrast } = stepAcross(levels, normal, offset);
      if (Math.abs(step) + contrast <= clearest + Number.EPSILON) continue;
      clearest = Math.abs(step) + contrast;
      best = { step: Math.abs(step), darkHalf: halfOf(view, normal, offset, step < 0) };
    }
  }
  return best;
}

/**
 * Signed step: positive when the side the normal points to is brighter; 0 when colour explains it. `contrast`: a fifth of the
 * difference of the means, which is largest where the line lies on the shadow's edge; the paper of the halves stays the same all around it.
 */
function stepAcross(
  levels: readonly Tile[],
  normal: Point,
  offset: number,
): { readonly step: number; readonly contrast: number } {
  const side = ({ x, y }: Tile): number => (x - 0.5) * normal[0] + (y - 0.5) * normal[1] - offset;
  const beyond = levels.filter((tile) => side(tile) >= gap);
  const before = levels.filter((tile) => side(tile) <= -gap);
  if (beyond.length < 20 || before.length < 20) return { step: 0, contrast: 0 };
  const [bright, dark] = [paperOf(beyond), paperOf(before)];
  const step = bright.level - dark.level;
  const colour = Math.abs(bright.red - dark.red) + Math.abs(bright.blue - dark.blue);
  return {
    step: Math.sign(step) * Math.max(0, Math.abs(step) - colourVeto * colour),
    contrast: 0.2 * Math.abs(meanLevel(beyond) - meanLevel(before)),
  };
}

const meanLevel = (tiles: readonly Tile[]): number => tiles.reduce((sum, { level }) => sum + level, 0) / tiles.length;

/**
 * The paper of a half: the mean of the middle third of its tiles by brightness. A portrait or a header takes up less than a third,
 * so that paper is compared with paper; brightness and colour come from the same tiles, so that print in another colour shows as that.
 */
function paperOf(tiles: readonly Tile[]): Pick<Tile, 'level' | 'red' | 'blue'> {
  const sorted = [...tiles].sort((p, q) => p.level - q.level);
  const middle = sorted.slice(Math.floor(sorted.length / 3), Math.ceil((sorted.length * 2) / 3));
  const mean = (of: (tile: Tile) => number): number => middle.reduce((sum, tile) => sum + of(tile), 0) / middle.length;
  return { level: mean(({ level }) => level), red: mean(({ red }) => red), blue: mean(({ blue }) => blue) };
}

function halfOf({ width, height }: Picture, normal: Point, offset: number, beyond: boolean): Point[] {
  const unit: Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const sign = beyond ? 1 : -1;
  const edge = offset + 0.5 * (normal[0] + normal[1]);
  return clipToHalfPlane(unit, sign * normal[0], sign * normal[1], sign * edge).map(
    ([x, y]): Point => [x * width, y * height],
  );
}

function tileLevels({ width, height, data }: Picture): Tile[] {
  const levels: Tile[] = [];
  for (let row = 0; row < tiles.down; row++) {
    for (let column = 0; column < tiles.across; column++) {
      const pixels: number[] = [];
      const bottom = Math.floor(((row + 1) * height) / tiles.down);
      const right = Math.floor(((column + 1) * width) / tiles.across);
      for (let y = Math.floor((row * height) / tiles.down); y < bottom; y += 3) {
        for (let x = Math.floor((column * width) / tiles.across); x < right; x += 3) pixels.push((y * width + x) * 3);
      }
      pixels.sort((p, q) => (data[p + 1] ?? 0) - (data[q + 1] ?? 0));
      const paper = pixels.slice(Math.floor(pixels.length * paperFrom), Math.floor(pixels.length * paperTo));
      const meanOf = (channel: number): number =>
        paper.reduce((sum, at) => sum + (data[at + channel] ?? 0), 0) / Math.max(1, paper.length);
      const [r, g, b] = [meanOf(0), meanOf(1), meanOf(2)];
      const sum = r + g + b + 1;
      levels.push({
        x: (column + 0.5) / tiles.across,
        y: (row + 0.5) / tiles.down,
        level: Math.log(g + 8),
        red: r / sum,
        blue: b / sum,
      });
    }
  }
  return levels;
}
