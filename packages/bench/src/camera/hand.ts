import { type Point, project, type Quad, squareToQuad } from './homography.ts';
import type { Canvas } from './light-values.ts';
import { bounds, quadWidth } from './pose.ts';
import type { Shot } from './shot.ts';
import { drawOver } from './things.ts';

const skins = [
  ['#e0ad8b', '#b9805f'],
  ['#a3714e', '#7c5236'],
  ['#6b4632', '#4d3022'],
  ['#efc7ab', '#cb987a'],
] as const;

type Hand = NonNullable<Shot['hand']>;

/** In units of the document's width, seen as if the left edge were held: x grows inwards, y from 0 to the lower edge. */
function finger(from: Point, to: Point, thick: number, tone: number, nail: boolean): string {
  const [skin, rim] = skins[tone % skins.length] ?? skins[0];
  const line = `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`;
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const nailAt: Point = [to[0] - 0.012 * Math.cos(angle), to[1] - 0.012 * Math.sin(angle)];
  return (
    `<path d="${line}" stroke="${rim}" stroke-width="${thick}" stroke-linecap="round"/><path d="${line}" stroke="${skin}" stroke-width="${thick * 0.86}" stroke-linecap="round"/>` +
    (nail
      ? `<ellipse transform="translate(${nailAt[0]} ${nailAt[1]}) rotate(${(angle * 180) / Math.PI})" rx="${thick * 0.3}" ry="${thick * 0.27}" fill="#f3d5c8" opacity="0.75"/>`
      : '')
  );
}

/** Fingers and palm behind the document: drawn before it is laid down. */
export async function handBehind(canvas: Canvas, quad: Quad, hand: Hand, aspect: number): Promise<void> {
  const middle = 0.5 / aspect;
  const behind = [-0.16, -0.05, 0.06, 0.17].map((offset) =>
    finger([-0.9, middle + 0.35 + offset * 0.4], [0.3, middle + offset], 0.115, hand.tone, false),
  );
  const palm = finger([-1.3, middle + 0.55], [-0.25, middle + 0.22], 0.5, hand.tone, false);
  await drawPart(canvas, quad, hand, palm + behind.join(''));
}

/** The thumb in front: over the edge of the paper, not over its print. */
export async function thumbInFront(canvas: Canvas, quad: Quad, hand: Hand, aspect: number): Promise<void> {
  const middle = 0.5 / aspect;
  const tip: Point = [hand.reach - 0.05, middle];
  await drawPart(canvas, quad, hand, finger([-0.5, middle + 0.3], tip, 0.1, hand.tone, true));
}

/** Turns the drawing with the document: an affine map is near enough for a hand. */
async function drawPart(canvas: Canvas, quad: Quad, hand: Hand, drawing: string): Promise<void> {
  const width = quadWidth(quad);
  const place = squareToQuad(quad);
  const fromRight = hand.side === 'right';
  const origin = project(place, [fromRight ? 1 : 0, 0]);
  const along = project(place, [fromRight ? 0 : 1, 0]);
  const angle = (Math.atan2(along[1] - origin[1], along[0] - origin[0]) * 180) / Math.PI;
  const placed = `<g transform="translate(${origin[0]} ${origin[1]}) rotate(${angle}) scale(${width} ${fromRight ? -width : width})" fill="none">${drawing}</g>`;
  const [left, right, top, bottom] = bounds(quad);
  const reach = 1.2 * width;
  await drawOver(canvas, placed, [left - reach, right + reach, top - reach, bottom + reach]);
}
