import { expect, test } from 'vitest';
import { type Chip, chipSide } from './align.ts';
import { eyesCovered, foreheadCovered, mouthCovered } from './covered.ts';
import type { Mesh } from './mesh.ts';
import { sideLight } from './side-light.ts';

type Rgb = readonly [number, number, number];
const skin: Rgb = [200, 155, 130];
const brown: Rgb = [95, 62, 45];
const lip: Rgb = [180, 90, 95];

/** Where the mesh points of each part lie on this plain face of bands: hairline, brow, eyes, cheeks, lips, chin. */
const bands = { hairline: 12, brow: 28, eyes: 52, cheeks: 78, lips: 110, chin: 132 } as const;
const pointsOn: Readonly<Record<keyof typeof bands, readonly number[]>> = {
  hairline: [10, 109, 338, 67, 297],
  brow: [9, 107, 336, 151, 108, 337, 6, 197, 69, 299],
  eyes: [230, 231, 229, 450, 451, 449, 223, 27, 28, 443, 257, 258, 159, 145, 158, 153, 386, 374, 385, 380],
  cheeks: [117, 118, 50, 205, 346, 347, 280, 425, 4, 45, 275, 51, 281],
  lips: [0, 13, 14, 17, 37, 267, 84, 314],
  chin: [187, 411, 192, 416, 200, 199, 175, 18, 83, 313, 214, 434],
};
const rightSide = new Set([337, 299, 346, 347, 280, 425]);
const points = Array.from({ length: 468 }, (): readonly [number, number] => [75, 75]);
for (const [band, indices] of Object.entries(pointsOn)) {
  const row = Object.entries(bands).find(([name]) => name === band)?.[1] ?? 0;
  for (const index of indices) points[index] = [rightSide.has(index) ? 110 : 40, row];
}
const mesh: Mesh = { points, depths: [], score: 0.99999 };

/** The face in one colour, but for the bands that have another. */
function face(colour: Rgb, others: Partial<Record<keyof typeof bands, Rgb>> = {}, right = 1): Chip {
  const pixels = new Float32Array(chipSide * chipSide * 3);
  for (let i = 0; i < chipSide * chipSide; i++) {
    const [x, y] = [i % chipSide, Math.floor(i / chipSide)];
    const band = Object.entries(bands).find(([, row]) => Math.abs(row - y) < 8)?.[0];
    const other = Object.entries(others).find(([name]) => name === band)?.[1];
    pixels.set(
      (other ?? colour).map((part) => part * (x < 75 ? 1 : right)),
      3 * i,
    );
  }
  return { pixels, toPicture: { a: 1, b: 0, tx: 0, ty: 0 } };
}

test.each([
  ['bare light skin', face(skin, { lips: lip }), false],
  ['bare brown skin', face(brown, { lips: [110, 55, 55] }), false],
  ['a blue mask', face(skin, { cheeks: [120, 170, 215], lips: [120, 170, 215], chin: [120, 170, 215] }), true],
  [
    'a blue mask on brown skin',
    face(brown, { cheeks: [120, 170, 215], lips: [120, 170, 215], chin: [120, 170, 215] }),
    true,
  ],
] as const)('%s: covered %#', (_, chip, isCovered) => {
  const score = isCovered ? 0.97 : mesh.score;
  expect(mouthCovered(chip, { ...mesh, score }) > 0.5).toBe(isCovered);
});

test('blue light from below is no mask while red lips are seen', () => {
  const lit = face(skin, { chin: [140, 150, 215], lips: [185, 110, 150] });
  expect(mouthCovered(lit, mesh)).toBeLessThanOrEqual(0.5);
});

test.each([
  ['dark lenses', face(skin, { eyes: [30, 32, 34] }), true],
  ['nothing on light skin', face(skin), false],
  ['nothing on brown skin', face(brown), false],
] as const)('%s: eyes covered %#', (_, chip, isCovered) => {
  expect(eyesCovered(chip, mesh) > 0.9).toBe(isCovered);
});

test('a black fringe or cap is far from skin, a bare forehead is not', () => {
  expect(foreheadCovered(face(skin, { hairline: [15, 15, 18] }), mesh)).toBeGreaterThan(60);
  expect(foreheadCovered(face(skin), mesh)).toBeLessThan(1);
});

test('half the light on the right side is told as its ratio, with the side', () => {
  expect(sideLight(face(skin), mesh).ratio).toBeCloseTo(0, 6);
  const { ratio, darker } = sideLight(face(skin, {}, 0.5), mesh);
  expect(darker).toBe('right');
  expect(Math.exp(ratio)).toBeGreaterThan(3);
});
