import { expect, test } from 'vitest';
import { consented, glared, onHold, untouched, withdrawn } from '../../test/journeys.ts';
import { isClosed, isShown, mayGoOn } from './release.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const paused = (until: string | null) => ({
  ...consented,
  slots: consented.slots.map((shown) => ({ ...shown, pausedUntil: until })),
});

test.each([
  ['consent_missing', untouched, false],
  ['consent_missing', consented, true],
  ['on_hold', onHold, false],
  ['on_hold', consented, true],
  ['paused', paused('2026-11-20T12:30:00Z'), false],
  ['paused', paused('2026-11-20T11:30:00Z'), true],
  ['paused', paused(null), true],
  ['upload_broken', consented, false],
] as const)('a picture held for %s goes on by itself when the journey allows it', (code, view, goesOn) => {
  expect(mayGoOn(view, 'document_front', { at: 'held', code, until: null }, now)).toBe(goesOn);
});

test('a picture leaves the device when the journey shows it or has ended, and not before', () => {
  const sha256 = glared.slots[0]?.evidence?.sha256 ?? '';
  expect(isShown(glared, { slot: 'document_front', sha256 })).toBe(true);
  expect(isShown(glared, { slot: 'document_back', sha256 })).toBe(false);
  expect(isShown(consented, { slot: 'document_front', sha256 })).toBe(false);
  expect([consented, onHold, withdrawn].map(isClosed)).toEqual([false, false, true]);
});
