import { expect, test } from 'vitest';
import { back, contextFor, faceAnalysis, front, goodFaceMeasures, selfie, spoken } from '../../test/examples.ts';
import type { Measurements } from '../evidence/measurements.ts';
import type { Region } from '../findings/region.ts';
import { words } from '../findings/say.ts';
import { sayWith } from '../findings/say-with.ts';
import { checkSelfieQuality } from './selfie-quality.ts';

test.each([
  [{ faces: [] }, ['fail face.none']],
  [{ faces: [front, back].map(() => ({ points: [] })) }, ['fail face.many']],
  [{ measurements: { ...goodFaceMeasures, eyeDistance: { value: 59 } } }, ['fail face.too_far']],
  [{ measurements: { ...goodFaceMeasures, eyeDistance: { value: 60 } } }, ['advice face.too_far']],
  [{ measurements: { ...goodFaceMeasures, faceShare: { value: 0.95 } } }, ['fail face.too_close']],
  [{ measurements: { ...goodFaceMeasures, faceBrightness: { value: 20 } } }, ['fail face.light']],
  [{ measurements: {} }, ['unsure sys.not_checked']],
  [{ ran: [] }, ['unsure sys.not_checked']],
] as const)('a selfie with %j: %j', (changes, expected) => {
  const one = { ...selfie, analysis: faceAnalysis(0.2, changes) };
  expect(spoken(checkSelfieQuality(one, contextFor(one)))).toEqual(expected);
});

const measured = (changes: Measurements) => {
  const one = { ...selfie, analysis: faceAnalysis(0.2, { measurements: { ...goodFaceMeasures, ...changes } }) };
  return checkSelfieQuality(one, contextFor(one));
};

test.each([
  ['faceMargin', -0.031, ['fail face.too_close']],
  ['faceMargin', 0.01, ['advice face.too_close']],
  ['yaw', -36, ['fail face.pose']],
  ['yaw', 21, ['advice face.pose']],
  ['yaw', -20, []],
  ['pitch', -50, ['advice face.pose']],
  ['roll', 90, ['advice face.pose']],
  ['mouthCovered', 0.5, []],
  ['mouthCovered', 0.51, ['unsure face.covered']],
  ['mouthCovered', 0.91, ['fail face.covered']],
  ['eyesCovered', 0.95, ['unsure face.covered']],
  ['eyesCovered', 0.98, ['fail face.covered']],
  ['foreheadCovered', 100, ['advice face.covered']],
  ['eyesOpen', 0, ['advice face.eyes_closed']],
  ['mouthOpen', 0.5, ['advice face.mouth_open']],
  ['sideLight', 1.6, ['advice face.light']],
  ['faceBlack', 0.4, ['advice face.light']],
  ['faceRange', 5, ['advice face.light']],
] as const)('a face with %s %d: %j', (measure, value, expected) => {
  expect(spoken(measured({ [measure]: { value } }))).toEqual(expected);
});

test('lenses hide whether the eyes are open, and a mask hides the mouth', () => {
  const hidden = { eyesCovered: { value: 0.99 }, mouthCovered: { value: 0.99 } };
  const findings = measured({ ...hidden, eyesOpen: { value: 0 }, mouthOpen: { value: 1 } });
  expect(findings.map(({ verdict, measure }) => [verdict, measure])).toEqual([
    ['fail', 'mouthCovered'],
    ['fail', 'eyesCovered'],
  ]);
});

test('a face that is cut off only seems covered: a doubt waits for the next picture, a sure mask is told', () => {
  const cut = { faceMargin: { value: -0.2 } };
  expect(spoken(measured({ ...cut, mouthCovered: { value: 0.7 } }))).toEqual(['fail face.too_close']);
  expect(spoken(measured({ ...cut, mouthCovered: { value: 0.95 } }))).toEqual([
    'fail face.too_close',
    'fail face.covered',
  ]);
});

test('of hints for one reason the first is told, and none beside a stop', () => {
  const hints = { sideLight: { value: 2 }, faceBlack: { value: 0.5 }, faceRange: { value: 4 } };
  expect(measured(hints)).toMatchObject([{ reason: 'face.light', measure: 'faceBlack' }]);
  expect(measured({ ...hints, faceBrightness: { value: 20 } })).toMatchObject([
    { reason: 'face.light', verdict: 'fail', measure: 'faceBrightness' },
  ]);
});

test('a mask is told with its place, how sure we are, and in words of its own', () => {
  const region: Region = {
    points: [
      [0.4, 0.5],
      [0.6, 0.5],
      [0.5, 0.7],
    ],
  };
  const [finding] = measured({ mouthCovered: { value: 0.99, region } });
  expect(finding).toMatchObject({ region, measure: 'mouthCovered', measured: 0.99, limit: 0.9 });
  if (!finding) throw new Error('no finding');
  expect(sayWith(words.en, finding).fact).toMatch(/mask/);
  expect(sayWith(words['zh-Hans'], finding).instruction).toMatch(/口罩/);
});
