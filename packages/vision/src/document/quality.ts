import type { Measured, Measurements } from '@candor/core/evidence/measurements.ts';
import { type Region, wholePicture } from '@candor/core/findings/region.ts';
import { histogram, type Luma, luma, lumaHistogram, percentile } from '../geometry/luma.ts';
import { poseOf } from '../geometry/pose.ts';
import { distance, type Quad, scaleQuad } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { edgeWidth } from './blur.ts';
import { colourAround, colourfulness } from './colour.ts';
import { type DocumentView, viewDocument } from './document-view.ts';
import { findClipping } from './glare.ts';
import { type FoundOutline, gate } from './outline.ts';
import { screenGrid } from './screen.ts';
import { findShadow } from './shadow.ts';
import { findSmear, movedWidth } from './smear.ts';

/**
 * Everything about the picture's quality, in document coordinates. Where the outline was not accepted but a document is
 * plausible, the guess is measured: a blurred or dark picture often fails the outline's proof, and "too dark" helps where
 * "no document" does not. Without any guess there is nothing to measure on, except that it may be night.
 */
export function measureQuality(picture: Picture, work: Picture, found: FoundOutline): Measurements {
  const { guess, cutOff, covered, objectOver, otherDocument } = found;
  const view = guess && viewDocument(picture, work, guess, found.shape);
  const outline = {
    outlineConfidence: measured(found.confidence, view?.whole ?? null),
    ...(cutOff && { cutOff }),
    ...(covered && { covered }),
    ...(objectOver && { objectOver }),
    ...(otherDocument && { otherDocument }),
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
    ...measureGrid(picture, guess, view.whole),
    ...measureSurroundings(work, scaleQuad(guess, work.width / picture.width)),
  };
}

function measureGrid(picture: Picture, quad: Quad, whole: Region | null): Measurements {
  const value = screenGrid(picture, quad);
  return value === null ? {} : { screenGrid: measured(value, whole) };
}

function measureSurroundings(work: Picture, quad: Quad): Measurements {
  const value = colourAround(work, quad);
  return value === null ? {} : { colourAround: { value } };
}

/** Below this a picture of anything is dark; above it a dark table in good light would be called so. */
const night = 25;

function measureDarkness(picture: Picture): Measurements {
  const value = percentile(lumaHistogram(picture), 0.95);
  return value < night ? { brightness: { value, region: wholePicture } } : {};
}

function measureView(view: DocumentView): Measurements {
  const { picture, whole } = view;
  const grey = luma(picture);
  const clipping = findClipping(picture);
  const shadow = findShadow(picture);
  return {
    ...measureBlur(grey, whole),
    glare: withPlaces(clipping.places.map(({ share, polygon }) => measured(share, view.toRegion(polygon)))),
    clipped: measured(clipping.share, whole),
    brightness: measured(brightness(grey), whole),
    shadow: measured(shadow.step, view.toRegion(shadow.darkHalf)),
    colour: measured(colourfulness(picture), whole),
  };
}

/** Edges this narrow, permille, are sharp, so that no movement is looked for: good captures have 2.3 to 2.9. */
const sharp = 3;

/** Sharpness, and how much of a blur is movement. */
function measureBlur(grey: Luma, whole: Region | null): Measurements {
  const widthPx = edgeWidth(grey);
  if (widthPx === null) return {};
  const width = (1000 * widthPx) / grey.width;
  return {
    edgeWidth: measured(width, whole),
    smear: measured(width > sharp ? movedWidth(findSmear(grey), width) : 0, whole),
  };
}

/** The first place with all of them beside it; nothing found is a value, too. */
function withPlaces(places: readonly Measured[]): Measured {
  const [first, ...more] = places;
  if (!first) return { value: 0 };
  return more.length > 0 ? { ...first, places } : first;
}

/** 95th percentile of luma, 0..255. */
function brightness(grey: Luma): number {
  return percentile(histogram(grey), 0.95);
}

function measured(value: number, region: Region | null): Measured {
  return region ? { value, region } : { value };
}
