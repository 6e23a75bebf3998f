import type { Random } from '../random/random.ts';

/** Smooth noise 0..1 over the plane (K. Perlin's value noise): random values on a lattice of 256 x 256, eased between. */
export type Noise = (x: number, y: number) => number;

export function createNoise(random: Random): Noise {
  const lattice = Float32Array.from({ length: 65536 }, () => random.next());
  const at = (column: number, row: number): number => lattice[((row & 255) << 8) | (column & 255)] ?? 0;
  return (x, y) => {
    const column = Math.floor(x);
    const row = Math.floor(y);
    const fractionX = x - column;
    const fractionY = y - row;
    const easeX = fractionX * fractionX * (3 - 2 * fractionX);
    const easeY = fractionY * fractionY * (3 - 2 * fractionY);
    const top = at(column, row) + (at(column + 1, row) - at(column, row)) * easeX;
    const bottom = at(column, row + 1) + (at(column + 1, row + 1) - at(column, row + 1)) * easeX;
    return top + (bottom - top) * easeY;
  };
}

export type Rgb = readonly [red: number, green: number, blue: number];
/** Brightness factor at a pixel; the texture is a colour times this. */
export type Shade = (x: number, y: number) => number;

const woods = [
  [150, 106, 70],
  [186, 146, 100],
  [104, 70, 46],
  [128, 116, 104],
  [72, 54, 44],
] as const satisfies readonly Rgb[];
const cloths = [
  [58, 74, 104],
  [112, 44, 50],
  [84, 92, 80],
  [150, 140, 124],
  [40, 42, 48],
] as const satisfies readonly Rgb[];
const plains = [
  [60, 62, 66],
  [122, 112, 100],
  [92, 110, 122],
  [34, 36, 40],
  [160, 158, 150],
  [128, 88, 70],
] as const satisfies readonly Rgb[];

/** Table tops, seen at half the picture's resolution: background is never the sharpest thing. */
export function texture(
  kind: 'wood' | 'cloth' | 'plain',
  random: Random,
): { readonly colour: Rgb; readonly shade: Shade } {
  const noise = createNoise(random);
  if (kind === 'wood') return { colour: random.pick(woods), shade: woodShade(random, noise) };
  if (kind === 'cloth') return { colour: random.pick(cloths), shade: clothShade(random, noise) };
  return {
    colour: random.pick(plains),
    shade: (x, y) => 0.94 + 0.08 * noise(x / 190, y / 190) + 0.04 * noise(x * 0.7, y * 0.7),
  };
}

function woodShade(random: Random, noise: Noise): Shade {
  const plank = random.between(150, 330);
  const stretch = random.between(0.004, 0.009);
  return (x, y) => {
    const board = Math.floor(y / plank);
    const along = x + board * 619;
    const bend = noise(along * 0.006, y * 0.012) * 5;
    const grain = 0.5 + 0.5 * Math.sin(y * 0.16 + bend * 3 + board * 2.1);
    const fibre = noise(along * stretch * 6, y * 0.9);
    const seam = y - board * plank < 2.4 ? 0.55 : 1;
    return seam * (0.74 + 0.13 * grain + 0.2 * fibre + 0.12 * noise(board * 7.3, 0.5));
  };
}

function clothShade(random: Random, noise: Noise): Shade {
  const pitch = (2 * Math.PI) / random.between(3.6, 6.5);
  return (x, y) => {
    const folds = noise(x / 260, y / 340);
    const weave = Math.sin(x * pitch + folds * 2) * Math.sin(y * pitch - folds * 2);
    return 0.78 + 0.28 * folds + 0.09 * weave + 0.1 * noise(x * 0.8, y * 0.8);
  };
}
