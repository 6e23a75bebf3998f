import { builtInDescriptor } from '@candor/core/policy/match-bands.ts';
import * as tf from '@tensorflow/tfjs-core';
import { expect, test } from 'vitest';
import { loadFaceModels } from './face-models.ts';

test('the models load from installed packages, say which they are, and leave no tensors behind', async () => {
  const models = await loadFaceModels();
  expect(models.version).toEqual({
    detector: 'blazeface-dc9a97fd',
    mesh: 'facemesh-3826da64',
    eyes: 'iris-d7f296d1',
    // The name by which the policy has bands for it.
    descriptor: builtInDescriptor,
  });
  const before = tf.memory().numTensors;
  for (let i = 0; i < 3; i++) {
    const outputs = await models.detect(new Float32Array(256 * 256 * 3));
    expect(outputs.map(({ length }) => length).sort((a, b) => a - b)).toEqual([384, 512, 6144, 8192]);
    expect((await models.mesh(new Float32Array(192 * 192 * 3))).points).toHaveLength(468 * 3);
    expect(await models.describe(new Float32Array(150 * 150 * 3).fill(128))).toHaveLength(128);
  }
  expect(tf.memory().numTensors).toBe(before);
});
