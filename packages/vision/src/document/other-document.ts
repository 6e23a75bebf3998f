import type { Measured } from '@candor/core/evidence/measurements.ts';
import { clipToConvex, isInside, signedArea } from '../geometry/polygon.ts';
import { distance, type Point, type Quad, scaleQuad, toRegion } from '../geometry/quad.ts';
import type { CornerModel } from '../models.ts';
import type { Picture } from '../picture.ts';
import { cornerInput } from './corner-input.ts';
import { edgeSupport } from './edge-support.ts';
import { decodeCorners } from './proposal.ts';
import { refineQuad } from './refine.ts';
import { hasKnownProportions } from './two-documents.ts';

/** What a second document must reach: as sure, as proven and as whole as a first one. */
type Gate = { readonly confidence: number; readonly edgeSupport: number };

/** Two documents share no more of the smaller one's area than this. */
const largestOverlap = 0.1;
/** Nor a side: the page across the fold of a passport is no other document. As a share of that side. */
const nearSide = 0.12;

/**
 * Whether another document lies beside the one that was found: the first is painted over with what surrounds it, and the
 * network looks again. `image`: the network's input of the whole picture. `found`: px of `picture`. Its value is how sure
 * the finder is, 0..1; null where none is proven by its edges.
 */
export async function findOtherDocument(
  { picture, image, found }: { readonly picture: Picture; readonly image: Float32Array; readonly found: Quad },
  model: CornerModel,
  { gate, radius }: { readonly gate: Gate; readonly radius: number },
): Promise<Measured | null> {
  const { maps, frame } = await model.propose(paintedOver(image, found, picture));
  const { quad, kinds, confidence, cutOff } = decodeCorners(maps, frame);
  const sure = Math.min(kinds.card + kinds.passport, confidence);
  if (sure <= gate.confidence || cutOff.cornerOutside) return null;
  const rough = inPicture(quad, picture);
  const other = refineQuad(picture, refineQuad(picture, rough, 2 * radius), radius);
  if (overlaps(other, found) || sharesSide(other, found) || !hasKnownProportions(other, picture)) return null;
  if (edgeSupport(picture, other) <= gate.edgeSupport) return null;
  return { value: sure, region: toRegion(other, picture) };
}

function inPicture([a, b, c, d]: Quad, { width, height }: Picture): Quad {
  const scale = ([x, y]: Point): Point => [x * width, y * height];
  return [scale(a), scale(b), scale(c), scale(d)];
}

/** The document and a rim around it in the mean colour of what surrounds the rim. */
function paintedOver(image: Float32Array, found: Quad, { width, height }: Picture): Float32Array {
  const [a, b, c, d] = found;
  const squeeze = ([x, y]: Point): Point => [(x * cornerInput) / width, (y * cornerInput) / height];
  const small: Quad = [squeeze(a), squeeze(b), squeeze(c), squeeze(d)];
  const [rim, around] = [grown(small, 1.06), grown(small, 1.2)];
  const out = image.slice();
  const plane = cornerInput * cornerInput;
  const under: number[] = [];
  const sum = [0, 0, 0];
  let count = 0;
  for (let at = 0; at < plane; at++) {
    const place: Point = [(at % cornerInput) + 0.5, Math.floor(at / cornerInput) + 0.5];
    if (isInside(place, rim)) under.push(at);
    else if (isInside(place, around)) {
      count++;
      for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (image[k * plane + at] ?? 0);
    }
  }
  for (const at of under) for (let k = 0; k < 3; k++) out[k * plane + at] = (sum[k] ?? 0) / Math.max(1, count);
  return out;
}

function grown(quad: Quad, factor: number): Quad {
  const middle: Point = [quad.reduce((sum, [x]) => sum + x / 4, 0), quad.reduce((sum, [, y]) => sum + y / 4, 0)];
  const [a, b, c, d] = scaleQuad(quad, factor);
  const back = ([x, y]: Point): Point => [x + (1 - factor) * middle[0], y + (1 - factor) * middle[1]];
  return [back(a), back(b), back(c), back(d)];
}

function overlaps(one: Quad, other: Quad): boolean {
  const shared = Math.abs(signedArea(clipToConvex(one, other)));
  return shared > largestOverlap * Math.min(Math.abs(signedArea(one)), Math.abs(signedArea(other)));
}

/** Two corners of one lie at two corners of the other. */
function sharesSide(one: Quad, other: Quad): boolean {
  const side = Math.max(distance(other[0], other[1]), distance(other[1], other[2]));
  const touching = one.filter((p) => other.some((q) => distance(p, q) < nearSide * side));
  return touching.length >= 2;
}
