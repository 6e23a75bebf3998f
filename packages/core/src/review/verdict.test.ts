import { expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import type { ReviewVerdict } from './review-view.ts';
import { eventOfVerdict } from './verdict.ts';

const first = { stage: 'first', operator: 'op_1', firstOperator: null } as const;
const second = { stage: 'second', operator: 'op_2', firstOperator: 'op_1' } as const;
const decline: ReviewVerdict = { verdict: 'decline', reasons: ['acct.duplicate'] };

test('declining takes two people: the first opens a second review, the second declines', () => {
  expect(eventOfVerdict(decline, first)).toBe('escalate');
  expect(eventOfVerdict(decline, second)).toBe('decline');
});

test('nobody decides the second review of their own first', () => {
  expect(() => eventOfVerdict({ verdict: 'approve' }, { ...second, operator: 'op_1' })).toThrow(Problem);
});

test.each<[ReviewVerdict]>([
  [{ verdict: 'decline', reasons: [] }],
  [{ verdict: 'ask_again', asks: [] }],
  [{ verdict: 'ask_again', asks: [{ slot: 'selfie', reasons: [] }] }],
  [{ verdict: 'ask_again', asks: [{ slot: 'selfie', reasons: ['live.spoof'] }] }],
])('%j is refused: without a reason the applicant can read there is nothing to do', (verdict) => {
  expect(() => eventOfVerdict(verdict, first)).toThrow(Problem);
});

test('a person may ask for the selfie again because it could not be matched', () => {
  const verdict: ReviewVerdict = { verdict: 'ask_again', asks: [{ slot: 'selfie', reasons: ['face.mismatch'] }] };
  expect(eventOfVerdict(verdict, first)).toBe('ask_again');
});
