import { expect, test } from 'vitest';
import { Refused } from './api.ts';
import { refusalSentence } from './refusal.ts';
import { en } from './texts/en.ts';

test.each([
  [new Refused(0, 'network', {}), en.errors.network],
  [new Refused(401, 'unauthorised', {}), en.errors.expired],
  [new Refused(403, 'forbidden', {}), en.errors.forbidden],
  [new Refused(403, 'forbidden', { why: 'second_person' }), en.decide.otherPerson],
  [new Refused(409, 'stale', {}), en.decide.stale],
  [new Refused(409, 'already_claimed', {}), en.decide.taken],
  [new Refused(500, 'internal', {}), en.errors.other],
  [new Error('a bug'), en.errors.other],
])('%s has a sentence of its own', (error, sentence) => {
  expect(refusalSentence(en, error)).toBe(sentence);
});
