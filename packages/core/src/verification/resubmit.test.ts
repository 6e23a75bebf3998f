import { expect, test } from 'vitest';
import { back, front, selfie } from '../../test/examples.ts';
import type { Finding } from '../findings/finding.ts';
import { acceptedBy, keptSlots, replacedTogether, withoutAccepted } from './resubmit.ts';

const evidence = [front, back, selfie];
const doubt = (id: string, slot: 'document_front' | 'selfie', reason: Finding['reason']): Finding => ({
  reason,
  verdict: 'unsure',
  evidence: id,
  slot,
});
const read = doubt('ev_front', 'document_front', 'doc.field_unreadable');
const match = doubt('ev_selfie', 'selfie', 'face.mismatch');

test('what was not asked for is kept', () => {
  expect(
    keptSlots(['document_front', 'document_back', 'selfie'], [{ slot: 'selfie', reasons: ['face.light'] }]),
  ).toEqual(['document_front', 'document_back']);
});

test('by asking for the selfie alone, a reviewer has accepted the doubt about the document', () => {
  const accepted = acceptedBy([read, match], evidence, [{ slot: 'selfie', reasons: ['face.mismatch'] }]);
  expect(accepted).toEqual([{ reason: 'doc.field_unreadable', inputs: ['ev_back', 'ev_front'] }]);
  const report = { ran: [], findings: [read, match] };
  expect(withoutAccepted(report, accepted, [front, back, { ...selfie, id: 'ev_new' }]).findings).toEqual([match]);
});

test('a doubt comes back when one of its inputs is replaced', () => {
  const accepted = acceptedBy([read], evidence, [{ slot: 'selfie', reasons: ['face.light'] }]);
  const report = { ran: [], findings: [read] };
  expect(withoutAccepted(report, accepted, [front, { ...back, id: 'ev_other' }, selfie]).findings).toEqual([read]);
});

test('a failure is never accepted away', () => {
  const failed: Finding = { ...read, verdict: 'fail' };
  const accepted = [{ reason: 'doc.field_unreadable' as const, inputs: ['ev_back', 'ev_front'] }];
  expect(withoutAccepted({ ran: [], findings: [failed] }, accepted, evidence).findings).toEqual([failed]);
});

test('a retake replaces one side, another document both', () => {
  const sides = ['document_front', 'document_back'] as const;
  expect(replacedTogether('document_front', ['img.glare'], sides)).toEqual([]);
  expect(replacedTogether('document_front', ['doc.expired'], sides)).toEqual(['document_back']);
  expect(replacedTogether('selfie', ['doc.expired'], sides)).toEqual([]);
});
