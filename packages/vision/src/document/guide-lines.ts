import type { Steps } from './guide-steps.ts';
import type { Line } from './line.ts';

/**
 * A straight line near one side of the guide, and how well the picture's steps lie on it: sums over the profiles up to each
 * one, for steps either way and for those of the way that prevails, so that any part of the line costs two look-ups.
 */
export type SideLine = {
  readonly line: Line;
  readonly any: Float32Array;
  readonly oneWay: Float32Array;
};

/** So many lines per side are tried against those of the other sides. */
const most = 5;
/** Lines are tried at every third pixel of both ends; ends within 9 px are the same line. */
const grid = 3;
const apart = 3;
/** Least support of a line worth trying, 0..1. */
const faintest = 0.12;

/** The straight lines that most steps lie on, strongest first. A line is told by how far off the side it passes both ends. */
export function linesAlong(steps: Steps): SideLine[] {
  const count = Math.floor((2 * steps.reach) / grid) + 1;
  const scores = new Float32Array(count * count);
  const inside = profilesInside(steps);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) scores[a * count + b] = supportOf(steps, inside, a * grid, b * grid);
  }
  const lines: SideLine[] = [];
  while (lines.length < most) {
    const top = strongest(scores);
    if ((scores[top] ?? 0) < faintest) break;
    const [a, b] = [Math.floor(top / count), top % count];
    lines.push(sideLine(steps, a * grid, b * grid));
    for (let y = Math.max(0, a - apart); y <= Math.min(count - 1, a + apart); y++) {
      scores.fill(0, y * count + Math.max(0, b - apart), y * count + Math.min(count - 1, b + apart) + 1);
    }
  }
  return lines;
}

/** The profiles between the ends of the side, where a line that is a side of a document must have its steps. */
function profilesInside({ side, start, pitch, profiles }: Steps): readonly [first: number, last: number] {
  const margin = 0.1 * (side.to - side.from);
  const first = Math.max(0, Math.ceil((side.from + margin - start) / pitch));
  return [first, Math.min(profiles - 1, Math.floor((side.to - margin - start) / pitch))];
}

/** Mean step on the line over the inner profiles, 0..1; steps that all go the same way count more. */
function supportOf(steps: Steps, [first, last]: readonly [number, number], atFrom: number, atTo: number): number {
  const { rising, falling, reach } = steps;
  const depth = 2 * reach + 1;
  const { offset, slope } = offsets(steps, atFrom, atTo);
  let up = 0;
  let down = 0;
  for (let i = first; i <= last; i++) {
    const at = i * depth + ((offset + slope * i + 0.5) | 0);
    up += rising[at] ?? 0;
    down += falling[at] ?? 0;
  }
  const count = last - first + 1;
  return (0.45 * Math.max(up, down) + 0.55 * Math.min(up + down, count)) / count;
}

/** Index across at profile i: offset + slope * i. `atFrom`, `atTo`: indices at the ends of the side. */
function offsets({ side, start, pitch }: Steps, atFrom: number, atTo: number) {
  const perPx = (atTo - atFrom) / (side.to - side.from);
  return { offset: atFrom + (start - side.from) * perPx, slope: perPx * pitch };
}

function strongest(scores: Float32Array): number {
  let top = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[top] ?? 0)) top = i;
  return top;
}

function sideLine(steps: Steps, atFrom: number, atTo: number): SideLine {
  const { profiles, rising, falling, reach } = steps;
  const depth = 2 * reach + 1;
  const { offset, slope } = offsets(steps, atFrom, atTo);
  const up = new Float32Array(profiles + 1);
  const down = new Float32Array(profiles + 1);
  const any = new Float32Array(profiles + 1);
  for (let i = 0; i < profiles; i++) {
    const k = (offset + slope * i + 0.5) | 0;
    const isInTable = k >= 0 && k < depth;
    const [rise, fall] = isInTable ? [rising[i * depth + k] ?? 0, falling[i * depth + k] ?? 0] : [0, 0];
    up[i + 1] = (up[i] ?? 0) + rise;
    down[i + 1] = (down[i] ?? 0) + fall;
    any[i + 1] = (any[i] ?? 0) + Math.max(rise, fall);
  }
  const oneWay = (up[profiles] ?? 0) >= (down[profiles] ?? 0) ? up : down;
  return { line: lineOf(steps, atFrom, atTo), any, oneWay };
}

/** In px of the picture; steps lie between pixels, half a pixel further on than their index. */
function lineOf({ side, reach }: Steps, atFrom: number, atTo: number): Line {
  const place = (at: number) => Math.round(side.across) - reach + at + 0.5;
  const slope = (atTo - atFrom) / (side.to - side.from);
  const length = Math.hypot(1, slope);
  // across = place(atFrom) + slope * (along - from)
  const c = (place(atFrom) - slope * side.from) / length;
  return side.level ? { a: -slope / length, b: 1 / length, c } : { a: 1 / length, b: -slope / length, c };
}
