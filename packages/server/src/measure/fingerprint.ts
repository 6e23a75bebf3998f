/**
 * Difference hash (dHash) of 64 bits as 16 hexadecimal digits: each bit says whether a cell of a 9 x 8 grey thumbnail is brighter than its
 * right neighbour. Survives scaling and recompression; differs with framing. `grey`: 72 bytes, row by row.
 */
export function fingerprintOf(grey: Uint8Array): string {
  let bits = 0n;
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) {
      const here = grey[y * 9 + x] ?? 0;
      const right = grey[y * 9 + x + 1] ?? 0;
      bits = (bits << 1n) | (here > right ? 1n : 0n);
    }
  return bits.toString(16).padStart(16, '0');
}

/** Differing bits, 0 to 64. The same picture saved again differs in a few; two pictures of one card usually in more than ten. */
export function fingerprintDistance(a: string, b: string): number {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
}
