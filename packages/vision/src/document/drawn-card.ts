import { applyHomography, invertHomography, rectangleToQuad } from '../geometry/homography.ts';
import { isInside } from '../geometry/polygon.ts';
import type { Point, Quad } from '../geometry/quad.ts';
import type { Picture } from '../picture.ts';

/** A card on a table for tests: no text that reads, but bars where text stands, a portrait and a header. */
export type DrawnCard = {
  readonly quad: Quad;
  readonly width: number;
  readonly height: number;
  /** Light that falls on a place of the document (fractions): factor, and what a lamp adds, 0..255. */
  readonly light?: (u: number, v: number) => { readonly factor: number; readonly added: number };
  readonly withoutCard?: boolean;
};

type Colour = readonly [number, number, number];

export const straightCard: Quad = [
  [160, 130],
  [1040, 150],
  [1030, 700],
  [170, 690],
];

export function drawCard({ quad, width, height, light, withoutCard }: DrawnCard): Picture {
  const data = new Uint8Array(width * height * 3);
  const map = rectangleToQuad(1, 1, quad);
  const back = map && invertHomography(map);
  if (!back) throw new Error('The card has no area');
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const sum = [0, 0, 0];
      for (const [dx, dy] of subPixels) {
        const place: Point = [x + dx, y + dy];
        const [u, v] = applyHomography(back, place);
        const isCard = !withoutCard && isInside(place, quad);
        const { factor, added } = light?.(u, v) ?? { factor: 1, added: 0 };
        const colour = isCard ? cardColour(u, v) : tableColour(x, y);
        for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + Math.min(255, (colour[k] ?? 0) * factor + added) / 4;
      }
      for (let k = 0; k < 3; k++) data[(y * width + x) * 3 + k] = sum[k] ?? 0;
    }
  }
  return { width, height, data, scale: 2 };
}

const subPixels = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** Dark wood with grain. */
function tableColour(x: number, y: number): Colour {
  const grain = 8 * Math.sin(y / 7 + 2 * Math.sin(x / 90)) + 5 * Math.sin(y / 2.3 + x / 300);
  return [92 + grain, 66 + grain, 48 + grain];
}

function cardColour(u: number, v: number): Colour {
  const paper: Colour = [226 - 20 * u, 232 - 10 * v, 238];
  if (v < 0.13) return u > 0.05 && u < 0.5 && v > 0.04 && v < 0.09 && Math.sin(u * 300) > -0.2 ? paper : [40, 70, 130];
  if (u > 0.06 && u < 0.3 && v > 0.22 && v < 0.72) return portraitColour((u - 0.18) / 0.12, (v - 0.47) / 0.25);
  if (v > 0.8) return Math.sin(v * 75) > 0.3 && Math.sin(u * 230) > -0.1 && u > 0.04 && u < 0.96 ? [25, 25, 30] : paper;
  const isTextLine = u > 0.36 && u < 0.36 + 0.45 * (0.6 + 0.4 * Math.sin(Math.floor(v / 0.1) * 9)) && v > 0.22;
  return isTextLine && v % 0.1 > 0.05 && Math.sin(u * 260) > -0.3 ? [30, 30, 40] : paper;
}

function portraitColour(x: number, y: number): Colour {
  if (x * x * 3 + y * y * 2.2 < 0.7) return y < -0.3 ? [60, 40, 30] : [214, 172, 140];
  return y > 0.55 && Math.abs(x) < 0.9 - (1 - y) ? [50, 60, 90] : [190, 200, 210];
}
