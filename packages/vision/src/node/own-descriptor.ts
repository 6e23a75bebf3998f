import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { FaceCut } from '../face/face-cut.ts';
import type { FaceModels } from '../models.ts';

/** What an operator says about an ONNX network that describes faces; the file itself does not tell. */
export type DescriptorDeclaration = FaceCut & {
  /** Order of the channels that the network takes. */
  readonly order: 'rgb' | 'bgr';
  /** Input is `(value - mean) / scale` with values of 0..255; one number per channel in the network's order. */
  readonly mean: readonly [number, number, number];
  readonly scale: readonly [number, number, number];
  /** How many numbers it gives. */
  readonly dimension: number;
};

export type OwnDescriptor = {
  /** Contents of the ONNX file. */
  readonly network: Uint8Array;
  readonly declaration: DescriptorDeclaration;
  /** Name and hash, kept beside every descriptor. */
  readonly version: string;
};

export type LoadedDescriptor = Pick<FaceModels, 'describe'> & { readonly cut: FaceCut };

const sessionOptions: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  // Errors come back as exceptions; the runtime's own lines would only be noise on a terminal.
  logSeverityLevel: 4,
};

/** How many numbers the network says that it gives; throws when it leaves that open. */
export async function countNumbers(network: Uint8Array): Promise<number> {
  const session = await InferenceSession.create(network, sessionOptions);
  const [output] = session.outputMetadata;
  const count = output?.isTensor ? output.shape.at(-1) : undefined;
  if (typeof count !== 'number' || count < 1) throw new Error('the face model does not say how many numbers it gives');
  return count;
}

/**
 * An operator's own network on onnxruntime-node, one thread. Takes pictures one by one, channels first or last as its input says.
 * Throws when it cannot be loaded, has more than one input, wants another size than declared, or gives another count of numbers.
 */
export async function loadOwnDescriptor({ network, declaration }: OwnDescriptor): Promise<LoadedDescriptor> {
  const { side, template, order, mean, scale, dimension } = declaration;
  const session = await InferenceSession.create(network, sessionOptions);
  const [input = '', another] = session.inputNames;
  const [output = ''] = session.outputNames;
  if (another !== undefined) throw new Error('the face model has more than one input');
  const layout = layoutOf(session.inputMetadata[0], side);
  const toInput = { side, layout, mean, scale, channels: order === 'rgb' ? [0, 1, 2] : [2, 1, 0] };
  return {
    cut: { side, template },
    describe: async (chip) => {
      const shape = layout === 'first' ? [1, 3, side, side] : [1, side, side, 3];
      const result = await session.run({ [input]: new Tensor('float32', inputOf(chip, toInput), shape) });
      const numbers = result[output]?.data;
      if (!(numbers instanceof Float32Array) || numbers.length !== dimension)
        throw new Error(`the face model gave ${numbers?.length ?? 'no'} numbers instead of ${dimension}`);
      return numbers;
    },
  };
}

type Layout = 'first' | 'last';
type ToInput = Pick<DescriptorDeclaration, 'side' | 'mean' | 'scale'> & {
  readonly layout: Layout;
  readonly channels: readonly number[];
};

/** Values that an operator's network wants, from RGB 0..255 with channels last. */
function inputOf(chip: Float32Array, { side, layout, mean, scale, channels }: ToInput): Float32Array {
  const pixels = side * side;
  const input = new Float32Array(3 * pixels);
  channels.forEach((from, channel) => {
    const [less = 0, by = 1] = [mean[channel], scale[channel]];
    for (let at = 0; at < pixels; at++) {
      const to = layout === 'first' ? channel * pixels + at : at * 3 + channel;
      input[to] = ((chip[at * 3 + from] ?? 0) - less) / by;
    }
  });
  return input;
}

/** Where the channels stand in the declared input; a size that is fixed there must be the declared one. */
function layoutOf(metadata: InferenceSession.ValueMetadata | undefined, side: number): Layout {
  if (!metadata?.isTensor || metadata.type !== 'float32')
    throw new Error('the face model does not take 32-bit numbers');
  const [batch, a, b, c] = metadata.shape;
  if (metadata.shape.length !== 4 || (typeof batch === 'number' && batch > 1))
    throw new Error('the face model does not take pictures one by one');
  const layout: Layout = a === 3 || c !== 3 ? 'first' : 'last';
  const sides = layout === 'first' ? [b, c] : [a, b];
  const fixed = sides.find((length) => typeof length === 'number' && length > 0 && length !== side);
  if (fixed !== undefined) throw new Error(`the face model takes pictures of ${fixed} px, not of ${side}`);
  return layout;
}
