import { portraitAndSelfie } from '@candor/bench/faces/portraits.ts';
import { photographPapers } from '@candor/bench/papers.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import { latinPerson } from '@candor/bench/specimen/person.ts';
import type { DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import { Problem } from '@candor/core/problem.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEntries } from '../../test/build-entries.ts';
import { html, hugePng, photo } from '../../test/strange-files.ts';
import { createMeasurer, type Measurer } from './measurer.ts';

let entries: string;
let measurer: Measurer;
let passport: Buffer;
let selfie: Buffer;
let number: string;

beforeAll(async () => {
  entries = await buildEntries();
  measurer = createMeasurer({ entries, cores: 2 });
  const random = createRandom(5);
  const holder = latinPerson(random, 'F');
  const faces = await portraitAndSelfie(0);
  const papers = await photographPapers({
    kind: 'passport',
    person: holder,
    portrait: faces.portrait,
    seed: random.fork(),
  });
  passport = papers.front.jpeg;
  selfie = faces.selfie;
  number = holder.documentNumber;
});
afterAll(() => measurer.close());

test('a passport is judged first, then read, and its portrait is found beside', async () => {
  const judged: DocumentAnalysis[] = [];
  const measured = await measurer.measure({
    bytes: passport,
    as: 'document',
    onQuality: (one) => one.of === 'document' && judged.push(one),
  });
  expect(judged.map(({ ran }) => ran)).toEqual([['quality']]);
  expect(judged[0]?.outline?.corners.points.length).toBe(4);
  const { analysis, fileFindings, fingerprint, size } = measured;
  if (analysis?.of !== 'document') throw new Error('not looked at');
  expect([fileFindings, analysis.ran]).toEqual([[], ['quality', 'reading', 'portrait']]);
  expect(size).toEqual({ width: 2000, height: 1500 });
  expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
  expect(analysis.reading?.fields.documentNumber?.value).toBe(number);
  expect(analysis.portrait?.descriptor.length).toBe(128);
  expect(analysis.measurements.portraitWidth?.value).toBeGreaterThan(50);
  expect(Object.keys(analysis.madeBy.models)).toContain('descriptor');
});

test('a selfie is described', async () => {
  const { analysis } = await measurer.measure({ bytes: selfie, as: 'face' });
  if (analysis?.of !== 'face') throw new Error('not looked at');
  expect([analysis.ran, analysis.faces.length, analysis.face?.descriptor.length]).toEqual([
    ['face', 'descriptor'],
    1,
    128,
  ]);
});

test('a picture without a document or a face is looked at and nothing is found', async () => {
  const bytes = await photo(1200, 900).jpeg().toBuffer();
  const { analysis: paper } = await measurer.measure({ bytes, as: 'document' });
  const { analysis: face } = await measurer.measure({ bytes, as: 'face' });
  expect([paper?.of === 'document' && paper.portrait, face?.of === 'face' && face.faces]).toEqual([null, []]);
});

test.each<[string, () => Buffer, string]>([
  ['HTML', () => html, 'file.type'],
  ['a PNG of 100 megapixels', () => hugePng(), 'file.pixels'],
])('%s has its finding and no analysis', async (_what, make, reason) => {
  const { analysis, fileFindings, fingerprint } = await measurer.measure({ bytes: make(), as: 'document' });
  expect([analysis, fingerprint, fileFindings.map((finding) => [finding.reason, finding.verdict])]).toEqual([
    null,
    null,
    [[reason, 'fail']],
  ]);
});

test('what cannot be shown is refused with its reason', async () => {
  const shown = await measurer.picture({ bytes: passport, maxSide: 800 });
  expect([shown[0], shown[1]]).toEqual([0xff, 0xd8]);
  const refused = await measurer.picture({ bytes: html, maxSide: 800 }).catch((error: unknown) => error);
  expect(refused).toEqual(new Problem('file_refused', { reasons: ['file.type'] }));
});

test('processes that were killed are replaced for the next picture', async () => {
  const { decoder, documents, faces } = measurer.processes();
  const pids = [...decoder, ...documents, ...faces].map(({ pid }) => pid);
  expect(pids.length).toBe(3);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { analysis } = await measurer.measure({ bytes: selfie, as: 'face' });
  expect(analysis?.ran).toEqual(['face', 'descriptor']);
});

test('a face process that dies while reading goes on leaves only the portrait out', async () => {
  const measured = await measurer.measure({
    bytes: passport,
    as: 'document',
    onQuality: () => {
      for (const { pid } of measurer.processes().faces) process.kill(pid, 'SIGKILL');
    },
  });
  expect(measured.analysis?.ran).toEqual(['quality', 'reading']);
});

test('a document process that dies while reading leaves what was judged, never a pass', async () => {
  const measured = await measurer.measure({
    bytes: passport,
    as: 'document',
    onQuality: () => {
      for (const { pid } of measurer.processes().documents) process.kill(pid, 'SIGKILL');
    },
  });
  expect(measured.analysis?.ran).not.toContain('reading');
  expect(measured.analysis?.of === 'document' && measured.analysis.reading).toBe(null);
});

test('a looking process that outlasts its time is given up: could not look', async () => {
  const hasty = createMeasurer({ entries, cores: 2, jobCpuMs: 1 });
  const { analysis, fileFindings, fingerprint } = await hasty.measure({ bytes: passport, as: 'document' });
  hasty.close();
  expect([analysis, fileFindings]).toEqual([null, []]);
  expect(fingerprint).not.toBe(null);
});

test('processes that cannot start are "could not look" too', async () => {
  const blind = createMeasurer({ entries: '/nowhere', cores: 2 });
  const { analysis, fileFindings, size } = await blind.measure({ bytes: passport, as: 'document' });
  blind.close();
  expect([analysis, fileFindings, size]).toEqual([null, [], null]);
});

test('a full queue answers with a time instead of taking memory', async () => {
  const narrow = createMeasurer({ entries, cores: 2, maxWaiting: 0 });
  const first = narrow.measure({ bytes: selfie, as: 'face' });
  const second = await narrow.measure({ bytes: selfie, as: 'face' }).catch((error: unknown) => error);
  expect(second).toMatchObject({ code: 'busy', detail: { retryAt: expect.any(String) } });
  expect((await first).analysis?.ran).toEqual(['face', 'descriptor']);
  narrow.close();
});
