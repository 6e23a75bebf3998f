import { createRandom, type Random } from '../random/random.ts';

/** Smooth noise 0..1 over the plane (K. Perlin's value noise): random values on a lattice of 256 x 256, eased between. */
type Noise = (x: number, y: number) => number;

function createNoise(random: Random): Noise {
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
type Shade = (x: number, y: number) => number;

const colours = {
  wood: [
    [150, 106, 70],
    [186, 146, 100],
    [104, 70, 46],
    [128, 116, 104],
    [72, 54, 44],
  ],
  cloth: [
    [58, 74, 104],
    [112, 44, 50],
    [84, 92, 80],
    [150, 140, 124],
    [40, 42, 48],
  ],
  plain: [
    [60, 62, 66],
    [122, 112, 100],
    [92, 110, 122],
    [34, 36, 40],
    [160, 158, 150],
    [128, 88, 70],
  ],
  white: [
    [246, 246, 244],
    [238, 236, 230],
    [232, 234, 237],
    [250, 249, 245],
  ],
  dark: [
    [26, 26, 29],
    [34, 28, 25],
    [20, 25, 36],
    [38, 22, 25],
  ],
} as const satisfies Record<string, readonly Rgb[]>;
export type TableKind = keyof typeof colours;

/** Patterns of each kind that one process ever draws, and the px of their sides; a picture takes a part of one, perhaps mirrored. */
const patternsOfKind = 6;
const patternSide = 1152;
const drawn = new Map<string, Uint8Array>();

/** A table top in sRGB, RGB interleaved, seen at half the picture's resolution: background is never the sharpest thing. */
export function tableTop(kind: TableKind, random: Random, width: number, height: number): Uint8Array {
  const pattern = patternOf(kind, random.integer(0, patternsOfKind - 1));
  const [red, green, blue] = random.pick<Rgb>(colours[kind]);
  const offX = random.integer(0, patternSide - 1);
  const offY = random.integer(0, patternSide - 1);
  const turned = random.chance(0.35);
  const ground = new Uint8Array(width * height * 3);
  const alongX = Int32Array.from({ length: width }, (_, x) => folded(x + offX) * (turned ? patternSide : 1));
  const alongY = Int32Array.from({ length: height }, (_, y) => folded(y + offY) * (turned ? 1 : patternSide));
  for (let y = 0, at = 0; y < height; y++) {
    const row = alongY[y] ?? 0;
    for (let x = 0; x < width; x++, at += 3) {
      const factor = (pattern[row + (alongX[x] ?? 0)] ?? 0) / 180;
      ground[at] = Math.min(255, red * factor);
      ground[at + 1] = Math.min(255, green * factor);
      ground[at + 2] = Math.min(255, blue * factor);
    }
  }
  return ground;
}

/** There and back again, so that a pattern has no seam. */
function folded(place: number): number {
  const within = place % (2 * patternSide);
  return within < patternSide ? within : 2 * patternSide - 1 - within;
}

function patternOf(kind: TableKind, number: number): Uint8Array {
  const key = `${kind} ${number}`;
  const known = drawn.get(key);
  if (known) return known;
  const shade = shadeOf(kind, createRandom(number * 977 + kind.length));
  const pattern = new Uint8Array(patternSide * patternSide);
  for (let y = 0, at = 0; y < patternSide; y++)
    for (let x = 0; x < patternSide; x++, at++) pattern[at] = Math.min(255, 180 * shade(x, y));
  drawn.set(key, pattern);
  return pattern;
}

function shadeOf(kind: TableKind, random: Random): Shade {
  const noise = createNoise(random);
  if (kind === 'wood') return woodShade(random, noise);
  if (kind === 'cloth' || (kind === 'dark' && random.chance(0.4))) return clothShade(random, noise);
  if (kind === 'white') return (x, y) => 0.97 + 0.03 * noise(x / 210, y / 210) + 0.015 * noise(x * 0.6, y * 0.6);
  return (x, y) => 0.94 + 0.08 * noise(x / 190, y / 190) + 0.04 * noise(x * 0.7, y * 0.7);
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
