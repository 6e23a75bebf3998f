import { signedArea } from '../geometry/polygon.ts';
import type { Point, Quad, Size } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { edgeSupport, sideSupports } from './edge-support.ts';
import { meanMass, type Proposal } from './proposal.ts';
import { refineQuad } from './refine.ts';
import { repairSides, weakSide } from './repair.ts';
import { oddness } from './shape.ts';

/** Search radii of the two refinements, as parts of the longer side: 14 px and 6 px at 1280. */
const radii = [0.011, 0.005] as const;

/** What the network's word counts beside the proof by edges and proportions, per unit of the mean logarithm of its probabilities. */
const wordWeight = 0.15;
/** A choice of corners that is proven so much (support by edges, less for odd proportions) disproves those that are proven so much less. */
const proven = 0.6;
const disproved = 0.3;
/** No document and no page, wherever its sides are in the end: see `oddness`. */
const impossible = 0.1;

/** A proposal on the edges of the picture. `quad` in px; `confidence` 0..1: the proposal's, less what edges disproved. */
export type Settled = { readonly proposal: Proposal; readonly quad: Quad; readonly confidence: number };

type Candidate = { readonly proposal: Proposal; readonly quad: Quad; readonly proof: number; readonly odd: number };

export const narrowRadius = ({ width, height }: Size): number => Math.round(radii[1] * Math.max(width, height));

/**
 * Puts the sides of the proposed quad onto real edges. Where they do not prove it, or another choice of corners is likelier
 * but for the document mask, the other choices are tried too: the network often sees the right corner and the start of a
 * barcode, or both ends of an open passport, and no kite is a document.
 */
export function settle(picture: Picture, proposal: Proposal, sheets: readonly number[]): Settled {
  const first = refined(picture, proposal, sheets);
  const isLikely = (other: Proposal): boolean =>
    other.confidence > proposal.confidence || isHalf(other.quad, proposal.quad);
  const rivals = isProven(picture, first, sheets) ? proposal.others.filter(isLikely) : proposal.others;
  const candidates = [first, ...rivals.map((other) => refined(picture, other, sheets))];
  const eligible = candidates.filter((one) => one === first || (one.proof >= proven && one.odd < impossible));
  const whole = eligible.reduce((a, b) => (worth(b) > worth(a) ? b : a));
  const pages = candidates
    .filter((one) => isPageOf(one, whole))
    .toSorted((a, b) => b.proposal.confidence - a.proposal.confidence)
    .map((page) => repaired(picture, page, page.proposal.confidence, sheets));
  const page = pages.find((one) => isProven(picture, one, sheets));
  if (page) return { ...page, confidence: page.proposal.confidence };
  const confidence = whole === first ? proposal.confidence : confidenceAmong(whole, candidates);
  return { ...repaired(picture, whole, confidence, sheets), confidence };
}

function repaired(picture: Picture, from: Candidate, confidence: number, sheets: readonly number[]): Candidate {
  const proposed = toPixels(from.proposal.quad, picture);
  const quad = repairSides(picture, from.quad, { proposed, confidence, radius: narrowRadius(picture), sheets });
  return { ...from, quad };
}

function refined(picture: Picture, proposal: Proposal, sheets: readonly number[]): Candidate {
  const [wide] = radii.map((radius) => Math.round(radius * Math.max(picture.width, picture.height)));
  const rough = toPixels(proposal.quad, picture);
  const quad = refineQuad(picture, refineQuad(picture, rough, wide ?? 1), narrowRadius(picture));
  const odd = oddness(quad, picture, sheets);
  return { proposal, quad, odd, proof: edgeSupport(picture, quad) - Math.min(0.4, 4 * odd) };
}

const worth = ({ proposal, proof }: Candidate): number =>
  proof + wordWeight * Math.log(Math.max(proposal.confidence, 1e-6));

const isProven = (picture: Picture, { quad }: Candidate, sheets: readonly number[]): boolean =>
  Math.min(...sideSupports(picture, quad)) >= weakSide && oddness(quad, picture, sheets) === 0;

/** An open passport has the proportions of its page, so that both can be proven: the page is meant. */
function isHalf(one: Quad, whole: Quad): boolean {
  const share = Math.abs(signedArea(one) / signedArea(whole));
  return share > 0.35 && share < 0.6;
}

const isPageOf = (one: Candidate, whole: Candidate): boolean => isHalf(one.quad, whole.quad) && one.odd < impossible;

/** The mean probability of its corners, those left out that only disproved choices have. */
function confidenceAmong(best: Candidate, candidates: readonly Candidate[]): number {
  const possible = candidates.filter((one) => one.proof > best.proof - disproved || isPageOf(one, best));
  const masses = best.proposal.peaks.map(({ mass }, corner) => {
    const usedBy = (among: readonly Candidate[]) => new Set(among.map(({ proposal }) => proposal.peaks[corner]));
    const left = usedBy(possible);
    const out = [...usedBy(candidates)].filter((peak) => !left.has(peak));
    return mass / Math.max(mass, 1 - out.reduce((sum, peak) => sum + (peak?.mass ?? 0), 0));
  });
  return meanMass(masses);
}

export function toPixels(quad: Quad, { width, height }: Size): Quad {
  const scale = ([x, y]: Point): Point => [x * width, y * height];
  const [a, b, c, d] = quad;
  return [scale(a), scale(b), scale(c), scale(d)];
}
