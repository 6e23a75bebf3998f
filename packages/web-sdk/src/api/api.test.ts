import { expect, test } from 'vitest';
import { troubleOf } from './client.ts';
import { createEventReader, type ServerEvent } from './sse.ts';
import { reconnectDelay } from './stream.ts';
import { renewalDelay, takeToken } from './token.ts';

const stream =
  ': hello\nid: 7\nevent: journey\ndata: {}\n\nretry: 2000\nid: 8\ndata: one\r\ndata: two\r\n\r\nevent: empty\n\n';
const events: ServerEvent[] = [
  { id: '7', event: 'journey', data: '{}' },
  { id: '8', event: 'message', data: 'one\ntwo' },
];

test.each([1, 2, 3, 7, 1000])('events are the same when the stream comes in pieces of %i characters', (size) => {
  const seen: ServerEvent[] = [];
  const read = createEventReader((event) => seen.push(event));
  for (let at = 0; at < stream.length; at += size) read(stream.slice(at, at + size));
  expect(seen).toEqual(events);
});

test.each([
  ['#token=ct_abc-1.x_Y', 'ct_abc-1.x_Y', ''],
  ['#token=ct_abc&/capture/selfie', 'ct_abc', '#/capture/selfie'],
  ['#/review', null, '#/review'],
  ['#token=sk_live_secret', null, '#token=sk_live_secret'],
  ['', null, ''],
])('from %s comes the token %s', (hash, token, rest) => {
  expect(takeToken(hash)).toEqual({ token, rest });
});

test('a token is renewed before it ends, and at once when it has ended', () => {
  expect(renewalDelay('2026-11-20T12:30:00Z', Date.parse('2026-11-20T12:00:00Z'))).toBe(24 * 60_000);
  expect(renewalDelay('2026-11-20T11:00:00Z', Date.parse('2026-11-20T12:00:00Z'))).toBe(1000);
});

test('reconnection waits longer each time, up to half a minute', () => {
  expect([0, 1, 2, 3, 4, 5, 9].map(reconnectDelay)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
});

test.each([
  [{ code: 'busy', retryAt: '2026-11-20T12:00:09Z' }, 429, 'busy', '2026-11-20T12:00:09Z'],
  [{ code: 'locked_out', until: '2026-11-21T12:00:00Z' }, 429, 'locked_out', '2026-11-21T12:00:00Z'],
  [{ code: 'toString' }, 500, 'internal', null],
  ['<html>', 502, 'internal', null],
  [null, 401, 'unauthorised', null],
  [null, 429, 'busy', null],
])('the answer %j with status %i is understood as %s', (body, status, code, until) => {
  expect(troubleOf(body, { status })).toMatchObject({ code, until });
});
