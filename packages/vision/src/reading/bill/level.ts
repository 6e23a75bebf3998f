import type { Quad } from '../../geometry/quad.ts';

export type Extent = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * Makes lines of writing level. Their direction is fitted as a + b y + c x over the page (least squares, longer lines count more):
 * a is a turn, b the perspective of a tilted page, c the bend of a curled one. Following that direction back to the middle of the page
 * gives every point the height that it has on the paper. `lines` start at their first letter's top left.
 */
export function levelled(lines: readonly Quad[]): (quad: Quad, at: number) => Extent {
  const turn = directionOf(lines);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const upright = ([x, y]: readonly [number, number]): readonly [number, number] => [
    x * cos + y * sin,
    -x * sin + y * cos,
  ];
  const measured = lines.map((quad) => {
    const [a, b, c, d] = [upright(quad[0]), upright(quad[1]), upright(quad[2]), upright(quad[3])];
    const width = (b[0] - a[0] + c[0] - d[0]) / 2;
    const height = Math.abs(d[1] - a[1] + c[1] - b[1]) / 2;
    const rise = (b[1] - a[1] + c[1] - d[1]) / 2;
    const x = (a[0] + b[0] + c[0] + d[0]) / 4;
    const y = (a[1] + b[1] + c[1] + d[1]) / 4;
    return { x, y, slope: width > 0 ? rise / width : 0, weight: width > 4 * height ? width : 0 };
  });
  const total = measured.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const middle = {
    x: measured.reduce((sum, { x, weight }) => sum + x * weight, 0) / total,
    y: measured.reduce((sum, { y, weight }) => sum + y * weight, 0) / total,
  };
  const fit = fitPlane(
    measured.map(({ x, y, slope, weight }) => ({ x: x - middle.x, y: y - middle.y, z: slope, weight })),
  );
  const level = (point: readonly [number, number]): readonly [number, number] => {
    const [x, y] = upright(point);
    const [dx, dy] = [x - middle.x, y - middle.y];
    return [x, y - (fit.a * dx + fit.b * dx * dy + (fit.c * dx * dx) / 2)];
  };
  return (quad) => {
    const points = quad.map(level);
    const [tl, tr, br, bl] = points;
    return {
      left: Math.min(...points.map(([x]) => x)),
      right: Math.max(...points.map(([x]) => x)),
      top: ((tl?.[1] ?? 0) + (tr?.[1] ?? 0)) / 2,
      bottom: ((br?.[1] ?? 0) + (bl?.[1] ?? 0)) / 2,
    };
  };
}

/** Mean direction of the writing, radians. */
function directionOf(lines: readonly Quad[]): number {
  let [x, y] = [0, 0];
  for (const [a, b, , d] of lines) {
    const [along, across] = [Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(d[0] - a[0], d[1] - a[1])];
    if (along < 2 * across) continue;
    x += b[0] - a[0];
    y += b[1] - a[1];
  }
  return Math.atan2(y, x);
}

type Sample = { readonly x: number; readonly y: number; readonly z: number; readonly weight: number };

/** z = a + b y + c x by weighted least squares; with fewer than six lines only a turn is told. */
function fitPlane(samples: readonly Sample[]): { a: number; b: number; c: number } {
  const used = withoutStrays(samples.filter(({ weight }) => weight > 0));
  const sum = (of: (sample: Sample) => number) => used.reduce((all, sample) => all + sample.weight * of(sample), 0);
  const w = sum(() => 1);
  if (w === 0) return { a: 0, b: 0, c: 0 };
  const a = sum(({ z }) => z) / w;
  if (used.length < 6) return { a, b: 0, c: 0 };
  const [yy, xy, xx] = [sum(({ y }) => y * y), sum(({ x, y }) => x * y), sum(({ x }) => x * x)];
  const [yz, xz] = [sum(({ y, z }) => y * (z - a)), sum(({ x, z }) => x * (z - a))];
  const det = yy * xx - xy * xy;
  if (det < 1e-6 * yy * xx) return { a, b: yy > 0 ? yz / yy : 0, c: 0 };
  return { a, b: (yz * xx - xz * xy) / det, c: (xz * yy - yz * xy) / det };
}

/** A stamp or a watermark across the page has a direction of its own; no page is bent so much that its lines differ like that. */
const strayFrom = 0.08;

function withoutStrays(samples: readonly Sample[]): readonly Sample[] {
  const inOrder = [...samples].sort((a, b) => a.z - b.z);
  const half = inOrder.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  const middle = inOrder.find(({ weight }) => {
    passed += weight;
    return passed >= half;
  });
  return middle ? samples.filter(({ z }) => Math.abs(z - middle.z) < strayFrom) : samples;
}
