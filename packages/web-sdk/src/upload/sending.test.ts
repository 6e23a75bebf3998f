import { expect, test } from 'vitest';
import { maxBytes, nextTry, refuseFile } from './sending.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

test.each([
  ['offline', null, 0, { do: 'retry', afterMs: 500 }],
  ['offline', null, 99, { do: 'retry', afterMs: 15_000 }],
  ['internal', null, 1, { do: 'retry', afterMs: 1000 }],
  ['busy', '2026-11-20T12:00:09Z', 0, { do: 'retry', afterMs: 9000 }],
  ['busy', null, 50, { do: 'retry', afterMs: 5000 }],
  ['token_expired', null, 0, { do: 'renew_token' }],
  ['token_expired', null, 3, { do: 'hold' }],
  ['not_found', null, 0, { do: 'start_over' }],
  ['upload_broken', null, 0, { do: 'start_over' }],
  ['file_refused', null, 0, { do: 'refuse' }],
  ['upload_broken', null, 3, { do: 'hold' }],
  ['paused', '2026-11-20T13:00:00Z', 0, { do: 'hold' }],
  ['consent_missing', null, 0, { do: 'hold' }],
  ['too_large', null, 0, { do: 'refuse' }],
] as const)('after %s (until %s, %i failures) the next step is %j', (code, until, failures, next) => {
  expect(nextTry({ code, until }, failures, now)).toEqual(next);
});

test.each([
  [{ size: 0, type: 'image/jpeg' }, 'empty'],
  [{ size: maxBytes + 1, type: 'image/jpeg' }, 'tooLarge'],
  [{ size: maxBytes, type: 'image/jpeg' }, null],
  [{ size: 10, type: 'image/heic' }, 'notPicture'],
  [{ size: 10, type: 'text/html' }, 'notPicture'],
  [{ size: 10, type: '' }, null],
])('the file %j is refused as %s', (file, why) => {
  expect(refuseFile(file)).toBe(why);
});
