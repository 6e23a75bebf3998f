import { invert, project, type Quad, squareToQuad } from './homography.ts';
import type { Canvas } from './light-values.ts';
import { bounds } from './pose.ts';
import type { Shot } from './shot.ts';

/** How far the dark frame of the screen reaches beyond the document, shares of its width and height. */
const bezel = 0.12;

/** The switched-off part of a screen around the picture it shows: drawn before the document is laid down. */
export function drawBezel(canvas: Canvas, quad: Quad): void {
  const toDocument = invert(squareToQuad(quad));
  const [left, right, top, bottom] = bounds(quad);
  const reach = (right - left) * bezel * 1.6;
  for (let y = Math.max(0, Math.floor(top - reach)); y < Math.min(canvas.height, bottom + reach); y++)
    for (let x = Math.max(0, Math.floor(left - reach)); x < Math.min(canvas.width, right + reach); x++) {
      const [u, v] = project(toDocument, [x + 0.5, y + 0.5]);
      if (u < -bezel || v < -bezel || u > 1 + bezel || v > 1 + bezel) continue;
      const inner = u > -bezel * 0.8 && v > -bezel * 0.8 && u < 1 + bezel * 0.8 && v < 1 + bezel * 0.8;
      canvas.light.fill(inner ? 0.012 : 0.004, (y * canvas.width + x) * 3, (y * canvas.width + x) * 3 + 3);
    }
}

/**
 * A screen's picture is made of stripes of red, green and blue, and of rows. They are sampled where the sensor has its pixels,
 * so a grid finer than these comes out as moiré, as it does in a camera.
 */
export function drawPixelGrid(
  canvas: Canvas,
  quad: Quad,
  { pixels, depth }: NonNullable<Shot['screen']>,
  aspect: number,
): void {
  const toDocument = invert(squareToQuad(quad));
  const [left, right, top, bottom] = bounds(quad);
  const turn = 2 * Math.PI;
  for (let y = Math.max(0, Math.floor(top)); y < Math.min(canvas.height, bottom); y++)
    for (let x = Math.max(0, Math.floor(left)); x < Math.min(canvas.width, right); x++) {
      const [u, v] = project(toDocument, [x + 0.5, y + 0.5]);
      if (u < 0 || v < 0 || u > 1 || v > 1) continue;
      const row = 1 - depth * 0.5 * (1 - Math.cos(turn * ((v * pixels) / aspect)));
      const at = (y * canvas.width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        const stripe = 1 - depth * 0.5 * (1 - Math.cos(turn * (u * pixels - channel / 3)));
        // A screen's black is not quite black, and it is a little blue.
        canvas.light[at + channel] =
          ((canvas.light[at + channel] ?? 0) * 0.95 + (channel === 2 ? 0.02 : 0.012)) * row * stripe;
      }
    }
}
