import { expect, test } from 'vitest';
import * as journeys from '../../test/journeys.ts';
import { asksOf, keptSlots } from './asks.ts';
import { clockParts, dateFromParts, partsOfDate } from './calendar.ts';
import { fieldState, firstValues } from './form.ts';
import { byWeight, photoOf } from './photo.ts';
import { isReading, readBacks } from './read-back.ts';
import { stepsFor } from './steps.ts';
import { submitKey } from './submit-key.ts';

test('the steps before the present one are done, those behind it are open', () => {
  expect(stepsFor(journeys.fineFront, { at: 'capture', slot: 'document_back' })).toEqual([
    { name: 'consent', state: 'done' },
    { name: 'document', state: 'done' },
    { name: 'photos', state: 'now' },
    { name: 'details', state: 'todo' },
    { name: 'selfie', state: 'todo' },
    { name: 'review', state: 'todo' },
  ]);
});

test('a level without pictures has two steps, and a decided verification none', () => {
  const plain = { ...journeys.untouched, slots: [] };
  expect(stepsFor(plain, { at: 'details' }).map(({ name }) => name)).toEqual(['details', 'review']);
  expect(stepsFor(journeys.actionRequired, { at: 'details' })).toEqual([]);
});

test('the same attempt has the same key, the next attempt another', () => {
  expect(submitKey(journeys.ready)).toBe(submitKey({ ...journeys.ready, slots: [...journeys.ready.slots].reverse() }));
  expect(submitKey(journeys.allFixed)).not.toBe(submitKey(journeys.ready));
  expect(submitKey(journeys.ready).length).toBeLessThan(200);
});

test('what was asked and is answered counts as changed, what was accepted is kept', () => {
  expect(asksOf(journeys.actionRequired).map(({ isFixed }) => isFixed)).toEqual([false, false]);
  expect(asksOf(journeys.allFixed).map(({ isFixed }) => isFixed)).toEqual([true, true]);
  expect(keptSlots(journeys.actionRequired).map(({ slot }) => slot)).toEqual(['document_back', 'selfie']);
});

test('an ask shows its own findings only', () => {
  const [photo, number] = asksOf(journeys.actionRequired);
  expect(photo?.findings.map(({ reason }) => reason)).toEqual(['img.glare']);
  expect(number?.findings.map(({ reason }) => reason)).toEqual(['data.number']);
});

test('the form starts with what was read, in the form of the document, and keeps what differs', () => {
  const read = readBacks(journeys.differing);
  const fields = journeys.differing.requiredDetails;
  expect(firstValues(fields, journeys.differing.details, read)).toMatchObject({
    surname: 'LIN',
    givenNames: 'MARA ELENA',
    documentNumber: 'U48271986',
    residence: 'SGP',
    nativeName: '',
  });
  expect(fieldState('givenNames', 'MARA ELENA', journeys.differing.details, read)).toEqual({
    at: 'aligned',
    typed: 'Mara Elena',
  });
  expect(fieldState('documentNumber', 'U48271986', journeys.differing.details, read).at).toBe('differs');
  expect(fieldState('documentNumber', 'U48271936', {}, read).at).toBe('read');
  expect(fieldState('residence', 'SGP', {}, read).at).toBe('plain');
  expect(fieldState('surname', '林', {}, read).at).toBe('plain');
});

test('a photo that is on its way hides the one that it replaces', () => {
  const [front] = journeys.glared.slots;
  if (!front) throw new Error('the example has a front');
  expect(photoOf(front, null).at).toBe('problem');
  expect(photoOf(front, { at: 'waiting' })).toEqual({ at: 'sending', sending: { at: 'waiting' } });
  expect(photoOf(front, { at: 'refused', code: 'file_refused', until: null }).at).toBe('refused');
});

test.each([
  ['measuring', journeys.measuring, true],
  ['fine', journeys.fineFront, false],
] as const)('a front that is %s says so', (at, view, reading) => {
  const [front] = view.slots;
  expect(front && photoOf(front, null).at).toBe(at);
  expect(isReading(view)).toBe(reading);
});

test('what must change is said before hints', () => {
  const findings = journeys.glared.slots[0]?.evidence?.findings ?? [];
  expect(byWeight([...findings].reverse()).map(({ verdict }) => verdict)).toEqual(['fail', 'advice']);
});

test.each([
  ['1994', '4', '12', '1994-04-12'],
  ['２０００', '２', '２９', '2000-02-29'],
  ['1900', '2', '29', null],
  ['1994', '13', '1', null],
  ['94', '4', '12', null],
  ['', '', '', null],
  ['1994', 'x', '1', null],
])('%s, %s and %s are the day %s', (year, month, day, iso) => {
  expect(dateFromParts(year, month, day)).toBe(iso);
});

test('a day comes apart into numbers and together again', () => {
  const { year, month, day } = partsOfDate('1994-04-02');
  expect([year, month, day]).toEqual(['1994', '4', '2']);
  expect(dateFromParts(year, month, day)).toBe('1994-04-02');
});

test('a countdown never shows less than nothing', () => {
  expect(clockParts(18 * 3_600_000 + 32 * 60_000 + 7000)).toEqual({ hours: 18, minutes: 32, seconds: 7 });
  expect(clockParts(-5)).toEqual({ hours: 0, minutes: 0, seconds: 0 });
});
