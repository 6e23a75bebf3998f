import type { Point } from '@candor/core/findings/region.ts';
import type { Quad } from '../../geometry/quad.ts';
import type { Character } from '../text/ctc.ts';

/** A line of print. The extents are px along and down the reading direction, so a tilted card has level lines. */
export type PrintedLine = {
  readonly text: string;
  readonly characters: readonly Character[];
  readonly quad: Quad;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** A stretch of one or more lines with what it says. */
export type Excerpt = {
  readonly text: string;
  /** 0..1, of the weakest character. */
  readonly confidence: number;
  readonly quad: Quad;
};

/** `along`: direction of the writing in radians on the picture. */
export function printedLine(characters: readonly Character[], quad: Quad, along: number): PrintedLine {
  const [cos, sin] = [Math.cos(along), Math.sin(along)];
  const across = quad.map(([x, y]) => x * cos + y * sin);
  const down = quad.map(([x, y]) => -x * sin + y * cos);
  return {
    text: characters.map(({ text }) => text).join(''),
    characters,
    quad,
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  };
}

export function heightOf({ top, bottom }: PrintedLine): number {
  return bottom - top;
}

export function middleOf({ top, bottom }: PrintedLine): number {
  return (top + bottom) / 2;
}

/** Characters from..to (end excluded) of a line. */
export function excerptOf(line: PrintedLine, from = 0, to = line.characters.length): Excerpt {
  const characters = line.characters.slice(from, to);
  const first = characters[0]?.from ?? 0;
  const last = characters.at(-1)?.to ?? 1;
  return {
    text: characters
      .map(({ text }) => text)
      .join('')
      .trim(),
    confidence: Math.min(1, ...characters.filter(({ text }) => text !== ' ').map(({ confidence }) => confidence)),
    quad: partOf(line.quad, first, last),
  };
}

/** The part of a line's quadrilateral between two shares of its length. */
export function partOf([a, b, c, d]: Quad, from: number, to: number): Quad {
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}

/** Several excerpts as one, its box the upright hull of theirs. */
export function joined(parts: readonly Excerpt[], separator: string): Excerpt {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const points = parts.flatMap(({ quad }) => [...quad]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    text: parts.map(({ text }) => text).join(separator),
    confidence: Math.min(1, ...parts.map(({ confidence }) => confidence)),
    quad: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
