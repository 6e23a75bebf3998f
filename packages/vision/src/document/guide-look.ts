import { type Quad, scaleQuad } from '../geometry/quad.ts';
import { shrinkTo } from '../geometry/resize.ts';
import type { Picture } from '../picture.ts';
import { edgeSupport } from './edge-support.ts';
import { guideQuad } from './guide.ts';
import { findInGuide } from './guide-quad.ts';
import { liftDarkness } from './levels.ts';
import { refineQuad } from './refine.ts';
import type { Shape } from './shape.ts';

/** Longer side of the picture that lines are looked for in, px. */
const guideSide = 640;
/** Radius of the refinement as a part of the frame's longer side: what a line may be off that was tried at every third pixel. */
const refineRadius = 0.006;
/** What both proofs must reach before a quad in the guide is taken for a document. */
export const guideGate = { score: 0.55, edgeSupport: 0.4 } as const;

/** `quad` in px of the frame. `edgeSupport` 0..1, see there. */
export type GuideLook = { readonly quad: Quad; readonly score: number; readonly edgeSupport: number };

/** What lies in the guide of a live frame, refined on the frame's own pixels; null when nothing does. Judge it by `isProven`. */
export function lookThroughGuide(frame: Picture, shape: Shape): GuideLook | null {
  const small = liftDarkness(shrinkTo(frame, guideSide));
  const found = findInGuide(small, guideQuad(small, shape));
  if (!found) return null;
  const radius = Math.max(3, Math.round(refineRadius * Math.max(frame.width, frame.height)));
  const quad = refineQuad(frame, scaleQuad(found.quad, frame.width / small.width), radius);
  return { quad, score: found.score, edgeSupport: edgeSupport(frame, quad) };
}

export function isProven({ score, edgeSupport: support }: GuideLook): boolean {
  return score > guideGate.score && support > guideGate.edgeSupport;
}
