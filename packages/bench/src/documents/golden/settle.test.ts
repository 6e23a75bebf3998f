import { expect, test } from 'vitest';
import type { Golden } from './measure.ts';
import { printJson } from './print.ts';
import { settle } from './settle.ts';

const golden: Golden = {
  name: 'glare',
  outline: [[100, 50.2]],
  measurements: { glare: 0.1, tilt: 20 },
  findings: ['fail img.glare'],
  mrz: [],
  fields: {},
};

test('what another processor rounds differently stays as it was written', () => {
  const now = { ...golden, outline: [[100.4, 50]], measurements: { glare: 0.1015, tilt: 20.3 } };
  expect(settle([now], [golden])).toEqual([golden]);
});

test('a number that moved shows, and alone', () => {
  const now = { ...golden, measurements: { glare: 0.2, tilt: 20.3 } };
  expect(settle([now], [golden])).toEqual([{ ...golden, measurements: { glare: 0.2, tilt: 20 } }]);
});

test('a measure or a picture that is new is taken as it is', () => {
  const now = { ...golden, name: 'dark', measurements: { brightness: 30 } };
  expect(settle([now], [golden])).toEqual([now]);
});

test('a finding is never settled', () => {
  expect(settle([{ ...golden, findings: [] }], [golden])).toEqual([{ ...golden, findings: [] }]);
});

test('short lists stand on one line, long ones below each other', () => {
  const long = 'P<UTOSUKARNIDA<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<'.repeat(3);
  expect(printJson({ outline: [[1, 2]], mrz: [long], fields: {} })).toBe(
    `{\n  "outline": [[1, 2]],\n  "mrz": [\n    "${long}"\n  ],\n  "fields": {}\n}`,
  );
});
