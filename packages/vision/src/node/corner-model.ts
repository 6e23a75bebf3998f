import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { cornerInput } from '../document/corner-input.ts';
import type { CornerModel } from '../models.ts';

const modelFile = '@candor/vision/models/corner-net.onnx';

/** Loads the corner network once per process. One thread: the server runs one worker process per core. */
export async function loadCornerModel(file = findModel()): Promise<CornerModel> {
  const weights = await readFile(file).catch(() => {
    throw new Error(`The model corner-net is missing: expected ${modelFile}`);
  });
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: 'sequential',
  });
  return {
    version: `corner-net ${createHash('sha256').update(weights).digest('hex').slice(0, 8)}`,
    propose: async (image) => {
      const input = new Tensor('float32', image, [1, 3, cornerInput, cornerInput]);
      const { maps, frame } = await session.run({ image: input });
      return { maps: floats(maps), frame: floats(frame) };
    },
  };
}

function findModel(): string {
  try {
    return createRequire(import.meta.url).resolve(modelFile);
  } catch {
    throw new Error(`The model corner-net is missing: expected ${modelFile}`);
  }
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new Error('The model corner-net answered with something else than numbers');
}
