import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { toHex } from './sha256.ts';
import { sha256 } from './sha256-plain.ts';

test.each([
  0, 1, 55, 56, 63, 64, 65, 119, 120, 4096, 100_001,
])('the hash of %i random bytes is the one Node computes', (size) => {
  const bytes = new Uint8Array(randomBytes(size));
  expect(toHex(sha256(bytes))).toBe(createHash('sha256').update(bytes).digest('hex'));
});
