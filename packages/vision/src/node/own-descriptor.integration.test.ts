import { exampleEmbedding } from '@candor/bench/faces/example-embedding.ts';
import { expect, test } from 'vitest';
import { type DescriptorDeclaration, loadOwnDescriptor } from './own-descriptor.ts';
import { drawFace, tryDescriptor } from './try-descriptor.ts';

const declared: DescriptorDeclaration = {
  side: 32,
  template: 'arcface',
  order: 'rgb',
  mean: [127.5, 127.5, 127.5],
  scale: [127.5, 127.5, 127.5],
  dimension: 16,
};
const network = exampleEmbedding({ side: 32, dimension: 16 });
const load = (changes: Partial<DescriptorDeclaration> = {}, file = network) =>
  loadOwnDescriptor({ network: file, declaration: { ...declared, ...changes }, version: 'example' });
const face = drawFace(declared, 200);

test('an own network describes a drawn face with as many numbers as were declared, and says how it wants faces cut', async () => {
  const model = await load();
  expect(model.cut).toEqual({ side: 32, template: 'arcface' });
  expect(await model.describe(face)).toHaveLength(16);
  expect(await tryDescriptor(model)).toBeGreaterThan(0);
});

test('order and normalisation reach the network as declared', async () => {
  const grey = new Float32Array(32 * 32 * 3).fill(100);
  const describe = async (changes: Partial<DescriptorDeclaration>, chip: Float32Array) => [
    ...(await (await load(changes)).describe(chip)),
  ];
  expect(await describe({ mean: [100, 100, 100] }, grey)).toEqual(Array(16).fill(0));
  expect(await describe({ order: 'bgr' }, grey)).toEqual(await describe({}, grey));
  expect(await describe({ order: 'bgr' }, face)).not.toEqual(await describe({}, face));
});

test.each([
  ['the size of its input', { side: 64 }, network, /takes pictures of 32 px, not of 64/],
  ['the count of its numbers', { dimension: 128 }, network, /gave 16 numbers instead of 128/],
  ['that it is a network at all', {}, new TextEncoder().encode('not a network'), /./],
] as const)('a file that is not what was said is refused: %s', async (_, changes, file, sentence) => {
  await expect(load(changes, file).then(tryDescriptor)).rejects.toThrow(sentence);
});

test('a network that gives the same numbers for every picture describes nobody', async () => {
  const blind = { cut: declared, describe: async () => new Float32Array(16).fill(1) };
  await expect(tryDescriptor(blind)).rejects.toThrow('the same numbers for every picture');
});
