import type { Picture } from '@candor/vision/picture.ts';

/**
 * Difference hash (dHash) of 64 bits as 16 hexadecimal digits: each bit says whether a cell of a 9 x 8 grey thumbnail is brighter than its
 * right neighbour. Survives scaling and recompression; differs with framing.
 */
export function fingerprintOf(picture: Picture): string {
  const grey = thumbnailOf(picture);
  let bits = 0n;
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 8; x++) {
      const here = grey[y * 9 + x] ?? 0;
      const right = grey[y * 9 + x + 1] ?? 0;
      bits = (bits << 1n) | (here > right ? 1n : 0n);
    }
  return bits.toString(16).padStart(16, '0');
}

/** So many places along an axis of a cell tell its mean: a picture at working size has 200 px there. */
const placesPerCell = 50;

/** Mean luma of each of 9 x 8 cells, row by row. Weights as in `luma`, in whole numbers, so that equal cells stay equal. */
function thumbnailOf({ data, width, height }: Picture): Float64Array {
  const stepX = Math.max(1, Math.floor(width / 9 / placesPerCell));
  const stepY = Math.max(1, Math.floor(height / 8 / placesPerCell));
  const sums = new Float64Array(72);
  const counts = new Float64Array(72);
  for (let y = 0; y < height; y += stepY) {
    const row = Math.floor((y * 8) / height) * 9;
    for (let x = 0; x < width; x += stepX) {
      const at = (y * width + x) * 3;
      const cell = row + Math.floor((x * 9) / width);
      sums[cell] = (sums[cell] ?? 0) + 77 * (data[at] ?? 0) + 150 * (data[at + 1] ?? 0) + 29 * (data[at + 2] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return sums.map((sum, cell) => sum / Math.max(1, counts[cell] ?? 0));
}

/** Differing bits, 0 to 64. The same picture saved again differs in a few; two pictures of one card usually in more than ten. */
export function fingerprintDistance(a: string, b: string): number {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count += 1;
  return count;
}
