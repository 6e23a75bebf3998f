import { expect, test } from 'vitest';
import { descriptor, faceAnalysis, front, replacing, selfie, spoken, submission } from '../../test/examples.ts';
import { builtInDescriptor } from '../policy/match-bands.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { checkFaceMatch, submissionMatch } from './faces.ts';
import { comparable, type Described, matchFaces } from './match-faces.ts';

const own = 'own-0a1b2c3d';
const by = (model: string | null, distance = 0): Described => ({ descriptor: descriptor(distance), model });
const setting = (value: number) => ({ value, source: 'an example' });
const calibrated = {
  ...defaultPolicy,
  match: { ...defaultPolicy.match, [own]: { match: setting(0.8), likely: setting(0.9), doubtful: setting(1.1) } },
};
/** The same submission, its selfie or both pictures described by another model. */
const withModel = (model: string, distance: number, both: boolean, policy = defaultPolicy) => {
  const madeBy = { code: 'test', models: { descriptor: model } };
  const changed = replacing({ ...selfie, analysis: faceAnalysis(distance, { madeBy }) }, { policy });
  if (!both || front.analysis?.of !== 'document') return changed;
  const printed = { ...front, analysis: { ...front.analysis, madeBy } };
  return { ...changed, evidence: changed.evidence.map((one) => (one.id === front.id ? printed : one)) };
};

test.each([
  [builtInDescriptor, 0.35, 'match'],
  [builtInDescriptor, 0.36, 'likely'],
  [own, 0.8, 'match'],
  [own, 0.95, 'doubtful'],
  [own, 1.2, 'mismatch'],
] as const)('with %s a distance of %d is in the band %s', (model, distance, band) => {
  expect(matchFaces(by(model), by(model, distance), calibrated)).toMatchObject({ band, model });
});

test('a model without calibration has no bands, and no distance of it is a match', () => {
  expect(matchFaces(by(own), by(own, 0), defaultPolicy)).toEqual({
    band: 'uncalibrated',
    distance: 0,
    model: own,
    limits: null,
  });
});

test.each([
  [builtInDescriptor, own],
  [null, null],
  [own, null],
])('descriptors of %s and %s are never compared', (one, other) => {
  expect(comparable(by(one), by(other))).toBe(false);
  expect(() => matchFaces(by(one), by(other), defaultPolicy)).toThrow('descriptors of different models');
});

test('when the model was changed between portrait and selfie, a person looks, however near the numbers are', () => {
  const changed = withModel(own, 0, false, calibrated);
  expect(submissionMatch(changed)).toBeNull();
  expect(spoken(checkFaceMatch(changed))).toEqual(['unsure sys.not_checked']);
});

test('an own model sends everything to a person until it is calibrated', () => {
  expect(spoken(checkFaceMatch(withModel(own, 0.01, true)))).toEqual(['unsure face.mismatch']);
  expect(checkFaceMatch(withModel(own, 0.01, true, calibrated))).toEqual([]);
  expect(spoken(checkFaceMatch(withModel(own, 0.81, true, calibrated)))).toEqual(['unsure face.mismatch']);
});

test('the example submission is described by the built-in model', () => {
  expect(submissionMatch(submission)).toMatchObject({ model: builtInDescriptor, band: 'match' });
});
