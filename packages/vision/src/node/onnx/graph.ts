import { bytesField, type Field, integerField, readFields, readVarint, textField, writeFields } from './wire.ts';

/** A step of a network: named tensors in, named tensors out. */
export type Step = {
  readonly kind: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Everything but the three above, as it stands in the file: name, attributes. */
  readonly rest: readonly Field[];
};
/** 32-bit numbers with their shape. */
export type Weights = { readonly shape: readonly number[]; readonly values: Float32Array };

/** An ONNX network (onnx.proto, ModelProto 7 = graph; GraphProto 1 = node, 5 = initializer). */
export type Graph = {
  readonly steps: readonly Step[];
  /** Fixed tensors of 32-bit floats by name. Others stay in `rest`. */
  readonly weights: ReadonlyMap<string, Weights>;
  /** Names that are asked for from outside. */
  readonly results: readonly string[];
  readonly rest: readonly Field[];
  readonly model: readonly Field[];
};

const modelGraph = 7;
const graphNode = 1;
const graphWeights = 5;
const graphOutput = 12;
const node = { input: 1, output: 2, name: 3, kind: 4, attribute: 5 } as const;
const tensor = { dimension: 1, type: 2, floats: 4, name: 8, raw: 9 } as const;
const float32 = 1;

export function readGraph(file: Uint8Array): Graph {
  const model = readFields(file);
  const inside = model.find(({ number }) => number === modelGraph);
  if (!inside) throw new Error('the model file holds no network');
  const fields = readFields(inside.bytes);
  const weights = new Map<string, Weights>();
  const rest: Field[] = [];
  const steps: Step[] = [];
  for (const field of fields) {
    if (field.number === graphNode) {
      const step = readStep(field.bytes);
      const constant = step.kind === 'Constant' ? constantOf(step) : null;
      if (constant && step.outputs[0] !== undefined) weights.set(step.outputs[0], constant);
      else steps.push(step);
      continue;
    }
    const named = field.number === graphWeights ? readTensor(field.bytes) : null;
    if (named) weights.set(named.name, named.weights);
    else rest.push(field);
  }
  const results = rest.filter(({ number }) => number === graphOutput).map(({ bytes }) => firstText(bytes, 1));
  return { steps, weights, results, rest, model: model.filter((field) => field !== inside) };
}

export function writeGraph({ steps, weights, rest, model }: Graph): Uint8Array {
  const graph = writeFields([
    ...steps.map((step) => bytesField(graphNode, writeStep(step))),
    ...[...weights].map(([name, one]) => bytesField(graphWeights, writeTensor(name, one))),
    ...rest,
  ]);
  return writeFields([...model, bytesField(modelGraph, graph)]);
}

function readStep(bytes: Uint8Array): Step {
  const fields = readFields(bytes);
  const texts = (number: number) => fields.filter((field) => field.number === number).map((field) => text(field.bytes));
  return {
    kind: texts(node.kind)[0] ?? '',
    inputs: texts(node.input),
    outputs: texts(node.output),
    rest: fields.filter(({ number }) => number !== node.kind && number !== node.input && number !== node.output),
  };
}

function writeStep({ kind, inputs, outputs, rest }: Step): Uint8Array {
  return writeFields([
    ...inputs.map((name) => textField(node.input, name)),
    ...outputs.map((name) => textField(node.output, name)),
    textField(node.kind, kind),
    ...rest,
  ]);
}

/** AttributeProto 5 = tensor. */
function constantOf({ rest }: Step): Weights | null {
  const value = rest
    .filter(({ number }) => number === node.attribute)
    .flatMap(({ bytes }) => readFields(bytes))
    .find(({ number }) => number === 5);
  return value ? (readTensor(value.bytes)?.weights ?? null) : null;
}

function readTensor(bytes: Uint8Array): { name: string; weights: Weights } | null {
  const fields = readFields(bytes);
  const kind = fields.find(({ number }) => number === tensor.type);
  if (!kind || readVarint(kind.bytes, 0).value !== float32) return null;
  const raw =
    fields.find(({ number }) => number === tensor.raw) ?? fields.find(({ number }) => number === tensor.floats);
  if (!raw || (raw.number === tensor.floats && raw.type !== 2)) return null;
  const shape = fields.filter(({ number }) => number === tensor.dimension).flatMap(integersOf);
  // A copy, because the numbers may lie at an odd place in the file.
  const values = new Float32Array(new Uint8Array(raw.bytes).buffer);
  return { name: firstText(bytes, tensor.name), weights: { shape, values } };
}

function writeTensor(name: string, { shape, values }: Weights): Uint8Array {
  return writeFields([
    ...shape.map((length) => integerField(tensor.dimension, length)),
    integerField(tensor.type, float32),
    textField(tensor.name, name),
    bytesField(tensor.raw, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ]);
}

/** Repeated integers may be packed into one field. */
function integersOf({ type, bytes }: Field): number[] {
  if (type === 0) return [readVarint(bytes, 0).value];
  const values: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { value, end } = readVarint(bytes, at);
    values.push(value);
    at = end;
  }
  return values;
}

function firstText(message: Uint8Array, number: number): string {
  const field = readFields(message).find((one) => one.number === number);
  return field ? text(field.bytes) : '';
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
