import { centre, type Point, type Quad, sideLengths } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { linesAlong, type SideLine } from './guide-lines.ts';
import { type Side, type Steps, stepsAcross } from './guide-steps.ts';
import { intersect, type Line } from './line.ts';

/** How far a side may lie off the guide's, as a part of the guide's width: 8 % of size and 4 % of place, and some turn. */
const reach = 0.11;
/** A side with fewer steps than this is not one. */
const weakest = 0.25;
/** What each end takes from the score at which a line goes on as strongly as before: sheets and tables under a document do. */
const onAndOn = 0.16;
/** A line this much further out (px) with this part of a side's support is a rival; each takes its part of the score. */
const apart = 6;
const rivalShare = 0.7;
const perRival = 0.15;

/** `score` 0..1: how much speaks for the four lines being the sides of one sheet. Nothing is verified yet. */
export type GuideProposal = { readonly quad: Quad; readonly score: number };

type Candidate = { readonly steps: Steps; readonly found: SideLine };

/**
 * The document in the guide: the four straight lines near the guide's sides that fit together best. Every line of each
 * side is tried with those of the others; for them speak the steps along all four, weakest side first, steps that go the
 * same way, proportions like the guide's; against them lines that go on beyond the corners, as those of a table or of a
 * printed page do. `picture` at about 640 px; the guide is upright, in its px.
 */
export function findInGuide(picture: Picture, guide: Quad): GuideProposal | null {
  const [[left, top], , [right, bottom]] = guide;
  const far = Math.max(6, Math.round(reach * (right - left)));
  const candidates = sidesOf(left, top, right, bottom).map((side): Candidate[] => {
    const steps = stepsAcross(picture, side, far);
    return linesAlong(steps).map((found) => ({ steps, found }));
  });
  const [tops = [], rights = [], bottoms = [], lefts = []] = candidates;
  const aspect = (right - left) / (bottom - top);
  let best: (GuideProposal & { readonly sides: readonly Candidate[] }) | null = null;
  for (const t of tops) {
    for (const r of rights) {
      for (const b of bottoms) {
        for (const l of lefts) {
          const quad = corners(t, r, b, l);
          const score = quad ? scoreOf(quad, [t, r, b, l], aspect) : 0;
          if (quad && score > (best?.score ?? 0)) best = { quad, score, sides: [t, r, b, l] };
        }
      }
    }
  }
  if (!best) return null;
  const { quad, score, sides } = best;
  return { quad, score: score * (1 - perRival * rivals(quad, sides, candidates)) };
}

/**
 * On how many sides another line, further out, is about as strong. Beyond the edge of a document lies a table; beyond a row
 * of print lies the next one. (Of 5 printed pages without a document, all were taken for one without this.)
 */
function rivals(quad: Quad, chosen: readonly Candidate[], candidates: readonly (readonly Candidate[])[]): number {
  const middle = centre(quad);
  return chosen.filter(({ steps, found }, i) => {
    const [from, to] = reachOf(quad, i, steps);
    const own = supportBetween(steps, found, from, to);
    const away = Math.abs(distanceTo(found.line, middle));
    return (candidates[i] ?? []).some(
      (other) =>
        Math.abs(distanceTo(other.found.line, middle)) > away + apart &&
        supportBetween(steps, other.found, from, to) > rivalShare * own,
    );
  }).length;
}

const distanceTo = ({ a, b, c }: Line, [x, y]: Point): number => a * x + b * y - c;

function sidesOf(left: number, top: number, right: number, bottom: number): readonly Side[] {
  return [
    { level: true, across: top, from: left, to: right },
    { level: false, across: right, from: top, to: bottom },
    { level: true, across: bottom, from: left, to: right },
    { level: false, across: left, from: top, to: bottom },
  ];
}

function corners(t: Candidate, r: Candidate, b: Candidate, l: Candidate): Quad | null {
  const topLeft = intersect(l.found.line, t.found.line);
  const topRight = intersect(t.found.line, r.found.line);
  const bottomRight = intersect(r.found.line, b.found.line);
  const bottomLeft = intersect(b.found.line, l.found.line);
  return topLeft && topRight && bottomRight && bottomLeft ? [topLeft, topRight, bottomRight, bottomLeft] : null;
}

function scoreOf(quad: Quad, sides: readonly Candidate[], aspect: number): number {
  let sum = 0;
  let least = 1;
  let goesOn = 0;
  for (const [i, { steps, found }] of sides.entries()) {
    const [from, to] = reachOf(quad, i, steps);
    const support = supportBetween(steps, found, from, to);
    if (support < weakest) return 0;
    sum += support;
    least = Math.min(least, support);
    goesOn += supportBeyond(steps, found, from, to);
  }
  const [top, right, bottom, left] = sideLengths(quad);
  const odd = Math.max(0, Math.abs(Math.log((top + bottom) / (right + left) / aspect)) - 0.12) / 0.28;
  const proportions = 0.5 + 0.5 * Math.exp(-odd * odd);
  return (0.55 * (sum / 4) + 0.45 * least) * proportions * Math.max(0, 1 - onAndOn * goesOn);
}

/** From where to where a side of the quad runs, px along the guide's side. */
function reachOf(quad: Quad, i: number, { side }: Steps): readonly [from: number, to: number] {
  const along = ([x, y]: Point) => (side.level ? x : y);
  const [one, other] = [along(quad[i] ?? quad[0]), along(quad[(i + 1) % 4] ?? quad[0])];
  return one < other ? [one, other] : [other, one];
}

/** Mean step on a part of the line, px along the side; half of what goes the other way is not believed. */
function supportBetween(steps: Steps, { any, oneWay }: SideLine, from: number, to: number): number {
  const inset = 0.06 * (to - from);
  const [first, last] = indices(steps, from + inset, to - inset);
  if (last - first < 8) return 0;
  const all = (any[last] ?? 0) - (any[first] ?? 0);
  const same = (oneWay[last] ?? 0) - (oneWay[first] ?? 0);
  return (0.55 * all + 0.45 * same) / (last - first);
}

/** Mean step on what the line does before and after the document, both ends together: 0..2. */
function supportBeyond(steps: Steps, { any }: SideLine, from: number, to: number): number {
  const gap = 0.03 * (to - from);
  const [before, after] = [
    indices(steps, from - 0.25 * (to - from), from - gap),
    indices(steps, to + gap, to + 0.25 * (to - from)),
  ];
  let total = 0;
  for (const [first, last] of [before, after]) {
    if (last > first) total += ((any[last] ?? 0) - (any[first] ?? 0)) / (last - first);
  }
  return total;
}

function indices({ start, pitch, profiles }: Steps, from: number, to: number): readonly [number, number] {
  const index = (along: number) => Math.min(profiles, Math.max(0, Math.round((along - start) / pitch)));
  return [index(from), index(to)];
}
