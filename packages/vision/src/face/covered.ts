import type { Chip } from './align.ts';
import type { Mesh } from './mesh.ts';
import { chromaDistance, chromaSpread, coloursAt, lightnessSpread, typical } from './skin-colour.ts';

/** Groups of mesh points (MediaPipe canonical face model), as much on one side of the face as on the other. */
const on = {
  brow: [9, 107, 336, 151, 108, 337],
  upper: [9, 107, 336, 151, 108, 337, 6, 197],
  hairline: [10, 109, 338, 67, 297],
  lower: [205, 425, 187, 411, 192, 416, 200, 199, 175, 18, 83, 313, 214, 434],
  chin: [200, 199, 175, 18, 83, 313],
  lips: [0, 13, 14, 17, 37, 267, 84, 314],
  noseTip: [4, 45, 275, 51, 281],
  cheeks: [117, 118, 50, 205, 346, 347, 280, 425],
  underEyes: [230, 231, 229, 450, 451, 449],
  lids: [223, 27, 28, 443, 257, 258],
  eyes: [159, 145, 158, 153, 386, 374, 385, 380],
} as const;

/** Logistic regression: a constant, then one weight per sign. */
type Weights = { readonly constant: number; readonly signs: readonly number[] };

/**
 * Fitted on 186 real pictures of masked and 175 of bare faces (public sets, many of them East Asian and South Asian), 2026-11-20.
 * On 179 and 196 others, with the rule for red lips below, 175 masks lie above 0.5, and 2 bare faces, both cut off by the picture's border.
 */
const mask: Weights = {
  constant: 2.59,
  signs: [0.103, 0.0998, -0.0713, -0.0428, -0.0782, 0.0555, -0.105, -0.449],
};

/**
 * Lips this much redder (a*) than the skin around them are seen, not printed, where the mesh has no doubt: so it is with 4 of 365 masks, and
 * coloured light from below, which the weights above take for a mask, leaves them red.
 */
const redLips = 10;
const sureFace = 0.999;
const bare = 0.3;

/**
 * Fitted on 348 faces with drawn dark lenses and 355 without, 2026-11-20. Above 0.9 lie 265 of 394 others with drawn lenses down to 4 and up
 * to 40 % of the light, 12 of 13 people with real sunglasses, and 2 of 372 others without.
 */
const lenses: Weights = {
  constant: 0.964,
  signs: [-0.0231, -0.0642, 0.0974, -0.164, -0.157, -0.223, -1.28, 1.02],
};

/**
 * How likely (0..1) something lies over mouth and nose: the lower face has another colour than the forehead and the bridge of the nose,
 * the lips are not redder than the rest, and the mesh doubts that it sees a face. Beards keep red lips; dark skin keeps its colour below.
 */
export function mouthCovered(chip: Chip, mesh: Mesh): number {
  const upper = typical(coloursAt(chip, mesh, on.upper));
  const lowerColours = coloursAt(chip, mesh, on.lower);
  const lower = typical(lowerColours);
  const lips = typical(coloursAt(chip, mesh, on.lips));
  const far = (points: readonly number[]): number => chromaDistance(upper, typical(coloursAt(chip, mesh, points)));
  const likely = likelihood(mask, [
    far(on.chin),
    far(on.noseTip),
    lips[1] - upper[1],
    lower[1] - upper[1],
    lower[2] - upper[2],
    chromaSpread(lowerColours),
    Math.hypot(upper[1], upper[2]),
    sureness(mesh),
  ]);
  return lips[1] - lower[1] > redLips && mesh.score > sureFace ? Math.min(likely, bare) : likely;
}

/**
 * How likely (0..1) dark lenses hide the eyes: lids and the skin under the eyes are darker than forehead and cheeks, without their colour,
 * and nothing stands out there. Clear glasses and shadows keep the colour of skin, and eyes stand out.
 */
export function eyesCovered(chip: Chip, mesh: Mesh): number {
  const brow = typical(coloursAt(chip, mesh, on.brow));
  const cheeks = typical(coloursAt(chip, mesh, on.cheeks));
  const [underEyes, lids, eyes] = [
    coloursAt(chip, mesh, on.underEyes),
    coloursAt(chip, mesh, on.lids),
    coloursAt(chip, mesh, on.eyes),
  ];
  const [under, lid] = [typical(underEyes), typical(lids)];
  return likelihood(lenses, [
    under[0] - brow[0],
    lid[0] - brow[0],
    typical(eyes)[0] - under[0],
    chromaDistance(under, cheeks),
    Math.hypot(under[1], under[2]) - Math.hypot(brow[1], brow[2]),
    lightnessSpread([...underEyes, ...lids, ...eyes]),
    under[0] / Math.max(1, cheeks[0]),
    lid[0] / Math.max(1, brow[0]),
  ]);
}

/** How far the colour along the hairline is from the skin between the brows, CIE76. A fringe of dark hair reads like a cap. */
export function foreheadCovered(chip: Chip, mesh: Mesh): number {
  const edge = typical(coloursAt(chip, mesh, on.hairline));
  const brow = typical(coloursAt(chip, mesh, on.brow));
  return Math.hypot(edge[0] - brow[0], edge[1] - brow[1], edge[2] - brow[2]);
}

function likelihood({ constant, signs }: Weights, measured: readonly number[]): number {
  return 1 / (1 + Math.exp(-measured.reduce((sum, value, i) => sum + value * (signs[i] ?? 0), constant)));
}

/** How sure the mesh was of a face, as a logarithm: 0 where it sees none, 9 where it is as sure as it gets. */
function sureness({ score }: Mesh): number {
  return -Math.log(Math.max(1.2e-4, 1 - score));
}
