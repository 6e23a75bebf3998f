import type { Point } from '@candor/core/findings/region.ts';
import { distance, type Quad } from '../../geometry/quad.ts';
import { cornersOf, type Rectangle, smallestRectangle } from './rectangle.ts';

/** One line of writing. `quad` starts at the first letter's top left; sizes are in px of the picture it was found on. */
export type Line = { readonly quad: Quad; readonly width: number; readonly height: number };

/** Boxes that lie on one text line become one: the detector likes to cut runs of `<`. The widest box leads its line. */
export function mergeAlongLines(boxes: readonly Rectangle[]): Rectangle[] {
  const waiting = [...boxes].sort((a, b) => b.width - a.width);
  const merged: Rectangle[] = [];
  while (waiting.length > 0) {
    const lead = waiting.shift();
    if (!lead) break;
    const points: Point[] = [...cornersOf(lead)];
    for (let i = waiting.length - 1; i >= 0; i--) {
      const other = waiting[i];
      if (!other || !continues(lead, other)) continue;
      points.push(...cornersOf(other));
      waiting.splice(i, 1);
    }
    merged.push(points.length > 4 ? (smallestRectangle(points) ?? lead) : lead);
  }
  return merged;
}

function continues(lead: Rectangle, other: Rectangle): boolean {
  const [dx, dy] = [other.centre[0] - lead.centre[0], other.centre[1] - lead.centre[1]];
  const [cos, sin] = [Math.cos(lead.angle), Math.sin(lead.angle)];
  const along = Math.abs(dx * cos + dy * sin) - (lead.width + other.width) / 2;
  const across = Math.abs(-dx * sin + dy * cos);
  return (
    other.width > 2 * other.height &&
    across < 0.45 * lead.height &&
    Math.abs(other.height - lead.height) < 0.6 * lead.height &&
    along < 3 * lead.height
  );
}

/** True when most of the writing runs up or down the picture. */
export function runsVertically(boxes: readonly Rectangle[]): boolean {
  const vote = boxes
    .filter(({ width, height }) => width > 2 * height)
    .reduce((sum, { angle, width }) => sum + (Math.abs(angle) > Math.PI / 4 ? -width : width), 0);
  return vote < 0;
}

/** Gives every box a reading direction: rightwards, or downwards where the writing runs vertically. */
export function asLines(boxes: readonly Rectangle[], vertical: boolean): Line[] {
  return boxes.map((box) => {
    const upright = vertical ? asColumn(box) : asRow(box);
    const [a, b, , d] = upright;
    return { quad: upright, width: distance(a, b), height: distance(a, d) };
  });
}

export function turnedHalf({ quad, width, height }: Line): Line {
  return { quad: [quad[2], quad[3], quad[0], quad[1]], width, height };
}

/** Lines grown by a share of their height, so that no stroke is cut off. */
export function padded({ quad }: Line, alongShare: number, acrossShare: number): Quad {
  const [a, b, c, d] = quad;
  const [width, height] = [distance(a, b) || 1, distance(a, d) || 1];
  const along: Point = [((b[0] - a[0]) / width) * alongShare * height, ((b[1] - a[1]) / width) * alongShare * height];
  const across: Point = [(d[0] - a[0]) * acrossShare, (d[1] - a[1]) * acrossShare];
  const move = ([x, y]: Point, i: number, j: number): Point => [
    x + i * along[0] + j * across[0],
    y + i * along[1] + j * across[1],
  ];
  return [move(a, -1, -1), move(b, 1, -1), move(c, 1, 1), move(d, -1, 1)];
}

/** Direction of the writing in radians, the mean of the doubled angles of the longest boxes (Mardia's axial mean). */
export function dominantAngle(boxes: readonly Rectangle[]): number {
  let [sin, cos] = [0, 0];
  for (const { width, angle } of [...boxes].sort((a, b) => b.width - a.width).slice(0, 6)) {
    sin += width * Math.sin(2 * angle);
    cos += width * Math.cos(2 * angle);
  }
  return Math.atan2(sin, cos) / 2;
}

/** A box may stand on end (a single letter); a row reads to the right whichever side is longer. */
function asRow(box: Rectangle): Quad {
  const [a, b, c, d] = cornersOf(box);
  if (Math.abs(box.angle) <= Math.PI / 4) return [a, b, c, d];
  return box.angle > 0 ? [d, a, b, c] : [b, c, d, a];
}

function asColumn(box: Rectangle): Quad {
  const [a, b, c, d] = cornersOf(box);
  if (Math.abs(box.angle) <= Math.PI / 4) return [b, c, d, a];
  return box.angle > 0 ? [a, b, c, d] : [c, d, a, b];
}
