import { clipToConvex, signedArea } from '../geometry/polygon.ts';
import type { Point, Quad } from '../geometry/quad.ts';
import type { CornerModel } from '../models.ts';
import type { Picture } from '../picture.ts';
import { toCornerInput, type Window } from './corner-input.ts';
import { edgeSupport } from './edge-support.ts';
import { decodeCorners, type Proposal } from './proposal.ts';
import { refineQuad } from './refine.ts';
import { aspects, oddness } from './shape.ts';

/** One of two documents: what the network says about it alone, and its sides in px of the picture. */
export type OneOfTwo = { readonly proposal: Proposal; readonly quad: Quad; readonly confidence: number };

/** A half is looked at with this much of the other one, so that a document that reaches over the middle is seen whole. */
const margin = 0.18;
/** Two documents share no more of the smaller one's area than this. */
const largestOverlap = 0.1;
/** See `oddness`: a document near the border of the picture is known to about a tenth. */
const largestOddness = 0.09;

/**
 * Of two documents of one size the network takes corners from both: a quad across both that no edge proves. Then each half
 * of it is looked at alone. Null unless both halves hold a document that is proven. `across`: the unproven quad, px.
 */
export async function findTwoDocuments(
  picture: Picture,
  across: Quad,
  model: CornerModel,
  {
    gate,
    radius,
  }: { readonly gate: { readonly confidence: number; readonly edgeSupport: number }; readonly radius: number },
): Promise<readonly [OneOfTwo, OneOfTwo] | null> {
  const found: OneOfTwo[] = [];
  for (const window of halvesOf(across, picture)) {
    const { maps, frame } = await model.propose(toCornerInput(picture, window));
    const proposal = decodeCorners(maps, frame);
    const confidence = Math.min(proposal.kinds.card + proposal.kinds.passport, proposal.confidence);
    if (confidence <= gate.confidence || proposal.cutOff.cornerOutside) return null;
    const rough = inPicture(proposal.quad, window);
    const quad = refineQuad(picture, refineQuad(picture, rough, 2 * radius), radius);
    if (edgeSupport(picture, quad) <= gate.edgeSupport || !hasKnownProportions(quad, picture)) return null;
    found.push({ proposal, quad, confidence });
  }
  const [one, other] = found.sort((a, b) => areaOf(b.quad) - areaOf(a.quad));
  if (!one || !other) return null;
  const shared = areaOf(clipToConvex(one.quad, other.quad));
  return shared > largestOverlap * areaOf(other.quad) ? null : [one, other];
}

/** Two halves of one document have straight edges too, but not the proportions of a card or a page. */
export function hasKnownProportions(quad: Quad, picture: Picture): boolean {
  return oddness(quad, picture, [aspects.card, aspects.passport]) < largestOddness;
}

const areaOf = (polygon: readonly Point[]): number => Math.abs(signedArea(polygon));

/** Beside each other where the quad is wider than high, else one above the other. */
function halvesOf(quad: Quad, { width, height }: Picture): readonly [Window, Window] {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const areBeside = right - left > bottom - top;
  const [wide, high] = [right - left, bottom - top];
  const within = (x0: number, y0: number, x1: number, y1: number): Window => {
    const [startX, startY] = [Math.max(0, Math.floor(x0)), Math.max(0, Math.floor(y0))];
    const [endX, endY] = [Math.min(width, Math.ceil(x1)), Math.min(height, Math.ceil(y1))];
    return { left: startX, top: startY, width: endX - startX, height: endY - startY };
  };
  const [mx, my] = [margin * wide, margin * high];
  return areBeside
    ? [
        within(left - mx, top - 2 * my, left + wide / 2 + mx / 2, bottom + 2 * my),
        within(left + wide / 2 - mx / 2, top - 2 * my, right + mx, bottom + 2 * my),
      ]
    : [
        within(left - 2 * mx, top - my, right + 2 * mx, top + high / 2 + my / 2),
        within(left - 2 * mx, top + high / 2 - my / 2, right + 2 * mx, bottom + my),
      ];
}

function inPicture([a, b, c, d]: Quad, { left, top, width, height }: Window): Quad {
  const move = ([x, y]: Point): Point => [left + x * width, top + y * height];
  return [move(a), move(b), move(c), move(d)];
}
