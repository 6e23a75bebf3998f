import type { Measured, Measurements } from '@candor/core/evidence/measurements.ts';
import { type Region, wholePicture } from '@candor/core/findings/region.ts';
import { histogram, luma, percentile } from '../geometry/luma.ts';
import { poseOf } from '../geometry/pose.ts';
import { distance } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { edgeWidth } from './blur.ts';
import { colourfulness } from './colour.ts';
import { type DocumentView, viewDocument } from './document-view.ts';
import { findClipping } from './glare.ts';
import { type FoundOutline, gate } from './outline.ts';
import { findShadow } from './shadow.ts';

/**
 * Everything about the picture's quality, in document coordinates. Where the outline was not accepted but a document is
 * plausible, the guess is measured: a blurred or dark picture often fails the outline's proof, and "too dark" helps where
 * "no document" does not. Without any guess there is nothing to measure on, except that it may be night.
 */
export function measureQuality(picture: Picture, work: Picture, found: FoundOutline): Measurements {
  const { guess, cutOff, covered } = found;
  const view = guess && viewDocument(picture, work, guess, found.shape);
  const outline = {
    outlineConfidence: measured(found.confidence, view?.whole ?? null),
    ...(cutOff && { cutOff }),
    ...(covered && { covered }),
  };
  if (!guess || !view) return { ...outline, ...measureDarkness(work) };
  const [topLeft, topRight] = guess;
  // A side that is not proven turns the pose at once; width and light are told well enough by a rough outline.
  const pose = found.edgeSupport > gate.edgeSupport ? poseOf(guess, picture) : null;
  return {
    ...outline,
    edgeSupport: measured(found.edgeSupport, view.whole),
    documentWidth: measured(distance(topLeft, topRight) * picture.scale, view.whole),
    ...(pose && { tilt: measured(pose.tilt, view.whole) }),
    ...measureView(view),
  };
}

/** Below this a picture of anything is dark; above it a dark table in good light would be called so. */
const night = 25;

function measureDarkness(picture: Picture): Measurements {
  const value = brightness(picture);
  return value < night ? { brightness: { value, region: wholePicture } } : {};
}

function measureView(view: DocumentView): Measurements {
  const { picture, whole } = view;
  const widthPx = edgeWidth(luma(picture));
  const clipping = findClipping(picture);
  const shadow = findShadow(picture);
  return {
    ...(widthPx !== null && { edgeWidth: measured((1000 * widthPx) / picture.width, whole) }),
    glare: measured(clipping.largest.share, view.toRegion(clipping.largest.polygon)),
    clipped: measured(clipping.share, whole),
    brightness: measured(brightness(picture), whole),
    shadow: measured(shadow.step, view.toRegion(shadow.darkHalf)),
    colour: measured(colourfulness(picture), whole),
  };
}

/** 95th percentile of luma, 0..255. */
function brightness(picture: Picture): number {
  return percentile(histogram(luma(picture)), 0.95);
}

function measured(value: number, region: Region | null): Measured {
  return region ? { value, region } : { value };
}
