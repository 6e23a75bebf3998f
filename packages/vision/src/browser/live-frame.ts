import { beyond } from '@candor/core/checks/picture-quality.ts';
import type { Measure } from '@candor/core/evidence/measurements.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { PictureLimits } from '@candor/core/policy/policy.ts';
import { edgeWidth } from '../document/blur.ts';
import { edgeSupport } from '../document/edge-support.ts';
import { findClipping } from '../document/glare.ts';
import { guideQuad } from '../document/guide.ts';
import { guideGate, isProven, lookThroughGuide } from '../document/guide-look.ts';
import { liftDarkness } from '../document/levels.ts';
import { type Proposal, propose } from '../document/proposal.ts';
import { refineQuad } from '../document/refine.ts';
import { aspects, type Shape } from '../document/shape.ts';
import { histogram, luma, lumaHistogram, percentile } from '../geometry/luma.ts';
import { intersectionOverUnion } from '../geometry/polygon.ts';
import { poseOf } from '../geometry/pose.ts';
import { type Quad, sideLengths, toQuad, toRegion } from '../geometry/quad.ts';
import { rectify } from '../geometry/rectify.ts';
import type { CornerModel } from '../models.ts';
import type { Picture } from '../picture.ts';

/** What to say while a document is held before the camera: one thing at a time, the first that applies, in this order. */
export const liveHints = [
  'no_document',
  'too_far',
  'too_near',
  'cut_off',
  'tilted',
  'dark',
  'bright',
  'glare',
  'blurred',
  'good',
] as const;
export type LiveHint = (typeof liveHints)[number];

export type LiveLook = {
  /** Null: nothing new was seen, because the network was not asked. */
  readonly hint: LiveHint | null;
  /** The document as fractions of the frame; only where it is proven. */
  readonly outline: Region | null;
  /** Permille of the document's width; smaller is sharper. Null unless the document was measured. */
  readonly edgeWidth: number | null;
};

export type LiveAsk = {
  readonly shape: Shape;
  readonly limits: PictureLimits;
  /** Null while it has not arrived: then the guide alone is looked through. */
  readonly corners: CornerModel | null;
  /** The network is asked about this frame: where the guide shows nothing, and where a good document is about to be believed. */
  readonly when: { readonly empty: boolean; readonly good: boolean };
};

/** Width of the straightened document in which light and sharpness are read, px: a live frame holds few more. */
const viewWidth = 400;
/** Below this 95th percentile of luma any picture is dark; above it a dark table would be called so. */
const night = 25;
/** The network's confidence from which a document is likely enough to say what is wrong; as on the server. */
const plausible = 0.3;
/** What the guide and the network see is the same thing from this share on. */
const alike = 0.7;
/** Width of the document against the guide's: outside of these it is asked to come nearer or to go away. */
const nearest = 1.13;
const farthest = 0.72;
/** Nearer to the border than this part of the frame, a side cannot be told from a cut. */
const border = 0.006;

/** Looks at one live frame, at most 640 px: guide first, then the network; light and sharpness on the straightened document. */
export async function lookAtFrame(frame: Picture, ask: LiveAsk): Promise<LiveLook> {
  const inGuide = lookThroughGuide(frame, ask.shape);
  if (inGuide && isProven(inGuide)) {
    const look = measure(frame, inGuide.quad, ask);
    return look.hint === 'good' && !(await isAgreed(frame, inGuide.quad, ask)) ? said('no_document') : look;
  }
  if (isNight(frame)) return said('dark');
  if (!ask.corners) return said('no_document');
  if (!ask.when.empty) return said(null);
  const lit = liftDarkness(frame);
  const proposal = await propose(lit, ask.corners);
  const rough = toQuad({ points: proposal.quad }, frame);
  if (confidenceOf(proposal) <= plausible || !rough) return said('no_document');
  const misplaced = placeOf(rough, proposal, frame, ask.shape);
  if (misplaced) return said(misplaced);
  const quad = refineTwice(lit, rough);
  if (edgeSupport(lit, quad) > guideGate.edgeSupport) return measure(frame, quad, ask);
  // Not proven: light or focus may be why. Otherwise nothing is known but that it does not lie in the guide as it should.
  const { hint } = measure(frame, quad, ask);
  return said(hint === 'good' || hint === 'cut_off' ? 'no_document' : hint);
}

