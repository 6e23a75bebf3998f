import { expect, test } from 'vitest';
import { chipSide } from './align.ts';
import { lightOf } from './light.ts';
import { faceOval, type Mesh } from './mesh.ts';

/** A mesh whose oval is a circle of 60 px around the middle of the aligned face. */
const points = Array.from({ length: 468 }, (): readonly [number, number] => [75, 75]);
for (const [i, index] of faceOval.entries()) {
  const angle = (2 * Math.PI * i) / faceOval.length;
  points[index] = [75 + 60 * Math.sin(angle), 75 - 60 * Math.cos(angle)];
}
const mesh: Mesh = { points, depths: [], score: 1 };

function light(luma: (x: number, y: number) => number) {
  const pixels = new Float32Array(chipSide * chipSide * 3);
  for (let i = 0; i < chipSide * chipSide; i++)
    pixels.fill(luma(i % chipSide, Math.floor(i / chipSide)), 3 * i, 3 * i + 3);
  return lightOf({ pixels, toPicture: { a: 1, b: 0, tx: 0, ty: 0 } }, mesh);
}

test('only the inside of the face counts, not the wall behind it', () => {
  const { brightness, clipped } = light((x, y) => (Math.hypot(x - 74.5, y - 74.5) < 64 ? 100 : 255));
  expect([Math.round(brightness), clipped]).toEqual([100, 0]);
});

test('a face that is half burnt out is half clipped', () => {
  expect(light((x) => (x < 75 ? 255 : 120)).clipped).toBeCloseTo(0.5, 2);
});

test('an even face has no sharpness, a fine pattern has much', () => {
  expect(light(() => 120).sharpness).toBe(0);
  expect(light((x, y) => ((x + y) % 2 === 0 ? 118 : 138)).sharpness).toBeCloseTo(Math.log10(80 ** 2), 2);
});

test('a third of the light does not read as blur', () => {
  expect(light((x, y) => ((x + y) % 2 === 0 ? 39 : 46)).sharpness).toBeCloseTo(
    light((x, y) => ((x + y) % 2 === 0 ? 117 : 138)).sharpness,
    6,
  );
});

test('a face half in the dark is half black, and holds one bit of shades', () => {
  const { black, range } = light((x) => (x < 75 ? 10 : 120));
  expect([black, range]).toEqual([expect.closeTo(0.5, 2), expect.closeTo(1, 2)]);
});
