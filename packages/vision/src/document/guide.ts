import type { Quad, Size } from '../geometry/quad.ts';
import { aspects, type Shape } from './shape.ts';

/** The frame on the screen takes at most this part of the picture's width and height: a hand needs room to miss it. */
const share = 0.88;

/** Where the page draws the frame to put a document into: upright, in the middle, in the proportions of the sheet. In px of a picture of that size. */
export function guideQuad({ width, height }: Size, shape: Shape): Quad {
  const wide = Math.min(share * width, share * height * aspects[shape]);
  const high = wide / aspects[shape];
  const [left, top] = [(width - wide) / 2, (height - high) / 2];
  return [
    [left, top],
    [left + wide, top],
    [left + wide, top + high],
    [left, top + high],
  ];
}
