import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slots } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import { allReasons } from '../findings/reasons.ts';
import { decide, isCounted } from './decide.ts';

const blur: Finding = { reason: 'img.blur', verdict: 'fail', slot: 'document_front', evidence: 'ev_1' };
const number: Finding = {
  reason: 'data.number',
  verdict: 'fail',
  slot: 'document_front',
  evidence: 'ev_1',
  field: 'documentNumber',
};
const unread: Finding = { reason: 'sys.not_checked', verdict: 'unsure', slot: 'selfie', evidence: 'ev_2' };
const hint: Finding = { reason: 'img.background', verdict: 'advice', slot: 'document_front', evidence: 'ev_1' };

test.each<[string, readonly string[], readonly Finding[], boolean]>([
  ['approved', ['a', 'b'], [], false],
  ['approved', ['a', 'b'], [hint], false],
  ['in_review', ['a'], [], false],
  ['in_review', ['a', 'b'], [unread], false],
  ['in_review', ['a', 'b'], [], true],
  ['action_required', ['a', 'b'], [unread, blur], false],
  ['in_review', ['a', 'b'], [{ reason: 'rule.age', verdict: 'fail' }], false],
])('%s when %j ran, with %j, used anyway: %s', (outcome, ran, findings, usedAnyway) => {
  expect(decide({ ran, findings }, ['a', 'b'], usedAnyway)).toMatchObject({ outcome, findings });
});

test('a wrong number asks for the field, a bad picture for the slot', () => {
  expect(decide({ ran: [], findings: [blur, number, { ...blur, reason: 'img.dark' }] }, [], false).asks).toEqual([
    { field: 'documentNumber', reasons: ['data.number'] },
    { slot: 'document_front', reasons: ['img.blur', 'img.dark'] },
  ]);
});

test('an attempt that only our own faults sent to a person is not counted', () => {
  expect(isCounted(decide({ ran: [], findings: [unread, hint] }, [], false))).toBe(false);
  expect(isCounted(decide({ ran: [], findings: [unread, { ...blur, verdict: 'unsure' }] }, [], false))).toBe(true);
  expect(isCounted(decide({ ran: [], findings: [] }, [], false))).toBe(true);
  expect(isCounted(decide({ ran: [], findings: [blur] }, [], false))).toBe(true);
});

const someFinding = fc.record(
  {
    reason: fc.constantFrom(...allReasons),
    verdict: fc.constantFrom('fail', 'unsure', 'advice'),
    slot: fc.constantFrom(...slots),
  },
  { requiredKeys: ['reason', 'verdict'] },
);

test('nothing is declined, approval is silence, and action_required always has something to do', () => {
  fc.assert(
    fc.property(fc.array(someFinding), fc.subarray(['a', 'b', 'c']), fc.boolean(), (findings, ran, usedAnyway) => {
      const { outcome, asks, notRun } = decide({ ran, findings }, ['a', 'b', 'c'], usedAnyway);
      if (outcome === 'approved') {
        expect(notRun).toEqual([]);
        expect(findings.every(({ verdict }) => verdict === 'advice')).toBe(true);
        expect(usedAnyway).toBe(false);
      }
      expect(outcome === 'action_required').toBe(asks.length > 0);
    }),
  );
});
