import type { Outline } from '@candor/core/evidence/analysis.ts';
import type { Measured } from '@candor/core/evidence/measurements.ts';
import { clipToPicture, convexHull } from '../geometry/polygon.ts';
import { type Point, type Quad, type Size, scaleQuad, toRegion } from '../geometry/quad.ts';
import { shrinkTo } from '../geometry/resize.ts';
import type { CornerModel } from '../models.ts';
import type { Picture } from '../picture.ts';
import { toCornerInput } from './corner-input.ts';
import { cornerPatch } from './corner-patch.ts';
import type { Cover } from './cover.ts';
import { edgeSupport, sideSupports } from './edge-support.ts';
import { liftDarkness } from './levels.ts';
import { findOtherDocument } from './other-document.ts';
import { decodeCorners, type Proposal } from './proposal.ts';
import { lookNearer } from './second-look.ts';
import { narrowRadius, type Settled, settle, toPixels } from './settle.ts';
import { aspects, chooseShape, oddness, orientAsPrinted, type Shape } from './shape.ts';
import { findTwoDocuments, type OneOfTwo } from './two-documents.ts';

/** Where the document lies, as far as it can be proven, and what stands against it. */
export type FoundOutline = {
  /** Null when no document, a cut one, or one whose edges do not prove it: what is not verified is not guessed. */
  readonly outline: Outline | null;
  /** The accepted outline in picture px. */
  readonly corners: Quad | null;
  /** The best guess in picture px where a document is plausible, also when not accepted: good enough to measure quality on. */
  readonly guess: Quad | null;
  readonly shape: Shape;
  /** 0..1, see `measures.outlineConfidence`. */
  readonly confidence: number;
  /** 0..1, see `edgeSupport`. */
  readonly edgeSupport: number;
  /** Probabilities with their places. Absent where no document is plausible. */
  readonly cutOff: Measured | null;
  readonly covered: Measured | null;
  readonly objectOver: Measured | null;
  /** Another document beside the one that was found. */
  readonly otherDocument: Measured | null;
};

/** What is looked for: an identity document, or any sheet of paper such as a bill or a till roll. */
export type Sought = 'identity' | 'paper';

/** The outline is looked for on a picture of this longer side, px: the edge tests were measured at 1280 to 1600. */
export const workSide = 1400;

/**
 * The gate (352 whole documents, 52 pictures without one, 56 cut ones, 93 other photographs): with confidence > 0.65,
 * not cut, and support > 0.4 it accepted 92.0 % of the whole documents, 4 of them with an IoU of 0.9 or less,
 * and 0 of 52, 2 of 56 and 0 of 93 of the others. See models/README.md.
 */
export const gate = { confidence: 0.65, cutOff: 0.5, edgeSupport: 0.4, oddness: 0.12 } as const;
/**
 * An outline with less support than this must have the proportions of a known sheet: of 137 accepted ones the two with 0.46 and
 * 0.47 and odd proportions had an IoU of 0.92 and 0.88, those with known ones 0.99 (rendered captures, seeds 9001 and 9102).
 */
const supportOfOdd = 0.6;
/** Below the gate but above this a document is likely enough to say what is wrong with its picture. */
const plausible = 0.3;

export async function findOutline(picture: Picture, corners: CornerModel, sought?: Sought): Promise<FoundOutline> {
  return findOutlineIn(shrinkTo(picture, workSide), picture, corners, sought);
}

