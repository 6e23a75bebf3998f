import { expect, test } from 'vitest';
import { fullJourney } from '../testing/full-journey.ts';
import { journeyShape } from './journey-shape.ts';

test('the documented shape keeps everything that core shows an applicant', () => {
  expect(journeyShape.parse(fullJourney)).toEqual(fullJourney);
});

test('what core does not show is dropped, also deep inside', () => {
  const [slot] = fullJourney.slots;
  const more = { ...fullJourney, score: 1, slots: [{ ...slot, evidence: { ...slot?.evidence, descriptor: [1] } }] };
  expect(journeyShape.parse(more)).toEqual(fullJourney);
});
