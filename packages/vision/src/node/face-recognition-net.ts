import * as tf from '@tensorflow/tfjs-core';

/** A convolution with dlib's affine layer folded in: filters h x w x in x out, and a bias per output channel. */
type Convolution = { readonly filters: tf.Tensor4D; readonly bias: tf.Tensor1D };
type Block = { readonly first: Convolution; readonly second: Convolution; readonly halves: boolean };

/** dlib's mean colour, RGB 0..255, subtracted before dividing by 255. */
const meanColour = [122.782, 117.001, 104.298];

/** The residual blocks between the first convolution and the average, in order. `down` halves width and height. */
const blockNames = [
  ...['conv32_1', 'conv32_2', 'conv32_3'],
  ...['conv64_down', 'conv64_1', 'conv64_2', 'conv64_3'],
  ...['conv128_down', 'conv128_1', 'conv128_2'],
  ...['conv256_down', 'conv256_1', 'conv256_2', 'conv256_down_out'],
];

/**
 * dlib's 29-layer residual network for faces (`dlib_face_recognition_resnet_model_v1`, CC0), written in tensor
 * operations over the weights that face-api ships. `pixels`: 150 x 150 RGB 0..255; returns 128 numbers.
 */
export function createRecognitionNet(weights: tf.NamedTensorMap): (pixels: Float32Array) => Promise<Float32Array> {
  const stem = convolution(weights, 'conv32_down');
  const blocks = blockNames.map(
    (name): Block => ({
      first: convolution(weights, `${name}/conv1`),
      second: convolution(weights, `${name}/conv2`),
      halves: name.includes('down'),
    }),
  );
  const projection = matrix(weights, 'fc');
  return async (pixels) => {
    const descriptor = tf.tidy(() => {
      const colours: tf.Tensor4D = tf.tensor4d(pixels, [1, 150, 150, 3]);
      const centred: tf.Tensor4D = tf.div(tf.sub(colours, meanColour), 255);
      let features = tf.maxPool(convolve(centred, stem, 2, 'relu'), 3, 2, 'valid');
      for (const block of blocks) features = throughBlock(features, block);
      return tf.matMul<tf.Tensor2D>(tf.mean<tf.Tensor2D>(features, [1, 2]), projection);
    });
    const numbers = await descriptor.data<'float32'>();
    descriptor.dispose();
    return numbers;
  };
}

function throughBlock(input: tf.Tensor4D, { first, second, halves }: Block): tf.Tensor4D {
  const inner = convolve(convolve(input, first, halves ? 2 : 1, 'relu'), second, 1, 'linear');
  if (!halves) return tf.relu(tf.add<tf.Tensor4D>(inner, input));
  const shortcut = tf.avgPool(input, 2, 2, 'valid');
  return tf.relu(tf.add<tf.Tensor4D>(widen(shortcut, inner.shape[3]), enlarge(inner, shortcut.shape[1])));
}

/** Missing channels of the shortcut are zero. */
function widen(input: tf.Tensor4D, channels: number): tf.Tensor4D {
  const missing = channels - input.shape[3];
  return missing === 0
    ? input
    : tf.pad(input, [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, missing],
      ]);
}

/** An odd side loses a row and a column in a convolution without padding; dlib adds zeros at the far end. */
function enlarge(input: tf.Tensor4D, length: number): tf.Tensor4D {
  const missing = length - input.shape[1];
  return missing === 0
    ? input
    : tf.pad(input, [
        [0, 0],
        [0, missing],
        [0, missing],
        [0, 0],
      ]);
}

function convolve(x: tf.Tensor4D, { filters, bias }: Convolution, strides: 1 | 2, activation: 'relu' | 'linear') {
  return tf.fused.conv2d({ x, filter: filters, strides, pad: strides === 1 ? 'same' : 'valid', bias, activation });
}

/** `(x * filters + bias) * scale + shift` is `x * (filters * scale) + (bias * scale + shift)`. */
function convolution(weights: tf.NamedTensorMap, name: string): Convolution {
  return tf.tidy(() => {
    const scale = vector(weights, `${name}/scale/weights`);
    const filters = weight(weights, `${name}/conv/filters`);
    const [height = 0, width = 0, channels = 0, results = 0] = filters.shape;
    return {
      filters: tf.reshape<tf.Rank.R4>(tf.mul(filters, scale), [height, width, channels, results]),
      bias: tf.add(tf.mul(vector(weights, `${name}/conv/bias`), scale), vector(weights, `${name}/scale/biases`)),
    };
  });
}

function matrix(weights: tf.NamedTensorMap, name: string): tf.Tensor2D {
  const found = weight(weights, name);
  const [rows = 0, columns = 0] = found.shape;
  return tf.reshape<tf.Rank.R2>(found, [rows, columns]);
}

function vector(weights: tf.NamedTensorMap, name: string): tf.Tensor1D {
  const found = weight(weights, name);
  return tf.reshape<tf.Rank.R1>(found, [found.size]);
}

function weight(weights: tf.NamedTensorMap, name: string): tf.Tensor {
  const found = weights[name];
  if (!found) throw new Error(`the face recognition weights lack ${name}`);
  return found;
}
