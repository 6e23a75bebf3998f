import { expect, test } from 'vitest';
import { catalogue } from '../specimen/catalogue.ts';
import { sheets } from '../specimen/layout.ts';
import { companionShot } from './capture-shot.ts';
import { captureDefects, grounds } from './capture-truth.ts';
import { areaOf, clipToFrame, type Point } from './homography.ts';
import { designNames, planCapture } from './plan-capture.ts';
import { bounds, poseQuad } from './pose.ts';

const several = (count: number) => Array.from({ length: count }, (_, number) => number);

test('there are at least thirty designs, of every kind', () => {
  expect(new Set(designNames).size).toBe(designNames.length);
  expect(designNames.length).toBeGreaterThanOrEqual(30);
  const kinds = new Set(catalogue.map(({ kind }) => kind));
  for (const kind of [
    'id_card',
    'passport',
    'driving_licence',
    'residence_permit',
    'visa',
    'bank_statement',
    'student_card',
  ] as const)
    expect(kinds, kind).toContain(kind);
});

test('grounds take turns, and the ground that was asked for is taken', () => {
  expect(several(6).map((number) => planCapture({ seed: 1 }, number).ground)).toEqual([...grounds]);
  expect(planCapture({ seed: 1, ground: 'dark' }, 4).ground).toBe('dark');
});

test('pale documents lie on white, dark ones on dark, where the design is free', () => {
  const tones = (ground: 'white' | 'dark') =>
    new Set(
      several(40).map((number) => {
        const { paper } = planCapture({ seed: 2, ground, kind: 'id_card' }, number);
        return catalogue.find(({ name }) => name === paper?.design)?.tone;
      }),
    );
  expect([...tones('white')]).toEqual(['pale']);
  expect([...tones('dark')]).toEqual(['dark']);
});

test('a careful capture shows the whole document, whatever the sheet and however it is turned', () => {
  for (const number of several(150)) {
    const { paper, shot } = planCapture({ seed: 3 }, number);
    if (paper === null) throw new Error('no paper');
    const { widthMm, heightMm } = sheets[paper.sheet];
    for (const [x, y] of poseQuad(widthMm, heightMm, shot)) {
      expect(Math.min(x, shot.size.width - x), `${number} ${paper.design}`).toBeGreaterThan(0);
      expect(Math.min(y, shot.size.height - y), `${number} ${paper.design}`).toBeGreaterThan(0);
    }
  }
});

test('frames without a document have no paper, and a design that does not exist is refused', () => {
  expect(planCapture({ seed: 4, kind: 'none' }, 0).paper).toBeNull();
  expect(() => planCapture({ seed: 4, design: 'atlantis' }, 0)).toThrow('No design is called atlantis');
});

test('every defect changes the shot, and a careful one has none', () => {
  const plain = planCapture({ seed: 5, design: 'mint-passport' }, 0).shot;
  for (const defect of Object.keys(captureDefects)) {
    if (!(defect in captureDefects)) continue;
    const named = Object.keys(captureDefects).find((name): name is keyof typeof captureDefects => name === defect);
    if (named)
      expect(planCapture({ seed: 5, design: 'mint-passport', defect: named }, 0).shot, defect).not.toEqual(plain);
  }
});

test('what is cut off is cut off by more than a hair and by less than half', () => {
  for (const number of several(150)) {
    const { paper, shot } = planCapture({ seed: 7, defect: 'cut_off' }, number);
    if (paper === null || paper.sheet === 'open booklet') continue;
    const { widthMm, heightMm } = sheets[paper.sheet];
    const quad = poseQuad(widthMm, heightMm, shot);
    const share = 1 - areaOf(clipToFrame(quad, shot.size.width, shot.size.height)) / areaOf(quad);
    expect(share, `${number} ${paper.design}`).toBeGreaterThan(0.01);
    expect(share, `${number} ${paper.design}`).toBeLessThan(0.4);
  }
});

test('of two documents both are whole and neither lies on the other', () => {
  for (const number of several(80)) {
    const { paper, companion, shot } = planCapture({ seed: 6, defect: 'two_documents' }, number);
    if (paper === null || companion === null) throw new Error('one paper is missing');
    const { widthMm, heightMm } = sheets[paper.sheet];
    const one = bounds(poseQuad(widthMm, heightMm, shot));
    const other = bounds(poseQuad(sheets['ID-1'].widthMm, sheets['ID-1'].heightMm, companionShot(shot)));
    const wide = Math.min(one[1], other[1]) - Math.max(one[0], other[0]);
    const high = Math.min(one[3], other[3]) - Math.max(one[2], other[2]);
    expect(wide > 0 && high > 0, `${number} ${paper.design}`).toBe(false);
  }
});

test('clipping to the frame keeps what is inside', () => {
  const square: Point[] = [
    [-5, -5],
    [5, -5],
    [5, 5],
    [-5, 5],
  ];
  expect(clipToFrame(square, 10, 10)).toEqual(
    expect.arrayContaining([
      [0, 0],
      [5, 0],
      [5, 5],
      [0, 5],
    ]),
  );
});
