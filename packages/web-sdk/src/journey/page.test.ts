import { expect, test } from 'vitest';
import * as journeys from '../../test/journeys.ts';
import { nextPlace, type Place, pageFor, placeFromHash, placeToHash } from './page.ts';

const front: Place = { at: 'capture', slot: 'document_front' };

test.each([
  ['nothing given yet', journeys.untouched, { at: 'status' }, { at: 'status' }],
  ['a photo before consent', journeys.untouched, front, { at: 'consent' }],
  ['a document side before a document', { ...journeys.consented, document: null }, front, { at: 'document' }],
  ['a photo that is open', journeys.consented, front, front],
  ['a slot that this level does not have', journeys.consented, { at: 'capture', slot: 'supplement' }, { at: 'status' }],
  [
    'movements that nobody asked for',
    journeys.consented,
    { at: 'capture', slot: 'liveness' },
    { at: 'capture', slot: 'liveness' },
  ],
  ['a photo that was accepted', journeys.actionRequired, { at: 'capture', slot: 'selfie' }, { at: 'fix' }],
  ['a photo that is asked again', journeys.actionRequired, front, front],
  ['something to change', journeys.actionRequired, { at: 'status' }, { at: 'fix' }],
  ['a lockout', journeys.locked, { at: 'review' }, { at: 'locked' }],
  ['a photo during a lockout', journeys.locked, front, front],
  ['a hold', journeys.onHold, { at: 'review' }, { at: 'hold' }],
  ['messages during a hold', journeys.onHold, { at: 'messages' }, { at: 'messages' }],
  ['a review', journeys.inReview, front, { at: 'waiting' }],
  ['a running check', journeys.checking, { at: 'review' }, { at: 'waiting' }],
  ['an approval', journeys.approved, { at: 'details' }, { at: 'approved' }],
  ['help after a decision', journeys.declined, { at: 'help' }, { at: 'help' }],
  ['a refusal', journeys.declined, { at: 'status' }, { at: 'declined' }],
] as const)('%s shows its page', (_, view, place, page) => {
  expect(pageFor(view, place)).toEqual(page);
});

test.each([
  ['consent', journeys.untouched, { at: 'consent' }],
  ['the front', journeys.consented, front],
  ['the front again after glare', journeys.glared, front],
  ['what differs', journeys.differing, { at: 'details' }],
  ['the selfie', journeys.almostReady, { at: 'capture', slot: 'selfie' }],
  ['the review', journeys.ready, { at: 'review' }],
  ['the asked photo', journeys.actionRequired, front],
] as const)('the next thing is %s', (_, view, place) => {
  expect(nextPlace(view)).toEqual(place);
});

test('a photo that is still looked at does not hold up the next step', () => {
  const blockers = [
    { kind: 'slot', slot: 'document_front', why: 'measuring' },
    { kind: 'slot', slot: 'selfie', why: 'missing' },
  ] as const;
  expect(nextPlace({ ...journeys.measuring, submit: { open: false, blockers } })).toEqual({
    at: 'capture',
    slot: 'selfie',
  });
});

test.each([
  { at: 'status' },
  { at: 'details' },
  { at: 'help' },
  front,
] as const)('the address of %j leads back to it', (place) => {
  expect(placeFromHash(placeToHash(place))).toEqual(place);
});

test.each([
  '',
  '#',
  '#/nowhere',
  '#/capture/passport',
  '#token=ct_1',
])('the address "%s" leads to the status page', (hash) => {
  expect(placeFromHash(hash)).toEqual({ at: 'status' });
});
