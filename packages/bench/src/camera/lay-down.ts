import sharp from 'sharp';
import type { Specimen } from '../specimen/specimen.ts';
import { invert, type Quad, squareToQuad } from './homography.ts';
import { type Canvas, linearOf } from './light-values.ts';
import { bounds, quadWidth } from './pose.ts';

/** How far the drop shadow reaches, and where the light lets it fall (mm). */
export type DropShadow = {
  readonly offset: readonly [number, number];
  readonly softness: number;
  readonly depth: number;
};

/** The specimen in linear light, premultiplied RGBA, about as large as the picture will show it. */
type Print = { readonly width: number; readonly height: number; readonly rgba: Float32Array };

async function linearPrint(specimen: Specimen, width: number, grey: number): Promise<Print> {
  const resized = sharp(specimen.png)
    .resize(Math.max(64, Math.round(width)))
    .ensureAlpha()
    .raw();
  const { data, info } = await resized.toBuffer({ resolveWithObject: true });
  const rgba = new Float32Array(data.length);
  const table = linearOf;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    const red = (table[data[at] ?? 0] ?? 0) * alpha;
    const green = (table[data[at + 1] ?? 0] ?? 0) * alpha;
    const blue = (table[data[at + 2] ?? 0] ?? 0) * alpha;
    // Luminance as IEC 61966-2-1 weighs it.
    const light = grey * (0.2126 * red + 0.7152 * green + 0.0722 * blue);
    rgba[at] = red * (1 - grey) + light;
    rgba[at + 1] = green * (1 - grey) + light;
    rgba[at + 2] = blue * (1 - grey) + light;
    rgba[at + 3] = alpha;
  }
  return { width: info.width, height: info.height, rgba };
}

/**
 * Lays the document and its shadow onto the table; `grey` is the share of its colour that a copier took. Bilinear sampling; texels
 * outside are transparent, which makes clean edges.
 */
export async function layDown(
  canvas: Canvas,
  specimen: Specimen,
  quad: Quad,
  shadow: DropShadow,
  grey: number,
): Promise<void> {
  const print = await linearPrint(specimen, quadWidth(quad), grey);
  const [a, b, c, d, e, f, g, h, i] = invert(squareToQuad(quad));
  const reach = (quadWidth(quad) / specimen.widthMm) * 8;
  const [left, right, top, bottom] = bounds(quad);
  const firstX = Math.max(0, Math.floor(left - reach));
  const lastX = Math.min(canvas.width, Math.ceil(right + reach));
  const lastY = Math.min(canvas.height, Math.ceil(bottom + reach));
  const { light } = canvas;
  for (let y = Math.max(0, Math.floor(top - reach)); y < lastY; y++) {
    for (let x = firstX; x < lastX; x++) {
      const centreX = x + 0.5;
      const centreY = y + 0.5;
      const depth = g * centreX + h * centreY + i;
      const u = (a * centreX + b * centreY + c) / depth;
      const v = (d * centreX + e * centreY + f) / depth;
      const at = (y * canvas.width + x) * 3;
      if (u < 0.02 || u > 0.98 || v < 0.03 || v > 0.97) {
        const left = 1 - shadowAt(u * specimen.widthMm, v * specimen.heightMm, specimen, shadow);
        light[at] = (light[at] ?? 0) * left;
        light[at + 1] = (light[at + 1] ?? 0) * left;
        light[at + 2] = (light[at + 2] ?? 0) * left;
      }
      sampleOnto(light, at, print, u * print.width - 0.5, v * print.height - 0.5);
    }
  }
}

/** Share of light taken away at a place on the table, mm from the document's top left. */
function shadowAt(
  x: number,
  y: number,
  { widthMm, heightMm }: Specimen,
  { offset, softness, depth }: DropShadow,
): number {
  const outX = Math.max(-(x - offset[0]), x - offset[0] - widthMm, 0);
  const outY = Math.max(-(y - offset[1]), y - offset[1] - heightMm, 0);
  return depth * Math.exp(-(outX * outX + outY * outY) / (2 * softness * softness));
}

function sampleOnto(light: Float32Array, at: number, print: Print, x: number, y: number): void {
  const { width, height, rgba } = print;
  const column = Math.floor(x);
  const row = Math.floor(y);
  if (column < -1 || row < -1 || column >= width || row >= height) return;
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) {
    sampleEdge(light, at, print, x, y);
    return;
  }
  const fractionX = x - column;
  const fractionY = y - row;
  const topLeft = (1 - fractionX) * (1 - fractionY);
  const topRight = fractionX * (1 - fractionY);
  const bottomLeft = (1 - fractionX) * fractionY;
  const bottomRight = fractionX * fractionY;
  const first = (row * width + column) * 4;
  const below = first + width * 4;
  const mix = (channel: number): number =>
    (rgba[first + channel] ?? 0) * topLeft +
    (rgba[first + 4 + channel] ?? 0) * topRight +
    (rgba[below + channel] ?? 0) * bottomLeft +
    (rgba[below + 4 + channel] ?? 0) * bottomRight;
  const through = 1 - mix(3);
  light[at] = (light[at] ?? 0) * through + mix(0);
  light[at + 1] = (light[at + 1] ?? 0) * through + mix(1);
  light[at + 2] = (light[at + 2] ?? 0) * through + mix(2);
}

/** At the rim of the print, where some of the four texels are not there. */
function sampleEdge(light: Float32Array, at: number, { width, height, rgba }: Print, x: number, y: number): void {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const fractionX = x - column;
  const fractionY = y - row;
  let red = 0;
  let green = 0;
  let blue = 0;
  let alpha = 0;
  for (let corner = 0; corner < 4; corner++) {
    const texelX = column + (corner & 1);
    const texelY = row + (corner >> 1);
    if (texelX < 0 || texelY < 0 || texelX >= width || texelY >= height) continue;
    const weight = (corner & 1 ? fractionX : 1 - fractionX) * (corner >> 1 ? fractionY : 1 - fractionY);
    const texel = (texelY * width + texelX) * 4;
    red += (rgba[texel] ?? 0) * weight;
    green += (rgba[texel + 1] ?? 0) * weight;
    blue += (rgba[texel + 2] ?? 0) * weight;
    alpha += (rgba[texel + 3] ?? 0) * weight;
  }
  light[at] = (light[at] ?? 0) * (1 - alpha) + red;
  light[at + 1] = (light[at + 1] ?? 0) * (1 - alpha) + green;
  light[at + 2] = (light[at + 2] ?? 0) * (1 - alpha) + blue;
}
