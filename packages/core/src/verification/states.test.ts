import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { moves, nextState, openStates, type VerificationEvent, type VerificationState } from './states.ts';

const states: readonly VerificationState[] = [
  'collecting',
  'checking',
  'action_required',
  'in_review',
  'second_review',
  'approved',
  'declined',
  'withdrawn',
  'expired',
];
const events: readonly VerificationEvent[] = [
  'submit',
  'approve',
  'ask_again',
  'refer',
  'escalate',
  'decline',
  'withdraw',
  'expire',
];

function reach(from: VerificationState, seen = new Set([from])): Set<VerificationState> {
  for (const to of Object.values(moves[from])) if (!seen.has(to)) reach(to, seen.add(to));
  return seen;
}

test('every state can be reached, and every open one can still be decided', () => {
  expect([...reach('collecting')].sort()).toEqual([...states].sort());
  for (const state of openStates) expect([...reach(state)], state).toContain('approved');
});

test('only a second review declines', () => {
  expect(states.filter((state) => moves[state].decline)).toEqual(['second_review']);
});

test('whatever happens, a verification never leaves a final state and never lands outside the table', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 20 }), (happened) => {
      let state: VerificationState = 'collecting';
      for (const event of happened) {
        const isFinal = !openStates.includes(state);
        const next = moves[state][event];
        if (next) state = nextState(state, event);
        else expect(() => nextState(state, event)).toThrow(Problem);
        if (isFinal) expect(next).toBeUndefined();
        expect(states).toContain(state);
      }
    }),
  );
});
