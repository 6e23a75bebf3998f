import { intersectionOverUnion } from '../geometry/polygon.ts';
import type { Point, Quad, Size } from '../geometry/quad.ts';
import type { CornerModel } from '../models.ts';
import type { Picture } from '../picture.ts';
import { toCornerInput, type Window } from './corner-input.ts';
import type { Cover } from './cover.ts';
import { decodeCorners, type Proposal } from './proposal.ts';

/** A window is chosen so that the document fills this share of it: what training frames show most. */
const fill = 0.72;
/** A window that is hardly smaller than the picture would show nothing new. */
const largestWindow = 0.82;
/** Below this overlap both looks saw different things. */
const sameThing = 0.5;

/**
 * A document that is small in the picture has few of the network's 192 px. It is looked at again in a window around it, with
 * the picture's proportions; the nearer look counts where it is about as sure and means the same thing. Costs a second
 * inference, and only for small documents. What the picture's border cuts is told by the first look.
 */
export async function lookNearer(picture: Picture, first: Proposal, model: CornerModel): Promise<Proposal> {
  const window = windowAround(first.quad, picture);
  if (!window) return first;
  const { maps, frame } = await model.propose(toCornerInput(picture, window));
  const second = decodeCorners(maps, frame);
  const quad = outOf(second.quad, window, picture);
  if (second.confidence < 0.9 * first.confidence || intersectionOverUnion(quad, first.quad) < sameThing) return first;
  return {
    ...placed(second, first.cutOff, window, picture),
    others: second.others.map((other) => placed(other, first.cutOff, window, picture)),
  };
}

/** What was seen in a window, as a proposal for the whole picture. */
function placed(seen: Proposal, cutOff: Proposal['cutOff'], window: Window, picture: Picture): Proposal {
  const inPicture = ({ probability, region }: Cover): Cover => ({
    probability,
    region: region?.map((point) => pointOutOf(point, window, picture)) ?? null,
  });
  const { corner, face } = seen.covers;
  return {
    ...seen,
    quad: outOf(seen.quad, window, picture),
    cutOff,
    covers: { corner: inPicture(corner), face: inPicture(face) },
  };
}

/** Null when the document is large already. */
function windowAround(quad: Quad, { width, height }: Size): Window | null {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const share = Math.max(right - left, bottom - top) / fill;
  if (share > largestWindow || left < 0 || top < 0 || right > 1 || bottom > 1) return null;
  const start = (low: number, high: number): number => Math.min(1 - share, Math.max(0, (low + high - share) / 2));
  return {
    left: Math.floor(start(left, right) * width),
    top: Math.floor(start(top, bottom) * height),
    width: Math.floor(share * width),
    height: Math.floor(share * height),
  };
}

function outOf([a, b, c, d]: Quad, window: Window, size: Size): Quad {
  const move = (point: Point): Point => pointOutOf(point, window, size);
  return [move(a), move(b), move(c), move(d)];
}

/** Fractions of the window to fractions of the picture. */
function pointOutOf([x, y]: Point, window: Window, { width, height }: Size): Point {
  return [(window.left + x * window.width) / width, (window.top + y * window.height) / height];
}
