import type { Point } from '@candor/core/findings/region.ts';
import { distance, type Quad } from '../../geometry/quad.ts';
import type { TextModel } from '../../models.ts';
import type { Line } from '../text/lines.ts';
import { type Cut, type Recognised, recogniseLines } from '../text/recognise.ts';
import type { View } from '../view.ts';
import { alignExactly } from './align.ts';
import { foldClasses } from './alphabet.ts';
import { decodeZone, type Zone } from './decode-zone.ts';
import { emissionsOf, hasFillers, looksMachineReadable, peaksOf } from './emissions.ts';

/**
 * The detector's boxes hug the letters, and so enlarged the recogniser reads `IU` as HU and `<` as K. With room around them OCR-B comes
 * nearer to the proportions of ordinary print. The stretch keeps about 30 px per sign, below which doubled letters run together.
 * Rendered card backs with a wrong name line, tight against roomy: 3 against 0 of 23 on seed 4101, where this was chosen;
 * 3 against 2 of 30 on seed 90210.
 */
export const roomyCut: Cut = { margin: 0.15, room: 0.2, stretch: 1.2 };
/** As the detector found it: small and bold print is read better so. */
export const tightCut: Cut = { margin: 0.15 };
/** Neighbouring lines of a zone lie at most this many line heights apart. */
const lineDistance = 3.2;
const neighbourhood = 6;
/** Mean log-likelihood per place. */
const fairQuality = -0.6;
const poorQuality = -1.2;

type Candidate = { readonly line: Line; readonly recognised: Recognised };
type Read = Candidate & {
  readonly emissions: ReturnType<typeof emissionsOf>;
  readonly peaks: ReturnType<typeof peaksOf>;
};

export type FoundZone = Zone & {
  /** Top line first; `recognised[i].quad` is where line i lies on the picture. */
  readonly recognised: readonly Recognised[];
};

/** Lines that may carry a zone: long and flat, and not much shorter than the longest. */
export function zoneCandidates(lines: readonly Line[]): Line[] {
  const flat = lines
    .filter(({ width, height }) => width > 6 * height)
    .sort((a, b) => b.width - a.width)
    .slice(0, 8);
  const longest = flat[0]?.width ?? 0;
  return flat.filter(({ width }) => width > 0.45 * longest).slice(0, 6);
}

export async function recogniseCandidates(
  view: View,
  lines: readonly Line[],
  model: TextModel,
  cut: Cut = roomyCut,
): Promise<Candidate[]> {
  const recognised = await recogniseLines(view, lines, model, cut);
  return lines.flatMap((line, i) => {
    const found = recognised[i];
    return found ? [{ line, recognised: found }] : [];
  });
}

/** `sawLine`: a line looked like part of a zone, read or not. */
export type Sought = { readonly zone: FoundZone | null; readonly sawLine: boolean };

/** Finds two or three neighbouring lines that read as a machine-readable zone, and reads them. */
export async function findZone(
  view: View,
  candidates: readonly Candidate[],
  model: TextModel,
  cut: Cut = roomyCut,
): Promise<Sought> {
  const folding = foldClasses(model.dictionary);
  const read = (candidate: Candidate): Read => {
    const emissions = emissionsOf(candidate.recognised, folding);
    return { ...candidate, emissions, peaks: peaksOf(emissions) };
  };
  const likely = candidates.map(read).filter(({ peaks }) => looksMachineReadable(peaks));
  const lines = topDown(await withCommonExtent(view, topDown(likely), model, cut, read));
  const align = rememberAlignments();
  let best: FoundZone | null = null;
  for (const count of [3, 2]) {
    for (let first = 0; first + count <= lines.length; first++) {
      const chosen = lines.slice(first, first + count);
      if (!areNeighbours(chosen)) continue;
      const zone = decodeZone(chosen, align);
      if (zone && (!best || zone.quality > best.quality)) {
        best = { ...zone, recognised: chosen.map(({ recognised }) => recognised) };
      }
    }
  }
  const zone = best && isBelievable(best) ? best : null;
  return { zone, sawLine: likely.some(({ peaks }) => hasFillers(peaks)) };
}

