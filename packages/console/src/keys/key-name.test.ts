import { expect, test } from 'vitest';
import { keyName } from './key-name.ts';

const press = (key: string, held: object = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

test.each([
  [press('J'), false, 'j'],
  [press('?'), false, '?'],
  [press('j'), true, null],
  [press('Enter', { ctrlKey: true }), true, 'ctrl+enter'],
  [press('Enter', { metaKey: true }), false, 'ctrl+enter'],
  [press('c', { ctrlKey: true }), false, null],
  [press('1', { altKey: true }), false, null],
])('%j while typing %s is %s', (event, isTyping, name) => {
  expect(keyName(event, isTyping)).toBe(name);
});
