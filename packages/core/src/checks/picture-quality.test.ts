import { describe, expect, test } from 'vitest';
import {
  back,
  contextFor,
  documentAnalysis,
  field,
  front,
  frontReading,
  goodDocumentMeasures,
  portrait,
  spoken,
} from '../../test/examples.ts';
import type { DocumentAnalysis } from '../evidence/analysis.ts';
import type { Region } from '../findings/region.ts';
import { defaultPolicy } from '../policy/policy.ts';
import { checkPictureQuality } from './picture-quality.ts';

test.each([
  ['glare', 0.01, []],
  ['glare', 0.011, ['advice img.glare']],
  ['glare', 0.04, ['advice img.glare']],
  ['glare', 0.041, ['fail img.glare']],
  ['edgeWidth', 5, ['advice img.blur']],
  ['edgeWidth', 5.1, ['fail img.blur']],
  ['brightness', 70, ['advice img.dark']],
  ['brightness', 69, ['fail img.dark']],
  ['clipped', 0.41, ['fail img.bright']],
  ['shadow', 0.66, ['fail img.shadow']],
  ['documentWidth', 499, ['fail img.small']],
  ['documentWidth', 500, ['advice img.small']],
  ['tilt', 36, ['fail img.angle']],
  ['cutOff', 0.51, ['fail img.cut_off']],
  ['covered', 1, ['advice img.covered']],
  ['colour', 0, ['advice img.no_colour']],
  ['smear', 4.6, ['fail img.blur']],
  ['screenGrid', 3, ['advice img.screen']],
] as const)('a document with %s %d: %j', (measure, value, expected) => {
  const measurements = { ...goodDocumentMeasures, [measure]: { value } };
  const one = { ...front, analysis: documentAnalysis(frontReading, { measurements }) };
  expect(spoken(checkPictureQuality(one, contextFor(one)))).toEqual(expected);
});

test.each([
  [{ glare: 0.2, clipped: 0.2 }, ['fail img.glare']],
  [{ glare: 0.02, clipped: 0.5 }, ['fail img.bright']],
  [{ glare: 0.02, clipped: 0.2 }, ['advice img.bright', 'advice img.glare']],
  [{ glare: 0.2, clipped: 0.5 }, ['fail img.bright', 'fail img.glare']],
])('the same light is told once where it stops: %j', ({ glare, clipped }, expected) => {
  const measurements = { ...goodDocumentMeasures, glare: { value: glare }, clipped: { value: clipped } };
  const one = { ...front, analysis: documentAnalysis(frontReading, { measurements }) };
  expect(spoken(checkPictureQuality(one, contextFor(one)))).toEqual(expected);
});

test.each([
  [40, ['advice img.copy']],
  [3, ['advice img.no_colour']],
])('a document without colour among things with a colour of %d: %j', (around, expected) => {
  const measurements = { ...goodDocumentMeasures, colour: { value: 1 }, colourAround: { value: around } };
  const one = { ...front, analysis: documentAnalysis(frontReading, { measurements }) };
  expect(spoken(checkPictureQuality(one, contextFor(one)))).toEqual(expected);
});

test('a blur is told once: as movement where that has caused it', () => {
  const measurements = { ...goodDocumentMeasures, edgeWidth: { value: 7 }, smear: { value: 7 } };
  const one = { ...front, analysis: documentAnalysis(frontReading, { measurements }) };
  expect(checkPictureQuality(one, contextFor(one))).toMatchObject([{ reason: 'img.blur', measure: 'smear' }]);
});

