import type { Random } from '../random/random.ts';

/** Ways to break a file. Each takes whole files and answers bytes that may or may not still be one. */
export const damages = {
  bit_flips: (file, random) => flipped(file, random, random.integer(1, 40)),
  many_bit_flips: (file, random) => flipped(file, random, Math.ceil(file.length / 50)),
  header_flips: (file, random) => {
    const damaged = Buffer.from(file);
    for (let n = random.integer(1, 8); n > 0; n--)
      damaged[random.integer(0, Math.min(400, file.length - 1))] = random.integer(0, 255);
    return damaged;
  },
  truncated: (file, random) => file.subarray(0, random.integer(0, file.length - 1)),
  without_a_middle: (file, random) => {
    const [from, to] = span(file, random);
    return Buffer.concat([file.subarray(0, from), file.subarray(to)]);
  },
  repeated_middle: (file, random) => {
    const [from, to] = span(file, random);
    const middle = file.subarray(from, to);
    return Buffer.concat([
      file.subarray(0, to),
      ...Array.from({ length: random.integer(1, 20) }, () => middle),
      file.subarray(to),
    ]);
  },
  zeroed_middle: (file, random) => {
    const [from, to] = span(file, random);
    return Buffer.from(file).fill(0, from, to);
  },
  huge_numbers: (file, random) => {
    const damaged = Buffer.from(file);
    const at = random.integer(0, Math.max(0, Math.min(600, file.length - 4)));
    damaged.fill(random.pick([0xff, 0x7f, 0x80, 0x00]), at, at + random.pick([2, 4]));
    return damaged;
  },
  huge_size: (file, random) => withSize(file, random.pick([1, 9_999, 32_767, 65_535]), random.pick([1, 9_999, 65_535])),
  two_in_one: (file, random, others) => {
    const other = random.pick(others);
    return random.chance(0.5)
      ? Buffer.concat([file, other])
      : Buffer.concat([file.subarray(0, file.length >> 1), other]);
  },
  other_beginning: (file, random, others) => {
    const other = random.pick(others);
    const length = random.integer(4, 64);
    return Buffer.concat([other.subarray(0, length), file.subarray(length)]);
  },
  appended: (file, random) => Buffer.concat([file, noise(random, random.integer(1, 5_000))]),
  untouched: (file) => file,
} as const satisfies Record<string, (file: Buffer, random: Random, others: readonly Buffer[]) => Buffer>;
export type Damage = keyof typeof damages;
export const damageNames = Object.keys(damages).filter((name): name is Damage => name in damages);

export function noise(random: Random, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let i = 0; i < length; i++) bytes[i] = random.integer(0, 255);
  return bytes;
}

function flipped(file: Buffer, random: Random, count: number): Buffer {
  const damaged = Buffer.from(file);
  for (let n = 0; n < count; n++) {
    const at = random.integer(0, file.length - 1);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << random.integer(0, 7));
  }
  return damaged;
}

function span(file: Buffer, random: Random): readonly [from: number, to: number] {
  const from = random.integer(0, file.length - 1);
  return [from, Math.min(file.length, from + random.integer(1, Math.max(1, file.length >> 3)))];
}

/** Another width and height where the format keeps them: JPEG's frame header (ITU-T T.81, B.2.2), PNG's IHDR; else unchanged. */
function withSize(file: Buffer, width: number, height: number): Buffer {
  const damaged = Buffer.from(file);
  if (file.subarray(1, 4).toString('latin1') === 'PNG') {
    damaged.writeUInt32BE(width, 16);
    damaged.writeUInt32BE(height, 20);
    damaged.writeUInt32BE(crc32(damaged.subarray(12, 29)), 29);
    return damaged;
  }
  for (let at = 2; at + 9 < file.length && file[at] === 0xff; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xc2) {
      damaged.writeUInt16BE(height, at + 5);
      damaged.writeUInt16BE(width, at + 7);
      break;
    }
  }
  return damaged;
}

/** ISO 3309, as PNG (annex D) uses it: without the right one a decoder stops at the header and never meets the size. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
