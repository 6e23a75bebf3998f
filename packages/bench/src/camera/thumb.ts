import type { Point, Quad } from './homography.ts';
import type { Canvas } from './light-values.ts';
import { quadWidth } from './pose.ts';
import type { Shot } from './shot.ts';

/** Linear light of four skins. */
const skins = [
  [0.74, 0.41, 0.27],
  [0.36, 0.16, 0.08],
  [0.14, 0.062, 0.034],
  [0.86, 0.56, 0.41],
] as const;
const halfWidth = 0.085;

type Thumb = NonNullable<Shot['thumb']>;

/** The tip lies towards the document's centre, the thumb comes from beyond the corner. */
function place(quad: Quad, { corner, reach }: Thumb): { tip: Point; along: Point; radius: number } {
  const [x, y] = quad[corner];
  const centreX = quad.reduce((sum, point) => sum + point[0], 0) / 4;
  const centreY = quad.reduce((sum, point) => sum + point[1], 0) / 4;
  const length = Math.hypot(x - centreX, y - centreY);
  const along: Point = [(x - centreX) / length, (y - centreY) / length];
  const width = quadWidth(quad);
  return { tip: [x - along[0] * reach * width, y - along[1] * reach * width], along, radius: halfWidth * width };
}

/** Lays a thumb over a corner: a capsule, darker towards its sides. */
export function coverCorner(canvas: Canvas, quad: Quad, thumb: Thumb): void {
  const { tip, along, radius } = place(quad, thumb);
  const skin = skins[thumb.tone % skins.length] ?? skins[0];
  const centre: Point = [tip[0] + along[0] * radius, tip[1] + along[1] * radius];
  for (let y = 0; y < canvas.height; y++)
    for (let x = 0; x < canvas.width; x++) {
      const forward = (x - centre[0]) * along[0] + (y - centre[1]) * along[1];
      const aside = (y - centre[1]) * along[0] - (x - centre[0]) * along[1];
      const distance = forward < 0 ? Math.hypot(forward, aside) : Math.abs(aside);
      if (distance > radius) continue;
      const cover = Math.min(1, (radius - distance) / 2);
      const shade = 1 - 0.45 * (distance / radius) ** 2;
      const at = (y * canvas.width + x) * 3;
      for (let channel = 0; channel < 3; channel++)
        canvas.light[at + channel] =
          (canvas.light[at + channel] ?? 0) * (1 - cover) + (skin[channel] ?? 0) * shade * cover;
    }
}

/** The covered part near the corner, px. */
export function coveredRegion(quad: Quad, thumb: Thumb): Point[] {
  const { tip, along, radius } = place(quad, thumb);
  const corner = quad[thumb.corner];
  const aside: Point = [-along[1] * radius, along[0] * radius];
  return [
    [tip[0] + aside[0], tip[1] + aside[1]],
    [tip[0] - aside[0], tip[1] - aside[1]],
    [corner[0] - aside[0], corner[1] - aside[1]],
    [corner[0] + aside[0], corner[1] + aside[1]],
  ];
}
