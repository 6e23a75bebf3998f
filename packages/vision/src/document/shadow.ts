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

/** Paper level of one tile: its 70th percentile pixel by green. */
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
  for (let direction = 0; direction < directions; direction++) {
    const angle = (direction * Math.PI) / directions;
    const normal: Point = [Math.cos(angle), Math.sin(angle)];
    for (const offset of offsets) {
      const step = stepAcross(levels, normal, offset);
      if (Math.abs(step) <= best.step + Number.EPSILON) continue;
      best = { step: Math.abs(step), darkHalf: halfOf(view, normal, offset, step < 0) };
    }
  }
  return best;
}

/** Signed step: positive when the side the normal points to is brighter; 0 when colour explains it. */
function stepAcross(levels: readonly Tile[], normal: Point, offset: number): number {
  const beyond = { n: 0, level: 0, red: 0, blue: 0 };
  const before = { n: 0, level: 0, red: 0, blue: 0 };
  for (const tile of levels) {
    const side = (tile.x - 0.5) * normal[0] + (tile.y - 0.5) * normal[1] - offset;
    if (Math.abs(side) < gap) continue;
    const half = side > 0 ? beyond : before;
    half.n++;
    half.level += tile.level;
    half.red += tile.red;
    half.blue += tile.blue;
  }
  if (beyond.n < 20 || before.n < 20) return 0;
  const step = beyond.level / beyond.n - before.level / before.n;
  const colour =
    Math.abs(beyond.red / beyond.n - before.red / before.n) + Math.abs(beyond.blue / beyond.n - before.blue / before.n);
  return Math.sign(step) * Math.max(0, Math.abs(step) - colourVeto * colour);
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
      const paper = pixels[Math.floor(pixels.length * 0.7)] ?? 0;
      const [r, g, b] = [data[paper] ?? 0, data[paper + 1] ?? 0, data[paper + 2] ?? 0];
      const sum = r + g + b + 8;
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
