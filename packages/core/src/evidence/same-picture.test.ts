import { expect, test } from 'vitest';
import { documentAnalysis, faceAnalysis, frontReading, goodDocumentMeasures } from '../../test/examples.ts';
import type { Region } from '../findings/region.ts';
import type { DocumentAnalysis } from './analysis.ts';
import { isSamePicture } from './same-picture.ts';

const at = (left: number, top: number): Region => ({
  points: [
    [left, top],
    [left + 0.6, top],
    [left + 0.6, top + 0.5],
    [left, top + 0.5],
  ],
});
const photo = (
  place: Region,
  measures: Partial<Record<keyof typeof goodDocumentMeasures, number>> = {},
): DocumentAnalysis => {
  const changed = Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, { value }]));
  return documentAnalysis(frontReading, {
    outline: { corners: place, confidence: 0.9, shape: 'card' },
    measurements: { ...goodDocumentMeasures, ...changed },
  });
};
const blurred = photo(at(0.2, 0.2), { edgeWidth: 7 });

test.each([
  ['saved anew, a little smaller', photo(at(0.2012, 0.199), { edgeWidth: 7.3, brightness: 228 }), true],
  ['taken again from the same hand', photo(at(0.21, 0.2), { edgeWidth: 7 }), false],
  ['taken again from a stand, in focus', photo(at(0.2, 0.2), { edgeWidth: 2.5 }), false],
  ['taken again from a stand, with a new lamp', photo(at(0.2, 0.2), { edgeWidth: 7, glare: 0.05 }), false],
  ['of which nothing was found', documentAnalysis(null, { outline: null, measurements: {} }), false],
  ['of a face', faceAnalysis(), false],
])('a picture %s', (_, other, isSame) => {
  expect(isSamePicture(blurred, other)).toBe(isSame);
  expect(isSamePicture(other, blurred)).toBe(isSame);
});

test('every picture with something on it is itself, and one without anything is not known again', () => {
  expect(isSamePicture(blurred, blurred)).toBe(true);
  const selfie = faceAnalysis(0.2, { faces: [at(0.3, 0.2)] });
  expect(isSamePicture(selfie, selfie)).toBe(true);
  const nobody = faceAnalysis(0.2, { faces: [] });
  expect(isSamePicture(nobody, nobody)).toBe(false);
});

test('two scans that fill the frame are not one', () => {
  const scan = documentAnalysis(frontReading);
  expect(isSamePicture(scan, scan)).toBe(false);
});
