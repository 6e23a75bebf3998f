import type { Outline } from '@candor/core/evidence/analysis.ts';
import { poseOf } from '../geometry/pose.ts';
import { type Quad, type Size, sideLengths, turnQuad } from '../geometry/quad.ts';
import type { Proposal } from './proposal.ts';

export type Shape = Outline['shape'];

/** Width / height: ID-1 85.60 x 53.98 mm and ID-3 125 x 88 mm (ISO/IEC 7810), A4 upright (ISO 216). */
export const aspects: Readonly<Record<Shape, number>> = { card: 85.6 / 53.98, passport: 125 / 88, page: 210 / 297 };

/** How far (logarithm) the proportions recovered from a picture spread around the true ones: about 5 %. */
const aspectSpread = 0.05;

/** The kind of paper, from what the network believes and from the proportions of the quad in space. */
export function chooseShape(kinds: Proposal['kinds'], quad: Quad, size: Size): Shape {
  if (kinds.page > kinds.card + kinds.passport) return 'page';
  const aspect = poseOf(quad, size)?.aspect ?? aspects.card;
  const landscape = Math.max(aspect, 1 / aspect);
  const score = (shape: 'card' | 'passport') =>
    Math.log(kinds[shape] + 0.05) - 0.5 * (Math.log(landscape / aspects[shape]) / aspectSpread) ** 2;
  return score('passport') > score('card') ? 'passport' : 'card';
}

/**
 * The quad with its first corner at top left as printed. Cards and data pages are printed landscape, so two of the four
 * turns are possible; between them the network's hint decides. Without a clear hint: as photographed.
 */
export function orientAsPrinted(quad: Quad, printedTopLeft: readonly number[], shape: Shape): Quad {
  const [top, right, bottom, left] = sideLengths(quad);
  const isLandscape = top + bottom >= right + left;
  const turns = isLandscape === (shape !== 'page') ? ([0, 2] as const) : ([1, 3] as const);
  const [near, far] = turns;
  const likelier = (printedTopLeft[far] ?? 0) > Math.max(0.5, printedTopLeft[near] ?? 0) ? far : near;
  return turnQuad(quad, likelier);
}

/**
 * How far the proportions of the sheet are from all known ones (0 where none is known), beyond what the pose explains: the logarithm of the
 * ratio, less 0.8 % and 0.05 % per degree of tilt, because the focal length is assumed.
 */
export function oddness(quad: Quad, size: Size, sheets: readonly number[]): number {
  if (sheets.length === 0) return 0;
  const pose = poseOf(quad, size);
  if (!pose) return 1;
  const away = (aspect: number) => Math.abs(Math.abs(Math.log(pose.aspect)) - Math.log(aspect));
  return Math.max(0, Math.min(...sheets.map(away)) - 0.008 - 0.0005 * pose.tilt);
}
