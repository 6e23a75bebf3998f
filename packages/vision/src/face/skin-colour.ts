import { type Chip, chipSide } from './align.ts';
import { type Mesh, pointOf } from './mesh.ts';
import { invert, transform } from './sample.ts';

/** CIE L*a*b* under D65: lightness 0..100, green to red, blue to yellow. */
export type Lab = readonly [lightness: number, red: number, yellow: number];

/** Half the side of a patch around a mesh point, px of the aligned face: about a tenth of an eye's width. */
const reach = 2;

/** The mean colour around each of these mesh points, on the aligned face. */
export function coloursAt({ pixels, toPicture }: Chip, mesh: Mesh, points: readonly number[]): Lab[] {
  const toChip = invert(toPicture);
  const last = chipSide - 1 - reach;
  const inside = (value: number): number => Math.min(last, Math.max(reach, Math.floor(value)));
  return points.map((index) => {
    const [x, y] = transform(toChip, pointOf(mesh, index));
    let [red, green, blue] = [0, 0, 0];
    for (let row = inside(y) - reach; row <= inside(y) + reach; row++) {
      for (let column = inside(x) - reach; column <= inside(x) + reach; column++) {
        const at = (row * chipSide + column) * 3;
        red += pixels[at] ?? 0;
        green += pixels[at + 1] ?? 0;
        blue += pixels[at + 2] ?? 0;
      }
    }
    const count = (2 * reach + 1) ** 2;
    return toLab(red / count, green / count, blue / count);
  });
}

/** The median of each part: a mole, a strand of hair or the rim of glasses at one point does not move it. */
export function typical(colours: readonly Lab[]): Lab {
  const part = (index: 0 | 1 | 2): number => median(colours.map((colour) => colour[index]));
  return [part(0), part(1), part(2)];
}

/** How far two colours are apart when their lightness is left out: shadows keep it small. */
export function chromaDistance([, red, yellow]: Lab, [, otherRed, otherYellow]: Lab): number {
  return Math.hypot(red - otherRed, yellow - otherYellow);
}

/** Standard deviation of the two parts of the colour, added. */
export function chromaSpread(colours: readonly Lab[]): number {
  return deviation(colours.map(([, red]) => red)) + deviation(colours.map(([, , yellow]) => yellow));
}

/** Median distance of the lightness from its median: large where there is something to see, however bright one reflection is. */
export function lightnessSpread(colours: readonly Lab[]): number {
  const lightness = colours.map(([value]) => value);
  const middle = median(lightness);
  return median(lightness.map((value) => Math.abs(value - middle)));
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** sRGB 0..255 to L*a*b* (IEC 61966-2-1 and CIE 15, white point D65). */
function toLab(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = cube((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = cube(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = cube((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function cube(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
}
