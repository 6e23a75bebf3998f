import { poseOf } from '../geometry/pose.ts';
import { distance, type Point, type Quad, sideLengths, turnQuad } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { edgeSupport, sideSupports } from './edge-support.ts';
import { intersect, type Line } from './line.ts';
import { linesNear, lineThrough } from './nearby-lines.ts';
import { refineQuad } from './refine.ts';
import { oddness } from './shape.ts';

/** A side with less support than this is looked for again. */
export const weakSide = 0.6;
/** What a move must gain to be believed. */
const fewestGain = 0.015;
/**
 * A side that lies further from where the network has it than this part of the document's extent across it must be proven
 * the better, the surer the network is: a header band that runs from side to side has straight edges too, and the page of
 * a passport without its header has the proportions of a card. Chosen on 345 rendered captures: repairs that were right
 * moved sides by 0.03 to 0.08, wrong ones by 0.1 and more.
 */
const farMove = 0.05;
const farMoveCost = 6;
const impossible = 0.1;

/**
 * `proposed`: what the network says, with its `confidence` 0..1. `radius`: how far a refinement may go, px. `sheets`: known
 * proportions (width / height), landscape; none: any.
 */
type Repair = {
  readonly proposed: Quad;
  readonly confidence: number;
  readonly radius: number;
  readonly sheets: readonly number[];
};

/**
 * The network sometimes takes a printed line (a header band, the top of the machine-readable zone) for a side. Its place
 * is then further off than a refinement may go. It shows in the side's support, or, where the line is as straight as a
 * real edge, in the proportions of the sheet. Every straight edge near a suspect side is tried, and what proves the whole
 * outline best is kept.
 */
export function repairSides(picture: Picture, quad: Quad, { proposed, confidence, radius, sheets }: Repair): Quad {
  const supports = sideSupports(picture, quad);
  const isOdd = oddness(quad, picture, sheets) > 0;
  // Where its own quad has impossible proportions the network is plainly wrong, and its word counts for nothing.
  const word = confidence * Math.max(0, 1 - oddness(proposed, picture, sheets) / impossible);
  const doubt = (candidate: Quad): number => word * farMoveCost * Math.max(0, furthest(candidate, proposed) - farMove);
  let best = quad;
  let bestScore = score(picture, quad, sheets) - doubt(quad);
  for (const [side, support] of supports.entries()) {
    const before = best;
    const ontoLines = support < weakSide ? movedOntoLines(picture, before, side) : [];
    const toProportions = isOdd || support < weakSide ? movedToProportions(picture, before, side, sheets) : [];
    for (const moved of [...ontoLines, ...toProportions]) {
      const candidate = refineQuad(picture, moved, radius);
      const candidateScore = score(picture, candidate, sheets) - doubt(candidate);
      if (candidateScore < bestScore + fewestGain) continue;
      best = candidate;
      bestScore = candidateScore;
    }
  }
  return best;
}

/** The quad with one side moved onto each straight edge near it. */
function movedOntoLines(picture: Picture, quad: Quad, side: number): Quad[] {
  return linesNear(picture, quad, side).flatMap((line) => {
    const moved = replaceSide(quad, side, line);
    return moved ? [moved] : [];
  });
}

/** The quad with one side moved to where the proportions of a known sheet put it. */
function movedToProportions(picture: Picture, quad: Quad, side: number, sheets: readonly number[]): Quad[] {
  const aspect = poseOf(quad, picture)?.aspect ?? 1;
  return sheets.map((sheet) => {
    const wanted = aspect >= 1 ? sheet : 1 / sheet;
    return stretchTo(quad, side, side % 2 === 0 ? aspect / wanted : wanted / aspect);
  });
}

/** One side moved along its neighbours, so that they become `factor` times as long. */
function stretchTo(quad: Quad, side: number, factor: number): Quad {
  const [a, b, c, d] = turnQuad(quad, side);
  const along = (fixed: Point, end: Point): Point => [
    fixed[0] + factor * (end[0] - fixed[0]),
    fixed[1] + factor * (end[1] - fixed[1]),
  ];
  return turnQuad([along(d, a), along(c, b), c, d], -side);
}

/** How far the corner that differs most lies from its proposed place, as a part of the document's shorter extent. */
function furthest(quad: Quad, proposed: Quad): number {
  const [top, right, bottom, left] = sideLengths(proposed);
  const extent = Math.min(top + bottom, right + left) / 2 || 1;
  const [a, b, c, d] = proposed;
  const [e, f, g, h] = quad;
  return Math.max(distance(a, e), distance(b, f), distance(c, g), distance(d, h)) / extent;
}

function score(picture: Picture, quad: Quad, sheets: readonly number[]): number {
  return edgeSupport(picture, quad) - Math.min(0.4, 4 * oddness(quad, picture, sheets));
}

function replaceSide(quad: Quad, side: number, line: Line): Quad | null {
  const [a, b, c, d] = turnQuad(quad, side);
  const from = intersect(lineThrough(d, a), line);
  const to = intersect(line, lineThrough(b, c));
  return from && to ? turnQuad([from, to, c, d], -side) : null;
}
