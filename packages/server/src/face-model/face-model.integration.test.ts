import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exampleEmbedding } from '@candor/bench/faces/example-embedding.ts';
import { portraitAndSelfie } from '@candor/bench/faces/portraits.ts';
import { matchLimits } from '@candor/core/checks/match-faces.ts';
import { builtInDescriptor } from '@candor/core/policy/match-bands.ts';
import { defaultPolicy } from '@candor/core/policy/policy.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildEntries } from '../../test/build-entries.ts';
import { judgePairs } from '../cli/judged-pairs.ts';
import { models } from '../cli/models.ts';
import { readSettings } from '../settings.ts';
import { keepBands } from './bands.ts';
import { chosenModel, modelsFolder } from './folder.ts';
import { openFaceModels } from './open.ts';

let dataDir: string;
let said: string[];
let noted: string[];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'candor-models-'));
  said = [];
  noted = [];
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const say = { out: (line: string) => said.push(line), note: (line: string) => noted.push(line) };
const command = (...args: string[]) => models(readSettings({ CANDOR_DATA: dataDir }), args, say);
const network = exampleEmbedding({ side: 64, dimension: 24 });
async function addExample(name = 'example', ...more: string[]): Promise<string> {
  const file = join(dataDir, 'any name.onnx');
  writeFileSync(file, network);
  await command('add', file, '--name', name, '--side', '64', '--json', ...more);
  return JSON.parse(said.at(-1) ?? '{}').version;
}
const band = (value: number) => ({ value, source: 'chosen by a test for an example' });

test('a model that is added is tried, kept with its hash and declaration, and not in use until it is chosen', async () => {
  const version = await addExample();
  expect(version).toMatch(/^example-[0-9a-f]{8}-[0-9a-f]{4}$/);
  expect(JSON.parse(said[0] ?? '')).toMatchObject({
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    declaration: { side: 64, template: 'arcface', order: 'rgb', mean: [127.5, 127.5, 127.5], dimension: 24 },
  });
  expect(openFaceModels(dataDir)).toEqual({ faceModel: null, policy: defaultPolicy });
  await command('use', 'example');
  expect(openFaceModels(dataDir).faceModel).toEqual([modelsFolder(dataDir), 'example']);
  await command('use', 'built-in');
  expect(openFaceModels(dataDir).faceModel).toBeNull();
});

test('the same network declared otherwise is another model, because its numbers are others', async () => {
  expect(await addExample('one')).not.toBe((await addExample('one-bgr', '--order', 'bgr')).replace('one-bgr', 'one'));
});

test.each([
  ['a name that is taken', ['--name', 'example', '--side', '64'], 'already'],
  ['another size than the network takes', ['--name', 'two'], 'takes pictures of 64 px, not of 112'],
  ['a template nobody knows', ['--name', 'two', '--side', '64', '--template', 'mine'], '--template'],
  ['a path as a name', ['--name', '../two', '--side', '64'], '--name'],
])('%s is refused with a sentence and keeps nothing', async (_, args, sentence) => {
  await addExample();
  await expect(command('add', join(dataDir, 'any name.onnx'), ...args)).rejects.toThrow(sentence);
  said = [];
  await command('list');
  expect(said.map((line) => line.slice(0, 10).trimEnd())).toEqual(['* built-in', '  example']);
});

test('bands that were calibrated here make a policy of their own version; other models keep having none', async () => {
  const version = await addExample();
  const bands = { match: band(0.5), likely: band(0.7), doubtful: band(0.9) };
  expect(matchLimits(openFaceModels(dataDir).policy, version)).toBeNull();
  keepBands(modelsFolder(dataDir), { model: version, madeAt: '2026-11-20T12:00:00.000Z', bands });
  const { policy } = openFaceModels(dataDir);
  expect(policy.version.replace(defaultPolicy.version, '')).toMatch(/^\+faces\.[0-9a-f]{8}$/);
  expect(matchLimits(policy, version)).toEqual({ match: 0.5, likely: 0.7, doubtful: 0.9 });
  expect(matchLimits(policy, builtInDescriptor)).toEqual(matchLimits(defaultPolicy, builtInDescriptor));
});

test('a damaged choice or calibration stops with a sentence; nothing else takes its place', async () => {
  await addExample();
  await command('use', 'example');
  writeFileSync(join(modelsFolder(dataDir), 'example.json'), '{');
  expect(() => openFaceModels(dataDir)).toThrow('cannot be read');
});

test('the face process describes with the chosen model, says so, and describes nobody when its file was changed', async () => {
  const version = await addExample();
  await command('use', 'example');
  const { selfie, portrait } = await portraitAndSelfie(0);
  writeFileSync(join(dataDir, 'selfie.jpg'), selfie);
  writeFileSync(join(dataDir, 'portrait.png'), portrait);
  const list = join(dataDir, 'pairs.csv');
  writeFileSync(
    list,
    'file_a,file_b,same,exclude\nselfie.jpg,portrait.png,1,\nportrait.png,selfie.jpg,1,\nselfie.jpg,other.jpg,0,wrong label\n',
  );
  const eyes = { entries: await buildEntries(), faceModel: chosenModel(dataDir), cores: 1 };
  const judged = await judgePairs([list], eyes, say);
  expect(judged).toMatchObject({
    model: version,
    pairs: [{ a: 'portrait.png', b: 'selfie.jpg', same: true, group: 'pairs' }],
    excluded: [{ a: 'selfie.jpg', b: 'other.jpg', because: 'wrong label' }],
    withoutFace: [],
  });
  const [distance = 0] = judged.pairs.map((pair) => pair.distance);
  expect(distance).toBeGreaterThan(0);
  expect(distance).toBeLessThan(2);
  appendFileSync(join(modelsFolder(dataDir), 'example.onnx'), 'x');
  await expect(judgePairs([list], eyes, say)).rejects.toThrow('No face could be described');
});
