import type { Finding } from '@candor/core/findings/finding.ts';
import { expect, test } from 'vitest';
import { numberedFindings } from './numbered-findings.ts';

const glare: Finding = { reason: 'img.glare', verdict: 'fail', evidence: 'ev_front' };
const face: Finding = { reason: 'face.mismatch', verdict: 'unsure', evidence: 'ev_selfie' };
const age: Finding = { reason: 'rule.age', verdict: 'fail' };
const item = (id: string, slot: string, findings: readonly Finding[]) => ({ id, slot, findings }) as never;

test('each finding has one number: by picture first, then the case as a whole', () => {
  const evidence = [item('ev_front', 'document_front', [glare]), item('ev_selfie', 'selfie', [face])];
  expect(numberedFindings({ evidence, findings: [age, face, glare] })).toEqual([
    { n: 1, finding: glare, evidence: 'ev_front', slot: 'document_front' },
    { n: 2, finding: face, evidence: 'ev_selfie', slot: 'selfie' },
    { n: 3, finding: age, evidence: null, slot: null },
  ]);
});
