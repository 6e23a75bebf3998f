import { expect, test } from 'vitest';
import { mayGive, proposals, reasonsToGive, toVerdict } from './verdict-draft.ts';

const item = (slot: 'document_front' | 'selfie', findings: readonly object[]) =>
  ({ id: `ev_${slot}`, slot, findings }) as never;

test('proposes the field for a differing field, the slot for a bad picture, and nothing masked or advised', () => {
  const review = {
    evidence: [
      item('document_front', [
        { reason: 'img.glare', verdict: 'fail' },
        { reason: 'img.background', verdict: 'advice' },
        { reason: 'doc.authenticity', verdict: 'unsure' },
      ]),
    ],
    findings: [
      { reason: 'data.number', verdict: 'fail', field: 'documentNumber', evidence: 'ev_document_front' },
      { reason: 'img.glare', verdict: 'fail', evidence: 'ev_document_front' },
    ],
  } as const;
  expect(proposals(review, 'ask_again')).toEqual([
    { reason: 'data.number', field: 'documentNumber' },
    { reason: 'img.glare', slot: 'document_front' },
  ]);
});

test('several reasons for one picture ask for it once', () => {
  expect(
    toVerdict('ask_again', [
      { reason: 'img.glare', slot: 'document_front' },
      { reason: 'img.blur', slot: 'document_front' },
      { reason: 'data.number', field: 'documentNumber' },
    ]),
  ).toEqual({
    verdict: 'ask_again',
    asks: [
      { slot: 'document_front', reasons: ['img.glare', 'img.blur'] },
      { field: 'documentNumber', reasons: ['data.number'] },
    ],
  });
});

test.each([
  [null, null],
  ['ask_again', null],
  ['decline', null],
  ['approve', { verdict: 'approve' }],
] as const)('%s without reasons becomes %j', (choice, verdict) => {
  expect(toVerdict(choice, [])).toEqual(verdict);
});

test('a masked finding is proposed only to decline with', () => {
  const review = {
    evidence: [item('document_front', [{ reason: 'doc.authenticity', verdict: 'unsure' }])],
    findings: [],
  };
  expect(proposals(review, 'ask_again')).toEqual([]);
  expect(proposals(review, 'decline')).toEqual([{ reason: 'doc.authenticity', slot: 'document_front' }]);
});

test.each([
  ['img.glare', true, true],
  ['face.mismatch', true, true],
  ['doc.authenticity', false, true],
  ['acct.duplicate', false, true],
  ['risk.screening', false, true],
  ['risk.declined', false, false],
  ['sys.internal', false, false],
] as const)('%s can be given to ask again: %s, to decline: %s', (reason, ask, decline) => {
  expect([mayGive(reason, 'ask_again'), mayGive(reason, 'decline')]).toEqual([ask, decline]);
});

test('a search narrows the reasons by their sentence', () => {
  const say = (reason: string) => (reason === 'img.glare' ? 'Light hides part of the document.' : 'Something else');
  expect(reasonsToGive('ask_again', ' light HIDES ', say)).toEqual(['img.glare']);
});
