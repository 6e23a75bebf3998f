import { applyHomography, rectangleToQuad } from '../geometry/homography.ts';
import { type Quad, sideLengths } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';
import { logSpectra, type Patch, patchAt, patchSide as side } from './spectrum.ts';

/** Where on the document the patches lie, fractions. */
const places = [
  [0.25, 0.3],
  [0.5, 0.3],
  [0.75, 0.3],
  [0.25, 0.7],
  [0.5, 0.7],
  [0.75, 0.7],
] as const;
const fewestPatches = 4;
/** So many patches must show a grid: print that looks like one does not cover the document. */
const agreeing = 3;
/** Smaller documents hold no six patches. */
const smallest = 4 * side;
/** Longer waves than this belong to print, shorter ones than 2 px cannot be seen. Bins of the spectrum. */
const lowest = Math.round(side / 9);
/** A point of the spectrum is a peak against the bins at this distance from it; a ridge, which an edge leaves, is not. */
const clear = { from: 4, to: 5 } as const;
/** Two peaks of one grid stand across each other, this far from a right angle at most (cosine): the view is slanted. */
const slant = 0.3;

/**
 * How clearly a grid of fine points shows on the document, nats: the weaker one of the two strongest peaks that stand across
 * each other in the spectrum, over what surrounds them; on the third clearest of six patches. It is the pixels of a screen, or the
 * beat between them and the camera's, which changes from patch to patch where the view is slanted. Null on small documents.
 */
export function screenGrid(picture: Picture, quad: Quad): number | null {
  if (Math.min(...sideLengths(quad)) < smallest * 0.6 || Math.max(...sideLengths(quad)) < smallest) return null;
  const map = rectangleToQuad(1, 1, quad);
  if (!map) return null;
  const { data } = picture;
  const green = (at: number): number => data[at * 3 + 1] ?? 0;
  const patches = places.map((place) => patchAt(picture, applyHomography(map, place), green));
  const inside = patches.filter((patch): patch is Patch => patch !== null);
  if (inside.length < fewestPatches) return null;
  const heights = logSpectra(inside).map((spectrum) => strongestPair(peaksOf(spectrum)));
  return heights.sort((a, b) => b - a)[agreeing - 1] ?? 0;
}

type Peak = { readonly x: number; readonly y: number; readonly height: number };

/** All peaks of one half of the spectrum (the other is its mirror), in bins from the middle. */
function peaksOf(power: Float64Array): Peak[] {
  const at = (x: number, y: number): number => power[((y + side) % side) * side + ((x + side) % side)] ?? 0;
  const peaks: Peak[] = [];
  const reach = side / 2 - clear.to - 1;
  for (let y = 0; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      if (Math.hypot(x, y) < lowest || isBlockArtefact(x, y)) continue;
      const here = at(x, y);
      if (here < at(x + 1, y) || here < at(x - 1, y) || here < at(x, y + 1) || here < at(x, y - 1)) continue;
      const height = here - around(at, x, y);
      if (height > 0) peaks.push({ x, y, height });
    }
  }
  return peaks;
}

/** JPEG codes squares of 8 px: what it leaves lies on the axes at eighths of the spectrum. */
function isBlockArtefact(x: number, y: number): boolean {
  const eighth = side / 8;
  const offEighth = (value: number): number => Math.abs(value - eighth * Math.round(value / eighth));
  return (Math.abs(x) <= 1 && offEighth(y) <= 1) || (Math.abs(y) <= 1 && offEighth(x) <= 1);
}

/** The highest value on the square ring around a bin. */
function around(at: (x: number, y: number) => number, x: number, y: number): number {
  let highest = 0;
  for (let dy = -clear.to; dy <= clear.to; dy++) {
    for (let dx = -clear.to; dx <= clear.to; dx++) {
      if (Math.max(Math.abs(dx), Math.abs(dy)) >= clear.from) highest = Math.max(highest, at(x + dx, y + dy));
    }
  }
  return highest;
}

/** Height of the lower peak of the best pair that stands across each other; 0 when there is none. */
function strongestPair(peaks: readonly Peak[]): number {
  const highest = [...peaks].sort((a, b) => b.height - a.height).slice(0, 24);
  let best = 0;
  for (const [i, one] of highest.entries()) {
    for (const other of highest.slice(i + 1)) {
      const cosine = (one.x * other.x + one.y * other.y) / (Math.hypot(one.x, one.y) * Math.hypot(other.x, other.y));
      if (Math.abs(cosine) < slant) best = Math.max(best, Math.min(one.height, other.height));
    }
  }
  return best;
}
