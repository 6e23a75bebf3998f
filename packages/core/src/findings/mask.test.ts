import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showFinding, showFindings } from '../verification/show-finding.ts';
import type { Finding } from './finding.ts';
import { isMasked, toldReason } from './mask.ts';
import { allReasons, type Reason } from './reasons.ts';

const masked = allReasons.filter(isMasked);
const finding = (reason: Reason): Finding => ({
  reason,
  verdict: 'unsure',
  evidence: 'ev_1',
  slot: 'selfie',
  measured: 0.71,
  limit: 0.35,
  region: {
    points: [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
  },
});

test('all masked codes read the same to the last byte, and like a face that a person compares', () => {
  const shown = [...masked, 'face.mismatch' as const].map((reason) =>
    JSON.stringify(showFinding(finding(reason), 'after_submit')),
  );
  expect(new Set(shown)).toEqual(new Set(['{"reason":"risk.review","verdict":"unsure"}']));
});

test('one masked finding and three read the same', () => {
  const [first] = masked;
  expect(showFindings(masked.map(finding), 'after_submit')).toEqual(
    showFindings(first ? [finding(first)] : [], 'after_submit'),
  );
});

test('before Submit neither masked findings nor comparisons are told at all', () => {
  for (const reason of [...masked, 'face.mismatch', 'live.failed'] as const) {
    expect(showFinding(finding(reason), 'before_submit')).toBeNull();
  }
});

test('once two people have declined, masked codes read risk.declined', () => {
  expect(new Set(masked.map((reason) => toldReason(finding(reason), 'declined')))).toEqual(new Set(['risk.declined']));
});

test('a person may ask for the selfie again with its reason, but the score stays inside', () => {
  expect(showFinding({ ...finding('face.mismatch'), verdict: 'fail' }, 'after_submit')).toEqual({
    reason: 'face.mismatch',
    verdict: 'fail',
    evidence: 'ev_1',
    slot: 'selfie',
    region: {
      points: [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    },
  });
});

test('whatever is found and whenever it is told, no masked code reaches an applicant', () => {
  const staffOnly = masked.filter((reason) => reason !== 'risk.declined');
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ reason: fc.constantFrom(...allReasons), verdict: fc.constantFrom('fail', 'unsure', 'advice') }),
      ),
      fc.constantFrom('before_submit', 'after_submit', 'declined'),
      (found, when) => {
        const shown = JSON.stringify(showFindings(found, when));
        return staffOnly.every((reason) => !shown.includes(reason));
      },
    ),
  );
});
