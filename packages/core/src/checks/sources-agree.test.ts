import { expect, test } from 'vitest';
import { back, backReading, contextFor, documentAnalysis, field } from '../../test/examples.ts';
import type { DifferingSource, FieldReading } from '../document/reading.ts';
import { wholePicture } from '../findings/region.ts';
import { checkSourcesAgree } from './sources-agree.ts';

const elsewhere = {
  points: [
    [0.1, 0.1],
    [0.3, 0.1],
    [0.3, 0.2],
  ],
} as const; // prettier-ignore
const printed = (value: string, confidence = 0.95): DifferingSource => ({
  source: 'printed',
  value,
  check: 'none',
  confidence,
  box: elsewhere,
});
const judge = (birthDate: FieldReading) => {
  const reading = { ...backReading, fields: { ...backReading.fields, birthDate } };
  const item = { ...back, analysis: documentAnalysis(reading, {}) };
  return checkSourcesAgree(item, contextFor(item));
};

test('print that disagrees with the code lines is told with the place where the print says so, and without a value', () => {
  const findings = judge({ ...field('1974-08-12'), differing: [printed('1984-08-12')] });
  expect(findings).toEqual([
    {
      reason: 'doc.sources_differ',
      verdict: 'unsure',
      evidence: back.id,
      slot: back.slot,
      region: elsewhere,
      measured: 'birthDate',
    },
  ]);
  expect(JSON.stringify(findings)).not.toContain('19');
});

test('a difference that a weak reading explains is not told', () => {
  expect(judge({ ...field('1974-08-12'), differing: [printed('1984-08-12', 0.6)] })).toEqual([]);
  expect(judge(field('1974-08-12'))).toEqual([]);
});

test('code lines whose digit fails still contradict the print when they were read clearly', () => {
  const zone: DifferingSource = {
    source: 'mrz',
    value: '1984-08-12',
    check: 'failed',
    confidence: 0.97,
    box: wholePicture,
  };
  expect(judge({ ...field('1974-08-12'), differing: [zone] })).toHaveLength(1);
});
