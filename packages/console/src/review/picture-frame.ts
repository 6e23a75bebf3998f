import type { Region } from '@candor/core/findings/region.ts';
import type { OpenPicture } from '../api.ts';

type Size = Pick<OpenPicture, 'width' | 'height'>;
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The region as the `points` of an SVG polygon, px of the picture. */
export const polygonPoints = ({ points }: Region, { width, height }: Size) =>
  points.map(([x, y]) => `${Math.round(x * width)},${Math.round(y * height)}`).join(' ');

/** The box around a region, px, with `margin` of its own size on each side and never outside the picture. */
export function boxAround({ points }: Region, { width, height }: Size, margin = 0): Box {
  const [xs, ys] = [points.map(([x]) => x * width), points.map(([, y]) => y * height)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [wider, taller] = [(right - left) * margin, (bottom - top) * margin];
  const x = Math.max(0, Math.floor(left - wider));
  const y = Math.max(0, Math.floor(top - taller));
  return {
    x,
    y,
    width: Math.min(width, Math.ceil(right + wider)) - x,
    height: Math.min(height, Math.ceil(bottom + taller)) - y,
  };
}

/** Where the number of a finding stands: at the upper right corner of its region, outside it where there is room. `radius` in px. */
export function numberPlace(region: Region, size: Size, radius: number): { x: number; y: number } {
  const box = boxAround(region, size);
  return {
    x: Math.min(size.width - radius, box.x + box.width + radius * 0.4),
    y: Math.max(radius, box.y - radius * 0.4),
  };
}
