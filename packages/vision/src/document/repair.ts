import { poseOf } from '../geometry/pose.ts';
import { distance, type Point, type Quad, sideLengths, turnQuad } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { edgeSupport, sideSupports } from './edge-support.ts';
import { intersect, type Line } from './line.ts';
import { colourStep, pixelAt, refineQuad } from './refine.ts';
import { aspects } from './shape.ts';

/** A side with less support than this is looked for again. */
const weakSide = 0.6;
/** How far away, as a part of the document's extent across that side: a header band is about a sixth. */
const reach = 0.22;
const profiles = 32;
/** Steps above this (0..255) all count the same, so that one printed black line does not outweigh a whole faint edge. */
const fullStep = 48;
/** What a move must gain to be believed. */
const fewestGain = 0.015;

/**
 * The network sometimes takes a printed line (a header band, the top of the machine-readable zone) for a side. Its place
 * is then further off than a refinement may go. It shows in the side's support, or, where the line is as straight as a
 * real edge, in the proportions of the sheet. Every straight edge near a suspect side is tried, and what proves the whole
 * outline best is kept.
 */
export function repairSides(picture: Picture, quad: Quad, radius: number): Quad {
  const supports = sideSupports(picture, quad);
  const isOdd = oddness(quad, picture) > 0;
  let best = quad;
  let bestScore = score(picture, quad);
  for (const [side, support] of supports.entries()) {
    const before = best;
    const ontoLines = support < weakSide ? movedOntoLines(picture, before, side) : [];
    const toProportions = isOdd || support < weakSide ? movedToProportions(picture, before, side) : [];
    for (const moved of [...ontoLines, ...toProportions]) {
      const candidate = refineQuad(picture, moved, radius);
      const candidateScore = score(picture, candidate);
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
function movedToProportions(picture: Picture, quad: Quad, side: number): Quad[] {
  const aspect = poseOf(quad, picture)?.aspect ?? aspects.card;
  return [aspects.card, aspects.passport].map((sheet) => {
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

function score(picture: Picture, quad: Quad): number {
  return edgeSupport(picture, quad) - Math.min(0.4, 4 * oddness(quad, picture));
}

/**
 * How far the proportions of the sheet are from both standard ones, beyond what the pose explains: the logarithm of the
 * ratio, less 0.8 % and 0.05 % per degree of tilt, because the focal length is assumed.
 */
function oddness(quad: Quad, picture: Picture): number {
  const pose = poseOf(quad, picture);
  if (!pose) return 1;
  const away = (aspect: number) => Math.abs(Math.abs(Math.log(pose.aspect)) - Math.log(aspect));
  return Math.max(0, Math.min(away(aspects.card), away(aspects.passport)) - 0.008 - 0.0005 * pose.tilt);
}

/** The few straight lines near one side that the most colour steps lie on. */
function linesNear(picture: Picture, quad: Quad, side: number): Line[] {
  const from = quad[side];
  const to = quad[(side + 1) % 4];
  const lengths = sideLengths(quad);
  if (!from || !to) return [];
  const extent = ((lengths[(side + 1) % 4] ?? 0) + (lengths[(side + 3) % 4] ?? 0)) / 2;
  const radius = Math.max(8, Math.round(reach * extent));
  const length = distance(from, to) || 1;
  const normal: Point = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length];
  const steps = stepTable(picture, from, to, normal, radius);
  return peakOffsets(steps, radius).map(([atFrom, atTo]) =>
    lineThrough(
      [from[0] + atFrom * normal[0], from[1] + atFrom * normal[1]],
      [to[0] + atTo * normal[0], to[1] + atTo * normal[1]],
    ),
  );
}

/** Colour steps, 0..1, on `profiles` perpendicular profiles at every offset from -radius to radius px. */
function stepTable(picture: Picture, from: Point, to: Point, normal: Point, radius: number): readonly Float32Array[] {
  const table: Float32Array[] = [];
  for (let i = 0; i < profiles; i++) {
    const t = 0.06 + (0.88 * i) / (profiles - 1);
    const x = from[0] + t * (to[0] - from[0]);
    const y = from[1] + t * (to[1] - from[1]);
    const profile = new Float32Array(2 * radius + 1);
    for (let offset = -radius; offset <= radius; offset++) {
      const before = pixelAt(picture, x + (offset - 1) * normal[0], y + (offset - 1) * normal[1], 0);
      const after = pixelAt(picture, x + (offset + 1) * normal[0], y + (offset + 1) * normal[1], 0);
      if (before < 0 || after < 0) continue;
      profile[offset + radius] = Math.min(1, colourStep(picture.data, before, after) / fullStep);
    }
    table.push(profile);
  }
  return table;
}

const most = 6;
const offsetStep = 3;

/** Offsets (px, at both ends of the side) of the best separate lines through the table. */
function peakOffsets(steps: readonly Float32Array[], radius: number): (readonly [number, number])[] {
  const count = Math.floor((2 * radius) / offsetStep) + 1;
  const scores = new Float32Array(count * count);
  for (let i = 0; i < scores.length; i++) {
    const [atFrom, atTo] = [offsetAt(Math.floor(i / count), radius), offsetAt(i % count, radius)];
    scores[i] = scoreLine(steps, radius, atFrom, atTo);
  }
  const peaks: (readonly [number, number])[] = [];
  while (peaks.length < most) {
    let top = 0;
    for (let i = 1; i < scores.length; i++) if ((scores[i] ?? 0) > (scores[top] ?? 0)) top = i;
    if ((scores[top] ?? 0) <= 0) break;
    const [row, column] = [Math.floor(top / count), top % count];
    peaks.push([offsetAt(row, radius), offsetAt(column, radius)]);
    suppress(scores, count, row, column);
  }
  return peaks;
}

function offsetAt(index: number, radius: number): number {
  return index * offsetStep - radius;
}

/** Lines whose ends lie within 9 px of a chosen one are the same line. */
function suppress(scores: Float32Array, count: number, row: number, column: number): void {
  for (let y = Math.max(0, row - 3); y <= Math.min(count - 1, row + 3); y++) {
    scores.fill(0, y * count + Math.max(0, column - 3), y * count + Math.min(count - 1, column + 3) + 1);
  }
}

function scoreLine(steps: readonly Float32Array[], radius: number, atFrom: number, atTo: number): number {
  let score = 0;
  for (let i = 0; i < profiles; i++) {
    const profile = steps[i];
    if (!profile) continue;
    const t = 0.06 + (0.88 * i) / (profiles - 1);
    const k = Math.round(atFrom + t * (atTo - atFrom)) + radius;
    score += Math.max(profile[k] ?? 0, profile[k - 1] ?? 0, profile[k + 1] ?? 0);
  }
  return score;
}

function replaceSide(quad: Quad, side: number, line: Line): Quad | null {
  const [a, b, c, d] = turnQuad(quad, side);
  const from = intersect(lineThrough(d, a), line);
  const to = intersect(line, lineThrough(b, c));
  return from && to ? turnQuad([from, to, c, d], -side) : null;
}

function lineThrough(p: Point, q: Point): Line {
  const length = distance(p, q) || 1;
  const a = -(q[1] - p[1]) / length;
  const b = (q[0] - p[0]) / length;
  return { a, b, c: a * p[0] + b * p[1] };
}
