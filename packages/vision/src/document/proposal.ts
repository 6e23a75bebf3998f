import { isInside, turn } from '../geometry/polygon.ts';
import { distance, type Point, type Quad } from '../geometry/quad.ts';
import type { CornerModel } from '../models.ts';
import type { Picture } from '../picture.ts';
import { toCornerInput } from './corner-input.ts';
import { cellCount, cellToFraction, findPeaks, grid, massOutside, type Peak, sigmoid, softmax } from './corner-maps.ts';
import { type Covers, judgeCovers } from './cover.ts';

/** What the corner network believes about a picture. Nothing here is verified yet. */
export type Proposal = {
  /** Fractions of the picture, clockwise, starting at the corner nearest to the top left; may lie outside 0..1. */
  readonly quad: Quad;
  /** Geometric mean over the corners of the probability around the chosen places, 0..1. */
  readonly confidence: number;
  /** Probabilities; they sum to 1. */
  readonly kinds: { readonly none: number; readonly card: number; readonly passport: number; readonly page: number };
  /** Probability for each corner of `quad` to be top left as printed. A hint. */
  readonly printedTopLeft: readonly number[];
  /** Probability that a part lies outside the picture; the corners it concerns (indices in `quad`, at least one). */
  readonly cutOff: {
    readonly probability: number;
    readonly corners: readonly number[];
    readonly cornerOutside: boolean;
  };
  readonly covers: Covers;
  /** The places on the corner maps that `quad` was made of. */
  readonly peaks: Peaks;
  /** The next best choices of four corners, likeliest first; theirs are empty. */
  readonly others: readonly Proposal[];
};

export type Peaks = readonly [Peak, Peak, Peak, Peak];

/** How much agreement with the document mask counts against the corner maps. Chosen with the weights. */
const maskWeight = 6;
/** Choices of corners that are kept beside the best one, and the least probability that a corner of theirs must have. */
const mostOthers = 6;
const leastMass = 0.02;
/** A corner counts as outside when it lies this far beyond the border, in fractions of the picture. */
const outsideMargin = 0.006;

export async function propose(picture: Picture, model: CornerModel): Promise<Proposal> {
  const { maps, frame } = await model.propose(toCornerInput(picture));
  return decodeCorners(maps, frame);
}

/** `maps`: logits 6 x 56 x 56 (four corners, document, covering things); `frame`: logits 10 (kinds 4, top left 4, cut, covered). */
export function decodeCorners(maps: Float32Array, frame: Float32Array): Proposal {
  const corners = [0, 1, 2, 3].map((corner) => softmax(maps, corner * cellCount, cellCount));
  const documentMask = maps.slice(4 * cellCount, 5 * cellCount).map(sigmoid);
  const coverMask = maps.slice(5 * cellCount, 6 * cellCount).map(sigmoid);
  const [best, ...next] = choosePeaks(
    corners.map((map) => findPeaks(map)),
    documentMask,
  );
  const [none = 0, card = 0, passport = 0, page = 0] = softmax(frame, 0, 4);
  const printedTopLeft = [...softmax(frame, 4, 4)];
  const propose = (peaks: Peaks, others: readonly Proposal[]): Proposal => {
    const quad = toFractions(peaks);
    return {
      quad,
      confidence: meanMass(peaks.map(({ mass }) => mass)),
      kinds: { none, card, passport, page },
      printedTopLeft,
      cutOff: judgeCutOff(sigmoid(frame[8] ?? 0), corners, quad),
      covers: judgeCovers(sigmoid(frame[9] ?? 0), coverMask, peaks.map(toPoint)),
      peaks,
      others,
    };
  };
  const worthALook = next.filter((peaks) => peaks.every(({ mass }) => mass >= leastMass)).slice(0, mostOthers);
  return propose(
    best,
    worthALook.map((peaks) => propose(peaks, [])),
  );
}

/** Geometric mean of probabilities. */
export function meanMass(masses: readonly number[]): number {
  return Math.exp(masses.reduce((sum, mass) => sum + Math.log(Math.max(mass, 1e-6)), 0) / masses.length);
}

/**
 * The four corners are chosen together: convex, clockwise, apart from each other, in agreement with the document mask. The best
 * choice, then the others.
 */
function choosePeaks(candidates: readonly (readonly Peak[])[], mask: Float32Array): readonly [Peaks, ...Peaks[]] {
  const [first = [], second = [], third = [], fourth = []] = candidates;
  const choices: { peaks: Peaks; score: number }[] = [];
  for (const a of first) {
    for (const b of second) {
      for (const c of third) {
        for (const d of fourth) {
          const peaks: Peaks = [a, b, c, d];
          if (!isPossible(peaks)) continue;
          choices.push({ peaks, score: peaks.reduce((sum, { mass }) => sum + Math.log(mass + 1e-4), 0) });
        }
      }
    }
  }
  const likely = choices.sort((p, q) => q.score - p.score).slice(0, 24);
  const nowhere: Peak = { x: grid.cells / 2, y: grid.cells / 2, mass: 0 };
  const ranked = likely
    .map(({ peaks, score }) => ({ peaks, total: score + maskWeight * Math.log(maskAgreement(peaks, mask) + 1e-3) }))
    .sort((p, q) => q.total - p.total)
    .map(({ peaks }) => peaks);
  const [best, ...others] = ranked;
  return best
    ? [best, ...others]
    : [[first[0] ?? nowhere, second[0] ?? nowhere, third[0] ?? nowhere, fourth[0] ?? nowhere]];
}

function isPossible(peaks: Peaks): boolean {
  const points = peaks.map(toPoint);
  const [a, b, c, d] = points;
  if (!a || !b || !c || !d) return false;
  const turns = [turn(a, b, c), turn(b, c, d), turn(c, d, a), turn(d, a, b)];
  if (turns.some((value) => value <= 1)) return false;
  return points.every((p, i) => points.every((q, j) => j >= i || distance(p, q) >= 2.5));
}

/** Intersection over union of the quad with the document mask, on every second cell. */
function maskAgreement(peaks: Peaks, mask: Float32Array): number {
  const polygon = peaks.map(toPoint);
  let both = 0;
  let either = 0;
  for (let y = 0; y < grid.cells; y += 2) {
    for (let x = 0; x < grid.cells; x += 2) {
      const inMask = mask[y * grid.cells + x] ?? 0;
      const inQuad = isInside([x + 0.5, y + 0.5], polygon);
      if (inQuad) both += inMask;
      either += inQuad ? 1 : inMask;
    }
  }
  return either > 0 ? both / either : 0;
}

function judgeCutOff(frame: number, corners: readonly Float32Array[], quad: Quad): Proposal['cutOff'] {
  const mass = corners.map(massOutside);
  const highest = Math.max(...mass);
  const outside = quad.flatMap(([x, y], corner) =>
    Math.min(x, y) < -outsideMargin || Math.max(x, y) > 1 + outsideMargin ? [corner] : [],
  );
  const cornerOutside = outside.length > 0;
  return {
    probability: cornerOutside ? Math.max(frame, highest) : frame,
    corners: cornerOutside ? outside : [mass.indexOf(highest)],
    cornerOutside,
  };
}

function toFractions([a, b, c, d]: Peaks): Quad {
  return [cellToFraction(a), cellToFraction(b), cellToFraction(c), cellToFraction(d)];
}

function toPoint({ x, y }: Peak): Point {
  return [x, y];
}