describe('a small glare', () => {
  const at = (left: number): Region => ({
    points: [
      [left, 0.4],
      [left + 0.1, 0.4],
      [left + 0.1, 0.5],
      [left, 0.5],
    ],
  });
  const glared = (value: number, changes: Partial<DocumentAnalysis> = {}) => {
    const glare = {
      value,
      region: at(0.7),
      places: [
        { value, region: at(0.7) },
        { value, region: at(0.2) },
      ],
    };
    const measurements = { ...goodDocumentMeasures, glare };
    return { ...front, analysis: documentAnalysis(frontReading, { measurements, ...changes }) };
  };
  const judge = (one: typeof front, stage: 'judged' | 'measured' = 'measured') =>
    checkPictureQuality(one, { ...contextFor(one), stage });
  const badlyRead = field('MARA', { box: at(0.25), check: 'none', confidence: 0.2, confirmed: false });

  test('on empty ground is advice', () => {
    expect(spoken(judge(glared(0.02)))).toEqual(['advice img.glare']);
  });

  test('on a field that could not be read well stops, with that place', () => {
    const reading = { ...frontReading, fields: { ...frontReading.fields, givenNames: badlyRead } };
    expect(judge(glared(0.02, { reading }))).toMatchObject([
      { reason: 'img.glare', verdict: 'fail', region: at(0.2), measured: 0.02, limit: 0.004 },
    ]);
    const wellRead = { ...frontReading.fields, givenNames: { ...badlyRead, confidence: 0.9 } };
    expect(spoken(judge(glared(0.02, { reading: { ...frontReading, fields: wellRead } })))).toEqual([
      'advice img.glare',
    ]);
  });

  test('on the portrait stops', () => {
    expect(spoken(judge(glared(0.02, { portrait: { ...portrait, box: at(0.65) } })))).toEqual(['fail img.glare']);
  });

  test('stops where a field that the decision needs was found nowhere', () => {
    const { surname: _, givenNames: __, ...fields } = frontReading.fields;
    expect(spoken(judge(glared(0.02, { reading: { ...frontReading, fields } })))).toEqual(['fail img.glare']);
  });

  test('is only advice while reading goes on', () => {
    expect(spoken(judge(glared(0.02, { ran: ['quality'], reading: null, portrait }), 'judged'))).toEqual([
      'advice img.glare',
    ]);
  });
});

test('a finding carries its place, what was measured and what is allowed', () => {
  const region = {
    points: [
      [0.1, 0.1],
      [0.2, 0.1],
      [0.2, 0.2],
    ],
  } as const;
  const measurements = { ...goodDocumentMeasures, glare: { value: 0.62, region } };
  const one = { ...front, analysis: documentAnalysis(frontReading, { measurements }) };
  expect(checkPictureQuality(one, contextFor(one))).toEqual([
    {
      reason: 'img.glare',
      verdict: 'fail',
      evidence: 'ev_front',
      slot: 'document_front',
      region,
      measure: 'glare',
      measured: 0.62,
      limit: 0.04,
    },
  ]);
});

test('all findings are reported at once', () => {
  const measurements = {
    ...goodDocumentMeasures,
    glare: { value: 0.5 },
    edgeWidth: { value: 9 },
    brightness: { value: 20 },
  };
  const one = { ...front, analysis: documentAnalysis(frontReading, { measurements }) };
  expect(spoken(checkPictureQuality(one, contextFor(one)))).toEqual([
    'fail img.dark',
    'fail img.glare',
    'fail img.blur',
  ]);
});

test('a picture that was not looked at, or without one of its numbers, goes to a person', () => {
  const { glare: _, ...withoutGlare } = goodDocumentMeasures;
  for (const analysis of [
    null,
    documentAnalysis(frontReading, { ran: [] }),
    documentAnalysis(frontReading, { measurements: withoutGlare }),
    documentAnalysis(frontReading, { measurements: { ...goodDocumentMeasures, glare: { value: Number.NaN } } }),
  ]) {
    const one = { ...back, analysis };
    expect(spoken(checkPictureQuality(one, contextFor(one)))).toEqual(['unsure sys.not_checked']);
  }
});

test('every limit that stops lies on the far side of the one that advises', () => {
  for (const [measure, { bad, advise, stop, source }] of Object.entries(defaultPolicy.picture)) {
    expect(source.length, measure).toBeGreaterThan(20);
    if (stop !== null) expect(bad === 'below' ? stop < advise : stop > advise, measure).toBe(true);
  }
});
