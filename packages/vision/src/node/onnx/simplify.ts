import { attribute } from './attribute.ts';
import type { Graph, Step } from './graph.ts';

/**
 * The same network with fewer passes over its pictures. PaddleOCR's export writes every hard swish as four steps and
 * follows convolutions and activations by a scale and a shift of one number each; every such step reads and writes the
 * whole picture and pulls it out of the blocked layout that ONNX Runtime convolves in. Here
 * - a scale or a shift after a convolution, or before one of a single pixel, becomes part of its weights,
 * - `x * clip(x + 3, 0, 6) / 6` becomes `x * HardSigmoid(x)`,
 * - what scales and shifts are left become one batch normalisation, which the runtime keeps in its layout.
 * Results differ by rounding only.
 */
export function simplify(graph: Graph): Graph {
  const rules = [foldBackward, nameHardSwish, foldForward, joinScales, dropUnused];
  return rules.reduce((simpler, rule) => rule(simpler), graph);
}

/** `step` by the name of what it makes, and how often each tensor is used. */
function wires({ steps, results }: Graph) {
  const maker = new Map(steps.flatMap((step) => step.outputs.map((name) => [name, step] as const)));
  const uses = new Map<string, Step[]>();
  for (const step of steps) for (const name of step.inputs) uses.set(name, [...(uses.get(name) ?? []), step]);
  const onlyUser = (name: string): Step | null => {
    const [first, ...others] = uses.get(name) ?? [];
    return first && others.length === 0 && !results.includes(name) ? first : null;
  };
  return { maker, uses, onlyUser };
}

/** For `x * number` or `x + number`: the picture's name and the number. */
function byNumber(step: Step, weights: Graph['weights']): { input: string; number: number } | null {
  const [a = '', b = ''] = step.inputs;
  for (const [input, other] of [[a, b] as const, [b, a] as const]) {
    const constant = weights.get(other);
    const number = constant?.values[0];
    if (constant?.values.length === 1 && number !== undefined && !weights.has(input)) return { input, number };
  }
  return null;
}

function foldBackward(graph: Graph): Graph {
  const weights = new Map(graph.weights);
  const { onlyUser } = wires(graph);
  const gone = new Set<Step>();
  const steps = graph.steps.map((step) => {
    const [picture = '', filterName = '', biasName] = step.inputs;
    const filter = weights.get(filterName);
    const bias = biasName === undefined ? null : weights.get(biasName);
    let output = step.outputs[0] ?? '';
    if (step.kind !== 'Conv' || !filter || bias === undefined) return step;
    let [scale, shift] = [1, 0];
    for (let next = onlyUser(output); next; next = onlyUser(output)) {
      const by = byNumber(next, weights);
      if (!by || (next.kind !== 'Mul' && next.kind !== 'Add')) break;
      if (next.kind === 'Mul') [scale, shift] = [scale * by.number, shift * by.number];
      else if (by.number === 3) break;
      else shift += by.number;
      gone.add(next);
      output = next.outputs[0] ?? '';
    }
    if (output === step.outputs[0]) return step;
    const count = filter.shape[0] ?? 0;
    const shifted = Float32Array.from({ length: count }, (_, k) => (bias?.values[k] ?? 0) * scale + shift);
    weights.set(`${output} filter`, { shape: filter.shape, values: filter.values.map((value) => value * scale) });
    weights.set(`${output} bias`, { shape: [count], values: shifted });
    return { ...step, inputs: [picture, `${output} filter`, `${output} bias`], outputs: [output] };
  });
  return { ...graph, weights, steps: steps.filter((step) => !gone.has(step)) };
}

/** Clip's limits are attributes in older files and inputs in newer ones; a hard swish has no others than 0 and 6. */
function nameHardSwish(graph: Graph): Graph {
  const { maker, onlyUser } = wires(graph);
  const gone = new Set<Step>();
  const replaced = new Map<Step, Step[]>();
  for (const plus of graph.steps) {
    const by = plus.kind === 'Add' ? byNumber(plus, graph.weights) : null;
    const clip = by?.number === 3 ? onlyUser(plus.outputs[0] ?? '') : null;
    const times = clip?.kind === 'Clip' ? onlyUser(clip.outputs[0] ?? '') : null;
    const sixth = times?.kind === 'Mul' ? onlyUser(times.outputs[0] ?? '') : null;
    if (!by || !clip || !times || sixth?.kind !== 'Div' || byNumber(sixth, graph.weights)?.number !== 6) continue;
    if (!times.inputs.includes(by.input) || !maker.has(by.input)) continue;
    const output = sixth.outputs[0] ?? '';
    const gate = `${output} gate`;
    for (const step of [plus, clip, times]) gone.add(step);
    replaced.set(sixth, [
      {
        kind: 'HardSigmoid',
        inputs: [by.input],
        outputs: [gate],
        rest: [attribute('alpha', 1 / 6), attribute('beta', 0.5)],
      },
      { kind: 'Mul', inputs: [by.input, gate], outputs: [output], rest: [] },
    ]);
  }
  return { ...graph, steps: graph.steps.flatMap((step) => replaced.get(step) ?? (gone.has(step) ? [] : [step])) };
}

