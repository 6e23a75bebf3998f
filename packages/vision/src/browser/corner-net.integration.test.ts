import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { toCornerInput } from '../document/corner-input.ts';
import { drawCard, straightCard } from '../document/drawn-card.ts';
import { decodeCorners } from '../document/proposal.ts';
import type { CornerModel } from '../models.ts';
import { loadCornerModel } from '../node/corner-model.ts';
import { createCornerNet } from './corner-net.ts';
import { startTensors } from './start-tensors.ts';

/**
 * Largest difference of any logit between the two runtimes. They add up the same products in another order; measured
 * 2e-5 on logits of up to 19 (60 rendered frames). A thousandth changes a probability by at most a quarter of a thousandth.
 */
const epsilon = 1e-3;

let server: CornerModel;
let browser: CornerModel;

beforeAll(async () => {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve('@tensorflow/tfjs-backend-wasm'));
  await startTensors({
    plain: join(folder, 'tfjs-backend-wasm.wasm'),
    simd: join(folder, 'tfjs-backend-wasm-simd.wasm'),
  });
  server = await loadCornerModel();
  browser = createCornerNet(await readFile(resolve('@candor/vision/models/corner-net.onnx')), 'test');
});

const pictures = {
  'a card on a table': toCornerInput(drawCard({ quad: straightCard, width: 1200, height: 830 })),
  'an empty table': toCornerInput(drawCard({ quad: straightCard, width: 600, height: 400, withoutCard: true })),
  'nothing at all': new Float32Array(3 * 192 * 192),
  'stripes in all colours': Float32Array.from({ length: 3 * 192 * 192 }, (_, i) => (1 + Math.sin(i * 0.37)) / 2),
};

function largestDifference(one: Float32Array, other: Float32Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce((largest, value, i) => Math.max(largest, Math.abs(value - (other[i] ?? Number.NaN))), 0);
}

test.each(Object.entries(pictures))('the browser sees the same numbers as the server in %s', async (_name, image) => {
  const [here, there] = [await browser.propose(image), await server.propose(image)];
  expect(largestDifference(here.maps, there.maps)).toBeLessThan(epsilon);
  expect(largestDifference(here.frame, there.frame)).toBeLessThan(epsilon);
  const [mine, its] = [decodeCorners(here.maps, here.frame), decodeCorners(there.maps, there.frame)];
  expect(mine.confidence).toBeCloseTo(its.confidence, 3);
});

test('a file that is another network is refused', () => {
  expect(() => createCornerNet(new Uint8Array(20), 'test')).toThrow();
});
