import type { Region } from '@candor/core/findings/region.ts';
import type { Size } from '../measure/decode.ts';

/** Pixels of the upright picture, a tenth of a pixel exact. */
export function toPixels({ points }: Region, { width, height }: Size): [number, number][] {
  return points.map(([x, y]) => [round(x * width), round(y * height)]);
}

const round = (value: number) => Math.round(value * 10) / 10;