/** Any two lines can be forced into a format; a zone shows itself by a check digit that holds, or by a fair likelihood. */
function isBelievable({ quality, checks }: Zone): boolean {
  const holding = Object.values(checks).filter((check) => check === 'passed').length;
  return quality > fairQuality || (holding >= 2 && quality > poorQuality);
}

/** All lines of a zone start and end together, but the detector cuts trailing fillers: shorter ones are stretched and read again. */
async function withCommonExtent(
  view: View,
  lines: readonly Read[],
  model: TextModel,
  cut: Cut,
  read: (candidate: Candidate) => Read,
): Promise<Read[]> {
  const base = [...lines].sort((a, b) => b.line.width - a.line.width)[0];
  if (!base || lines.length < 2) return [...lines];
  const [a, b] = base.line.quad;
  const along = direction(a, b);
  const near = lines.filter(
    ({ line }) => Math.abs(depth(line, base.line) - depth(base.line)) < neighbourhood * base.line.height,
  );
  const reach = near.flatMap(({ line }) => line.quad.map((point) => dot(point, along)));
  const [start, end] = [Math.min(...reach), Math.max(...reach)];
  const result: Read[] = [];
  for (const one of lines) {
    const line = near.includes(one) ? stretched(one.line, along, start, end) : one.line;
    if (line === one.line) result.push(one);
    else result.push(...(await recogniseCandidates(view, [line], model, cut)).map(read));
  }
  return result;
}

function stretched(line: Line, along: Point, start: number, end: number): Line {
  const [a, b, c, d] = line.quad;
  const missing = [dot(a, along) - start, end - dot(b, along), end - dot(c, along), dot(d, along) - start];
  if (Math.max(...missing) <= 0.5 * line.height) return line;
  const own = direction(a, b);
  const move = ([x, y]: Point, by: number): Point => [x + own[0] * by, y + own[1] * by];
  const [atA = 0, atB = 0, atC = 0, atD = 0] = missing;
  const quad: Quad = [move(a, -atA), move(b, atB), move(c, atC), move(d, -atD)];
  return { quad, width: distance(quad[0], quad[1]), height: line.height };
}

function topDown<One extends { readonly line: Line }>(lines: readonly One[]): One[] {
  const first = lines[0];
  if (!first) return [];
  const down = direction(first.line.quad[0], first.line.quad[3]);
  const at = ({ line }: One) => dot(line.quad[0], down) + dot(line.quad[2], down);
  return [...lines].sort((a, b) => at(a) - at(b));
}

function areNeighbours(lines: readonly Read[]): boolean {
  const tallest = Math.max(...lines.map(({ line }) => line.height));
  return lines.slice(1).every(({ line }, i) => {
    const previous = lines[i]?.line;
    return previous !== undefined && Math.abs(depth(line, previous) - depth(previous)) <= lineDistance * tallest;
  });
}

/** How far down the page the middle of a line lies, along its own (or another line's) downward direction. */
function depth(line: Line, reference: Line = line): number {
  const down = direction(reference.quad[0], reference.quad[3]);
  return (dot(line.quad[0], down) + dot(line.quad[2], down)) / 2;
}

function rememberAlignments(): typeof alignExactly {
  const known = new Map<string, ReturnType<typeof alignExactly>>();
  const numbers = new Map<object, number>();
  return (emissions, peaks, length) => {
    const number = numbers.get(emissions) ?? numbers.size;
    numbers.set(emissions, number);
    const key = `${number} ${length}`;
    const alignment = known.has(key) ? (known.get(key) ?? null) : alignExactly(emissions, peaks, length);
    known.set(key, alignment);
    return alignment;
  };
}

function direction(from: Point, to: Point): Point {
  const length = distance(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1];
}
