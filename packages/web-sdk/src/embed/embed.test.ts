import { expect, test } from 'vitest';
import { originOf, tokenIn } from './frame.ts';

test.each([
  ['https://exchange.example', 'https://exchange.example'],
  ['https://exchange.example/a?b', 'https://exchange.example'],
  ['javascript:alert(1)', null],
  ['null', null],
  [null, null],
])('the host %s has the origin %s', (address, origin) => {
  expect(originOf(address)).toBe(origin);
});

test.each([
  [{ candor: 1, type: 'token', token: 'ct_abc' }, 'ct_abc'],
  [{ candor: 2, type: 'token', token: 'ct_abc' }, null],
  [{ candor: 1, type: 'state', token: 'ct_abc' }, null],
  [{ candor: 1, type: 'token', token: 'sk_live_abc' }, null],
  [{ candor: 1, type: 'token', token: 7 }, null],
  ['ct_abc', null],
  [null, null],
])('the message %j carries the token %s', (message, token) => {
  expect(tokenIn(message)).toBe(token);
});