/** `W (s x + t) + b` is `(s W) x + (b + t sum(W))`, exactly so where no border of zeros is added: filters of one pixel. */
function foldForward(graph: Graph): Graph {
  const weights = new Map(graph.weights);
  const { onlyUser } = wires(graph);
  const gone = new Set<Step>();
  const replaced = new Map<Step, Step>();
  for (const times of graph.steps) {
    const scale = times.kind === 'Mul' ? byNumber(times, weights) : null;
    const plus = onlyUser(times.outputs[0] ?? '');
    const shift = plus?.kind === 'Add' ? byNumber(plus, weights) : null;
    if (!scale || !plus || !shift) continue;
    const next = onlyUser(plus.outputs[0] ?? '');
    const [, filterName = '', biasName] = next?.inputs ?? [];
    const filter = weights.get(filterName);
    const bias = biasName === undefined ? null : weights.get(biasName);
    const [count = 0, depth = 0, ...sides] = filter?.shape ?? [];
    if (next?.kind !== 'Conv' || !filter || bias === undefined || depth < 2 || sides.some((side) => side !== 1))
      continue;
    const sums = Array.from({ length: count }, (_, k) =>
      filter.values.subarray(k * depth, (k + 1) * depth).reduce((a, b) => a + b, 0),
    );
    const shifted = Float32Array.from(sums, (sum, k) => (bias?.values[k] ?? 0) + shift.number * sum);
    const output = next.outputs[0] ?? '';
    weights.set(`${output} filter in`, {
      shape: filter.shape,
      values: filter.values.map((value) => value * scale.number),
    });
    weights.set(`${output} bias in`, { shape: [count], values: shifted });
    replaced.set(next, { ...next, inputs: [scale.input, `${output} filter in`, `${output} bias in`] });
    for (const step of [times, plus]) gone.add(step);
  }
  return {
    ...graph,
    weights,
    steps: graph.steps.filter((step) => !gone.has(step)).map((step) => replaced.get(step) ?? step),
  };
}

function dropUnused(graph: Graph): Graph {
  const used = new Set([...graph.steps.flatMap(({ inputs }) => inputs), ...graph.results]);
  return { ...graph, weights: new Map([...graph.weights].filter(([name]) => used.has(name))) };
}

function joinScales(graph: Graph): Graph {
  const weights = new Map(graph.weights);
  const { onlyUser } = wires(graph);
  const channels = channelCounts(graph);
  const gone = new Set<Step>();
  const steps = graph.steps.map((step) => {
    if (gone.has(step)) return step;
    const times = step.kind === 'Mul' ? byNumber(step, weights) : null;
    const count = times && channels.get(times.input);
    const next = onlyUser(step.outputs[0] ?? '');
    const plus = next?.kind === 'Add' ? byNumber(next, weights) : null;
    if (!times || !count || !next || !plus) return step;
    gone.add(next);
    const output = next.outputs[0] ?? '';
    const constant = (name: string, value: number): string => {
      weights.set(`${output} ${name}`, { shape: [count], values: new Float32Array(count).fill(value) });
      return `${output} ${name}`;
    };
    const numbers = [
      constant('scale', times.number),
      constant('shift', plus.number),
      constant('mean', 0),
      constant('variance', 1),
    ];
    return {
      kind: 'BatchNormalization',
      inputs: [times.input, ...numbers],
      outputs: [output],
      rest: [attribute('epsilon', 0)],
    };
  });
  return { ...graph, weights, steps: steps.filter((step) => !gone.has(step)) };
}

/** How many channels a tensor has, as far as the convolutions before it tell. */
function channelCounts({ steps, weights }: Graph): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const keeping = ['Add', 'Mul', 'Div', 'Clip', 'Relu', 'HardSigmoid', 'Sigmoid', 'BatchNormalization'];
  for (const { kind, inputs, outputs } of steps) {
    const [first = '', second = ''] = inputs;
    const filters = weights.get(second)?.shape[0];
    const count =
      kind === 'Conv' ? filters : keeping.includes(kind) ? (counts.get(first) ?? counts.get(second)) : undefined;
    if (count !== undefined) for (const output of outputs) counts.set(output, count);
  }
  return counts;
}
