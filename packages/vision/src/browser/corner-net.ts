import * as tf from '@tensorflow/tfjs-core';
import { cornerInput } from '../document/corner-input.ts';
import { cellCount, grid } from '../document/corner-maps.ts';
import type { CornerModel } from '../models.ts';
import { readGraph, type Step, type Weights } from '../node/onnx/graph.ts';

type Convolution = { readonly filters: tf.Tensor4D; readonly bias: tf.Tensor1D };

/** Numbers that the frame's answer has: four kinds, four corners, cut off, covered. */
const answers = 10;

/**
 * The corner network written in tensor operations, over the weights of the same file that the server runs. The
 * architecture is fixed; the numbers are not: convolutions are taken in the order in which the file has them, and a file
 * whose shapes do not fit throws. The tensor runtime must have been started (`start-tensors.ts`). `version`: told along
 * with what it measured.
 */
export function createCornerNet(file: Uint8Array, version: string): CornerModel {
  const { steps, weights } = readGraph(file);
  const layers = convolutions(steps, weights);
  const { matrix, bias } = lastLayer(steps, weights);
  const [offset, gain] = inputScale(steps, weights);
  return {
    version,
    propose: async (image) => {
      const [maps, frame] = tf.tidy(() => {
        const planes = tf.tensor3d(image, [3, cornerInput, cornerInput]);
        const pixels: tf.Tensor4D = tf.expandDims(tf.transpose(planes, [1, 2, 0]), 0);
        const { cells, deepest } = forward(layers, tf.mul(tf.sub(pixels, offset), gain));
        const summary = tf.concat([tf.mean(deepest, [1, 2]), tf.max(deepest, [1, 2])], 1);
        const answer = tf.add(tf.matMul(tf.reshape(summary, [1, matrix.shape[1]]), matrix, false, true), bias);
        return [tf.transpose(cells, [0, 3, 1, 2]), answer];
      });
      if (!maps || !frame) throw new Error('The corner network gave no answer');
      const numbers = await Promise.all([maps.data<'float32'>(), frame.data<'float32'>()]);
      tf.dispose([maps, frame]);
      return { maps: numbers[0], frame: numbers[1] };
    },
  };
}

/** Encoder of five halvings, three steps back up with the picture's border widened by 4 cells, six maps. See models/README.md. */
function forward(layers: readonly Convolution[], pixels: tf.Tensor4D) {
  let next = 0;
  const take = (): Convolution => {
    const layer = layers[next++];
    if (!layer) throw new Error('The corner network has too few layers');
    return layer;
  };
  const down = (x: tf.Tensor4D) => convolve(x, take(), 2, 'relu');
  const keep = (x: tf.Tensor4D) => tf.add<tf.Tensor4D>(x, convolve(x, take(), 1, 'relu'));
  const across = (x: tf.Tensor4D) => convolve(x, take(), 1, 'linear');
  const change = (x: tf.Tensor4D) => convolve(x, take(), 1, 'relu');
  const half = keep(down(down(pixels)));
  const quarter = keep(down(half));
  const eighth = keep(keep(down(quarter)));
  const deepest = keep(keep(down(eighth)));
  const low = change(border(tf.add(twice(across(deepest)), across(eighth)), 1));
  const middle = change(tf.add(twice(low), border(across(quarter), 2)));
  const high = keep(tf.add(twice(middle), border(across(half), grid.beyond)));
  const cells = across(high);
  if (next !== layers.length || cells.size !== 6 * cellCount) throw new Error('The corner network has another shape');
  return { cells, deepest };
}

/** Explicit padding: with "same", a stride of two would pad the far side only, unlike the network in the file. */
function convolve(x: tf.Tensor4D, { filters, bias }: Convolution, strides: 1 | 2, activation: 'relu' | 'linear') {
  const pad = filters.shape[0] === 3 ? 1 : 0;
  return tf.fused.conv2d({ x, filter: filters, strides, pad, dimRoundingMode: 'floor', bias, activation });
}

const twice = (x: tf.Tensor4D) => tf.image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]]);

function border(x: tf.Tensor4D, width: number): tf.Tensor4D {
  return tf.pad(x, [
    [0, 0],
    [width, width],
    [width, width],
    [0, 0],
  ]);
}

type Known = ReadonlyMap<string, Weights>;

/** ONNX keeps filters as results x channels x height x width; the tensor runtime wants height x width x channels x results. */
function convolutions(steps: readonly Step[], weights: Known): Convolution[] {
  return steps
    .filter(({ kind }) => kind === 'Conv')
    .map(({ inputs }) => {
      const [filters, bias] = [weightOf(weights, inputs[1]), weightOf(weights, inputs[2])];
      const [results = 0, channels = 0, height = 0, width = 0] = filters.shape;
      return {
        filters: tf.tidy(() =>
          tf.transpose(tf.tensor4d(filters.values, [results, channels, height, width]), [2, 3, 1, 0]),
        ),
        bias: tf.tensor1d(bias.values),
      };
    });
}

function lastLayer(steps: readonly Step[], weights: Known) {
  const step = steps.find(({ kind }) => kind === 'Gemm');
  const [matrix, bias] = [weightOf(weights, step?.inputs[1]), weightOf(weights, step?.inputs[2])];
  const [rows = 0, columns = 0] = matrix.shape;
  if (rows !== answers) throw new Error('The corner network has another last layer');
  return { matrix: tf.tensor2d(matrix.values, [rows, columns]), bias: tf.tensor1d(bias.values) };
}

/** What the file subtracts from the pixels and multiplies them with, before the first layer. */
function inputScale(steps: readonly Step[], weights: Known): readonly [offset: number, gain: number] {
  const constant = (kind: string) => {
    const step = steps.find((one) => one.kind === kind);
    return weightOf(weights, step?.inputs[1]).values[0] ?? Number.NaN;
  };
  return [constant('Sub'), constant('Mul')];
}

function weightOf(weights: Known, name: string | undefined): Weights {
  const found = name === undefined ? undefined : weights.get(name);
  if (!found) throw new Error('The corner network lacks weights');
  return found;
}
