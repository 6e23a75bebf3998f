/** SHA-256 of FIPS 180-4, for pages without WebCrypto. It protects against broken transport, not against an attacker. */
export function sha256(message: Uint8Array): Uint8Array {
  const bytes = padded(message);
  const view = new DataView(bytes.buffer);
  const state = Uint32Array.from(firstState);
  const schedule = new Uint32Array(64);
  for (let block = 0; block < bytes.length; block += 64) {
    fillSchedule(schedule, view, block);
    compress(state, schedule);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, index) => {
    out.setUint32(index * 4, word);
  });
  return digest;
}

/** A one bit, zeros, and the length in bits as 64-bit number: a multiple of 64 bytes. */
function padded(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  new DataView(bytes.buffer).setBigUint64(bytes.length - 8, BigInt(message.length) * 8n);
  return bytes;
}

function fillSchedule(schedule: Uint32Array, view: DataView, block: number): void {
  for (let t = 0; t < 16; t++) schedule[t] = view.getUint32(block + t * 4);
  for (let t = 16; t < 64; t++) {
    const early = word(schedule, t - 15);
    const late = word(schedule, t - 2);
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[t] = word(schedule, t - 16) + s0 + word(schedule, t - 7) + s1;
  }
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  const v = Uint32Array.from(state);
  for (let t = 0; t < 64; t++) {
    const [a, b, c, e, f, g, h] = [word(v, 0), word(v, 1), word(v, 2), word(v, 4), word(v, 5), word(v, 6), word(v, 7)];
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = h + sum1 + chosen + word(constants, t) + word(schedule, t);
    const sum0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = sum0 + ((a & b) ^ (a & c) ^ (b & c));
    v.copyWithin(1, 0, 7);
    v[4] = word(v, 4) + first;
    v[0] = first + second;
  }
  for (let index = 0; index < 8; index++) state[index] = word(state, index) + word(v, index);
}

function turn(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

/** First 64 primes: fractions of their cube roots are the round constants, of the square roots of the first eight the first state. */
const primes = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && !smallerFactors(n));
function smallerFactors(n: number): boolean {
  for (let factor = 2; factor * factor <= n; factor++) if (n % factor === 0) return true;
  return false;
}
const fraction32 = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32);
const constants = Uint32Array.from(primes, (prime) => fraction32(Math.cbrt(prime)));
const firstState = Uint32Array.from(primes.slice(0, 8), (prime) => fraction32(Math.sqrt(prime)));
