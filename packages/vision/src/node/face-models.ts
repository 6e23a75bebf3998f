import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { type GraphModel, loadGraphModel } from '@tensorflow/tfjs-converter';
import * as tf from '@tensorflow/tfjs-core';
import type { FaceModels } from '../models.ts';
import { createRecognitionNet } from './face-recognition-net.ts';
import { loadOwnDescriptor, type OwnDescriptor } from './own-descriptor.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * The face networks on tfjs-wasm, one thread, from files that installed packages carry: BlazeFace and FaceMesh
 * (Google MediaPipe, Apache-2.0) out of `@vladmandic/human`, dlib's descriptor (CC0) out of `@vladmandic/face-api`.
 * Nothing is fetched. About 0.6 s. `own`: the operator's network describes instead of dlib's.
 */
export async function loadFaceModels(own: OwnDescriptor | null = null): Promise<FaceModels> {
  await startTensors();
  const human = join(packageFolder('@vladmandic/human'), 'models');
  const faceApi = join(packageFolder('@vladmandic/face-api'), 'model');
  const detector = await loadGraph(human, 'blazeface');
  const mesh = await loadGraph(human, 'facemesh');
  const iris = await loadGraph(human, 'iris');
  const descriptor = own
    ? { ...(await loadOwnDescriptor(own)), version: own.version }
    : { ...(await loadDescriptor(faceApi)), cut: undefined };
  return {
    detect: (image) => run(detector.graph, image, 256),
    mesh: async (image) => {
      const [points, score] = await run(mesh.graph, image, 192, ['Identity_2:0', 'Identity_1:0']);
      if (!points || !score) throw new Error('the face mesh model gave no mesh');
      return { points, score: score[0] ?? 0 };
    },
    eyes: (both) => eyeContours(iris.graph, both),
    describe: descriptor.describe,
    ...(descriptor.cut && { cut: descriptor.cut }),
    version: {
      detector: detector.version,
      mesh: mesh.version,
      eyes: iris.version,
      descriptor: descriptor.version,
    },
  };
}

async function startTensors(): Promise<void> {
  if (tf.getBackend() === 'wasm') return;
  setWasmPaths(dirname(resolve('@tensorflow/tfjs-backend-wasm')) + sep);
  await tf.setBackend('wasm');
  await tf.ready();
}

/** Runs one picture, side x side x 3, and copies the outputs out so that no tensor outlives the call. */
async function run(graph: GraphModel, image: Float32Array, side: number, outputs?: string[]): Promise<Float32Array[]> {
  const results = tf.tidy(() => {
    const input = tf.tensor4d(image, [1, side, side, 3]);
    return [graph.execute(input, outputs)].flat();
  });
  const numbers = await Promise.all(results.map((result) => result.data<'float32'>()));
  tf.dispose(results);
  return numbers;
}

/** Numbers per eye: 71 contour points, then 5 of the iris, three numbers each. */
const perEye = 76 * 3;

async function eyeContours(graph: GraphModel, both: Float32Array): Promise<Float32Array> {
  const result = tf.tidy(() => {
    const answer = graph.execute(tf.tensor4d(both, [2, 64, 64, 3]));
    return Array.isArray(answer)
      ? tf.concat(
          answer.map((part) => tf.reshape(part, [2, -1])),
          1,
        )
      : answer;
  });
  const numbers = await result.data<'float32'>();
  tf.dispose(result);
  if (numbers.length !== 2 * perEye) throw new Error('the iris model gave no eyes');
  return numbers;
}

async function loadGraph(folder: string, name: string): Promise<{ graph: GraphModel; version: string }> {
  const { topology, weights, version } = await readModel(
    name,
    join(folder, `${name}.json`),
    join(folder, `${name}.bin`),
  );
  const json: tf.io.ModelJSON = topology;
  const specs = json.weightsManifest.flatMap((group) => group.weights);
  const artifacts = await tf.io.getModelArtifactsForJSON(json, async () => [specs, weights]);
  return { graph: await loadGraphModel({ load: async () => artifacts }), version };
}

async function loadDescriptor(folder: string) {
  const name = 'face_recognition_model';
  const files = await readModel('dlib', join(folder, `${name}-weights_manifest.json`), join(folder, `${name}.bin`));
  const manifest: tf.io.WeightsManifestConfig = files.topology;
  const weights = tf.io.decodeWeights(
    files.weights,
    manifest.flatMap((group) => group.weights),
  );
  const describe = createRecognitionNet(weights);
  tf.dispose(weights);
  return { describe, version: files.version };
}

/** The model's description as its exactly pinned package ships it, its weights, and a version made of their hash. */
async function readModel(name: string, description: string, weightFile: string) {
  try {
    const weights = await readFile(weightFile);
    const hash = createHash('sha256').update(weights).digest('hex').slice(0, 8);
    return {
      topology: JSON.parse(await readFile(description, 'utf8')),
      weights: new Uint8Array(weights).buffer,
      version: `${name}-${hash}`,
    };
  } catch (cause) {
    throw new Error(`the face model ${name} is missing or damaged; install the packages again`, { cause });
  }
}

/** The folder of an installed package. Some do not export their package.json, so this walks up from the entry point. */
function packageFolder(name: string): string {
  const entry = resolve(name);
  const folder = join(...name.split('/'));
  const end = entry.lastIndexOf(folder + sep);
  if (end < 0) throw new Error(`the package ${name} is not installed`);
  return entry.slice(0, end + folder.length);
}
