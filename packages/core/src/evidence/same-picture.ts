import type { Region } from '../findings/region.ts';
import type { Analysis } from './analysis.ts';
import type { Measure, Measurements } from './measurements.ts';

/** Farthest that a corner may lie from where it was, in fractions of the picture: saved anew at most 0.0014, a new photo from the same hand 0.008 and more (6 captures each, 2026-11-20). */
const sameCorner = 0.002;
/** How far a measure may be from what it was, in its unit, after a picture was resized and saved with quality 60; what makes a photo from the same stand better moves one of them farther. */
const sameMeasures: { readonly [M in Measure]?: number } = {
  edgeWidth: 0.8,
  brightness: 5,
  glare: 0.01,
  shadow: 0.12,
  colour: 5,
  faceBrightness: 3,
  faceSharpness: 0.1,
};

/**
 * Whether one picture is the other, saved anew: the same thing in the same place, in the same light, as sharp. A hash of a thumbnail
 * cannot tell: resaving turned 2 to 7 of its 64 bits, a new photo from the same hand 0 to 5 (9 captures, 2026-11-20).
 * False where nothing was found to compare.
 */
export function isSamePicture(one: Analysis, other: Analysis): boolean {
  if (!hasPlace(one) || !hasPlace(other)) return false;
  const [place, otherPlace] = [placeOf(one), placeOf(other)];
  if (!place || !otherPlace || place.points.length !== otherPlace.points.length) return false;
  const isInPlace = place.points.every(([x, y], corner) => {
    const [otherX, otherY] = otherPlace.points[corner] ?? [Number.NaN, Number.NaN];
    return Math.abs(x - otherX) <= sameCorner && Math.abs(y - otherY) <= sameCorner;
  });
  return isInPlace && measuresAlike(one.measurements, other.measurements);
}

type Placed = Extract<Analysis, { readonly of: 'document' | 'face' }>;
const hasPlace = (analysis: Analysis): analysis is Placed => analysis.of === 'document' || analysis.of === 'face';

/** Where the document is taken to lie, proven or not; the largest face. A scan that fills the frame lies where every other one does. */
function placeOf(analysis: Placed): Region | null {
  const place =
    analysis.of === 'face'
      ? analysis.faces[0]
      : (analysis.outline?.corners ?? analysis.measurements.outlineConfidence?.region);
  const isOnBorder = (value: number): boolean => value <= sameCorner || value >= 1 - sameCorner;
  return !place || place.points.every(([x, y]) => isOnBorder(x) && isOnBorder(y)) ? null : place;
}

function measuresAlike(one: Measurements, other: Measurements): boolean {
  const names = Object.keys(sameMeasures).filter((name): name is keyof typeof sameMeasures => name in sameMeasures);
  return names.every((name) => {
    const [value, otherValue] = [one[name]?.value, other[name]?.value];
    if (value === undefined || otherValue === undefined) return value === otherValue;
    return Math.abs(value - otherValue) <= (sameMeasures[name] ?? 0);
  });
}
