import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';

const drawn = (width: number, height: number, value: (u: number, v: number) => number) => {
  const data = new Uint8Array(width * height * 3);
  for (let at = 0; at < data.length; at++) {
    const pixel = Math.floor(at / 3);
    data[at] = value((pixel % width) / width, Math.floor(pixel / width) / height);
  }
  return { width, height, data, scale: 1 };
};

test('a picture that gets darker to the right sets every bit, an even one none', () => {
  expect(fingerprintOf(drawn(900, 640, (u) => 250 - 200 * u))).toBe('f'.repeat(16));
  expect(fingerprintOf(drawn(901, 641, () => 77))).toBe('0'.repeat(16));
});

test('a picture smaller than the thumbnail has a fingerprint, too', () => {
  expect(fingerprintOf(drawn(5, 3, (u) => 250 - 200 * u))).toMatch(/^[0-9a-f]{16}$/);
});
