import { expect, test } from 'vitest';
import { askableReasons, proposals, toVerdict } from './verdict-draft.ts';

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
  expect(proposals(review)).toEqual([
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

test('no masked, account or system reason can be picked', () => {
  expect(askableReasons).toContain('img.glare');
  for (const reason of [
    'doc.authenticity',
    'img.edited',
    'live.spoof',
    'acct.duplicate',
    'risk.screening',
    'sys.internal',
  ])
    expect(askableReasons).not.toContain(reason);
});
