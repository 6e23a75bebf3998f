import { writeGraph } from '@candor/vision/node/onnx/graph.ts';
import { bytesField, integerField, textField, writeFields } from '@candor/vision/node/onnx/wire.ts';

/**
 * A small face network in the ONNX format, for trying and testing: every face becomes `dimension` sums of its pixels with fixed weights.
 * It tells drawn faces apart and nobody alive.
 */
export function exampleEmbedding({
  side,
  dimension,
}: {
  readonly side: number;
  readonly dimension: number;
}): Uint8Array {
  const inputs = 3 * side * side;
  // A fixed pattern of -1..1 (fractional parts of multiples of the golden ratio): no two columns are alike.
  const values = Float32Array.from({ length: inputs * dimension }, (_, i) => 2 * ((i * 0.6180339887) % 1) - 1);
  return writeGraph({
    steps: [
      { kind: 'Flatten', inputs: ['face'], outputs: ['flat'], rest: [] },
      { kind: 'MatMul', inputs: ['flat', 'weights'], outputs: ['descriptor'], rest: [] },
    ],
    weights: new Map([['weights', { shape: [inputs, dimension], values }]]),
    results: ['descriptor'],
    rest: [
      textField(2, 'example'),
      bytesField(11, valueInfo('face', [1, 3, side, side])),
      bytesField(12, valueInfo('descriptor', [1, dimension])),
    ],
    model: [integerField(1, 8), bytesField(8, writeFields([integerField(2, 13)]))],
  });
}

/** ValueInfoProto: 1 name, 2 type; TypeProto 1 tensor: 1 element type (1 = 32-bit floats), 2 shape; its dimensions 1, their value 1. */
function valueInfo(name: string, shape: readonly number[]): Uint8Array {
  const dimensions = shape.map((length) => bytesField(1, writeFields([integerField(1, length)])));
  const tensor = writeFields([integerField(1, 1), bytesField(2, writeFields(dimensions))]);
  return writeFields([textField(1, name), bytesField(2, writeFields([bytesField(1, tensor)]))]);
}