/** Lines of print may lie in the guide like the sides of a document; the network knows a page when it sees one. */
async function isAgreed(frame: Picture, quad: Quad, { corners, when }: LiveAsk): Promise<boolean> {
  if (!corners || !when.good) return true;
  const proposal = await propose(liftDarkness(frame), corners);
  const proposed = toQuad({ points: proposal.quad }, frame);
  return confidenceOf(proposal) > plausible && proposed !== null && intersectionOverUnion(proposed, quad) > alike;
}

const confidenceOf = ({ kinds, confidence }: Proposal): number => Math.min(kinds.card + kinds.passport, confidence);

const said = (hint: LiveHint | null): LiveLook => ({ hint, outline: null, edgeWidth: null });

function isNight(frame: Picture): boolean {
  return percentile(lumaHistogram(frame, 5), 0.95) < night;
}

function placeOf(quad: Quad, { cutOff }: Proposal, frame: Picture, shape: Shape): LiveHint | null {
  const size = widthOf(quad) / widthOf(guideQuad(frame, shape));
  if (cutOff.cornerOutside || cutOff.probability > 0.5) return size > nearest ? 'too_near' : 'cut_off';
  if (size > nearest) return 'too_near';
  return size < farthest ? 'too_far' : null;
}

function refineTwice(frame: Picture, quad: Quad): Quad {
  const side = Math.max(frame.width, frame.height);
  return refineQuad(frame, refineQuad(frame, quad, Math.round(0.014 * side)), Math.round(0.006 * side));
}

/** Longer than its height, whichever way it lies. */
function widthOf(quad: Quad): number {
  const [top, right, bottom, left] = sideLengths(quad);
  return Math.max(top + bottom, right + left) / 2;
}

function measure(frame: Picture, quad: Quad, { shape, limits }: LiveAsk): LiveLook {
  const view = rectify(frame, quad, viewWidth, Math.round(viewWidth / aspects[shape]));
  const grey = luma(view);
  const width = edgeWidth(grey);
  const sharpness = width === null ? null : (1000 * width) / viewWidth;
  const clipping = findClipping(view);
  const glare = clipping.places[0]?.share ?? 0;
  const isBad = (measure: Measure, value: number): boolean => {
    const limit = limits[measure];
    return limit !== undefined && beyond(value, limit) !== null;
  };
  const hints: readonly (readonly [LiveHint, boolean])[] = [
    ['too_far', isTooFewPixels(frame, quad, shape, limits)],
    ['too_near', widthOf(quad) > nearest * widthOf(guideQuad(frame, shape))],
    ['cut_off', touchesBorder(quad, frame)],
    ['tilted', isBad('tilt', poseOf(quad, frame)?.tilt ?? 90)],
    ['dark', isBad('brightness', percentile(histogram(grey), 0.95))],
    // A lamp's reflection is white, too, and another thing to do.
    ['bright', isBad('clipped', clipping.share - glare)],
    ['glare', isBad('glare', glare)],
    ['blurred', isBlurred(sharpness, widthOf(quad), limits)],
  ];
  const hint = hints.find(([, applies]) => applies)?.[0] ?? 'good';
  return { hint, outline: toRegion(quad, frame), edgeWidth: sharpness };
}

/**
 * The width that the still must have, in its own pixels. A camera whose guide is narrower than what is advised is taken
 * at its best: most of its guide, but never less than what would stop the picture.
 */
function isTooFewPixels(frame: Picture, quad: Quad, shape: Shape, { documentWidth }: PictureLimits): boolean {
  if (!documentWidth) return false;
  const atBest = 0.85 * widthOf(guideQuad(frame, shape)) * frame.scale;
  const wanted = Math.max(documentWidth.stop ?? 0, Math.min(documentWidth.advise, atBest));
  return widthOf(quad) * frame.scale < wanted;
}

function touchesBorder(quad: Quad, { width, height }: Picture): boolean {
  const room = border * Math.max(width, height);
  return quad.some(([x, y]) => x < room || y < room || x > width - room || y > height - room);
}

/** A sharp edge is 1.3 to 1.8 px wide in a live frame (22 rendered good ones), a blurred one 3 px and more. */
const sharpestTold = 2.2;

/** The stop limit counts, as far as a frame of so few pixels can tell: the still has more, and is judged by itself. */
function isBlurred(sharpness: number | null, width: number, { edgeWidth: limit }: PictureLimits): boolean {
  if (!limit) return false;
  return sharpness === null || sharpness > Math.max(limit.stop ?? limit.advise, (1000 * sharpestTold) / width);
}