/** `work`: the same picture at working size, when the caller has it already. */
export async function findOutlineIn(
  work: Picture,
  picture: Picture,
  corners: CornerModel,
  sought: Sought = 'identity',
): Promise<FoundOutline> {
  const lit = liftDarkness(work);
  const image = toCornerInput(lit);
  const { maps, frame } = await corners.propose(image);
  const seen = await lookNearer(lit, decodeCorners(maps, frame), corners);
  const isWorthALook = Math.min(likelihood(seen, sought), seen.confidence) > plausible;
  const settled = isWorthALook ? settle(lit, seen, sheetsOf(sought)) : asSeen(seen, lit);
  const { proposal, quad } = settled;
  const confidence = Math.min(likelihood(proposal, sought), settled.confidence);
  const isPlausible = confidence > plausible;
  const support = edgeSupport(lit, quad);
  const shape = chooseShape(proposal.kinds, quad, lit);
  const oriented = scaleQuad(orientAsPrinted(quad, proposal.printedTopLeft, shape), picture.width / lit.width);
  const cutOff = weighCutOff(proposal, lit, quad);
  const isWhole = cutOff < gate.cutOff && !proposal.cutOff.cornerOutside;
  const odd = oddness(quad, lit, sheetsOf(sought));
  const isProven = odd < gate.oddness && support > (odd > 0 ? supportOfOdd : gate.edgeSupport);
  const accepted = confidence > gate.confidence && isWhole && isProven;
  const pair = isPlausible && isWhole && !accepted ? await findTwoDocuments(lit, quad, corners, beside(lit)) : null;
  if (pair) return largerOfTwo(pair, lit, picture);
  return {
    outline: accepted ? { corners: toRegion(oriented, picture), confidence, shape } : null,
    corners: accepted ? oriented : null,
    guess: isPlausible ? oriented : null,
    shape,
    confidence,
    edgeSupport: support,
    cutOff: isPlausible
      ? place(
          cutOff,
          proposal.cutOff.corners.flatMap((corner) => cornerPatch(quad, corner)),
          lit,
        )
      : null,
    covered: isPlausible ? coverPlace(proposal.covers.corner, lit) : null,
    objectOver: isPlausible ? coverPlace(proposal.covers.face, lit) : null,
    otherDocument: accepted
      ? await findOtherDocument({ picture: lit, image, found: quad }, corners, beside(lit))
      : null,
  };
}

/** What covers or cuts one of two documents is not told: that there are two comes first. */
function largerOfTwo([larger, other]: readonly [OneOfTwo, OneOfTwo], lit: Picture, picture: Picture): FoundOutline {
  const { quad, confidence, proposal } = larger;
  const shape = chooseShape(proposal.kinds, quad, lit);
  const corners = scaleQuad(orientAsPrinted(quad, proposal.printedTopLeft, shape), picture.width / lit.width);
  return {
    outline: { corners: toRegion(corners, picture), confidence, shape },
    corners,
    guess: corners,
    shape,
    confidence,
    edgeSupport: edgeSupport(lit, quad),
    cutOff: null,
    covered: null,
    objectOver: null,
    otherDocument: { value: other.confidence, region: toRegion(other.quad, lit) },
  };
}

/** Probability that there is what is looked for. */
function likelihood({ kinds }: Proposal, sought: Sought): number {
  return sought === 'paper' ? 1 - kinds.none : kinds.card + kinds.passport;
}

/** Known proportions (width / height): identity documents have two, papers and till rolls any. */
function sheetsOf(sought: Sought): readonly number[] {
  return sought === 'paper' ? [] : [aspects.card, aspects.passport];
}

const beside = (size: Size) => ({ gate, radius: narrowRadius(size) });

const asSeen = (proposal: Proposal, size: Size): Settled => ({
  proposal,
  quad: toPixels(proposal.quad, size),
  confidence: proposal.confidence,
});

/**
 * Four sides on real edges inside the picture speak against a cut, and halve what the network believes. They cannot
 * outweigh it: the fourth side of a cut card is often a printed line.
 */
function weighCutOff({ cutOff }: Proposal, picture: Picture, quad: Quad): number {
  if (cutOff.cornerOutside) return cutOff.probability;
  return cutOff.probability * (1 - 0.5 * Math.min(...sideSupports(picture, quad)));
}

function coverPlace({ probability, region }: Cover, size: Size): Measured {
  const points = (region ?? []).map(([x, y]): Point => [x * size.width, y * size.height]);
  return place(probability, points, size);
}

/** A measure with the part of its place that the picture shows. */
function place(value: number, points: readonly Point[], size: Size): Measured {
  const visible = clipToPicture(convexHull(points), size);
  return visible.length >= 3 ? { value, region: toRegion(visible, size) } : { value };
}
