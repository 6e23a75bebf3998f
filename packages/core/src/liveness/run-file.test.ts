import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRun, type RunFile, runFileLimits, unpackRun } from './run-file.ts';

const nonce = '0123456789abcdef'.repeat(2);
const frame = (n: number, step = 0) => ({ at: n * 100, step, jpeg: new Uint8Array([0xff, 0xd8, n % 256, 10]) });
const run: RunFile = { nonce, frames: [frame(0), frame(1), frame(2, 1)] };
const headed = (header: unknown, bytes: readonly number[] = []) =>
  new Uint8Array([...[...JSON.stringify(header)].map((sign) => sign.charCodeAt(0)), 10, ...bytes]);

test('what was packed is unpacked', () => {
  expect(unpackRun(packRun(run))).toEqual(run);
});

test('a run at its limits fits into an upload of 15 MB', () => {
  const { frames, frameBytes, headerBytes } = runFileLimits;
  expect(frames * frameBytes + headerBytes).toBeLessThan(15 * 1024 * 1024);
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 10, 1])],
  ['no frames', headed({ nonce, frames: [] })],
  ['a nonce that is no nonce', headed({ nonce: 'x', frames: [{ at: 0, step: 0, bytes: 1 }] }, [1])],
  ['a field that nobody knows', headed({ nonce, frames: [{ at: 0, step: 0, bytes: 1, more: 1 }] }, [1])],
  ['a time before the first', headed({ nonce, frames: [{ at: -1, step: 0, bytes: 1 }] }, [1])],
  ['half a step', headed({ nonce, frames: [{ at: 0, step: 0.5, bytes: 1 }] }, [1])],
  ['a frame too few', packRun(run).subarray(0, -1)],
  ['a byte too many', new Uint8Array([...packRun(run), 1])],
  ['an empty frame', headed({ nonce, frames: [{ at: 0, step: 0, bytes: 0 }] })],
  ['a frame too large', packRun({ nonce, frames: [{ at: 0, step: 0, jpeg: new Uint8Array(120_001) }] })],
  ['more frames than a step has', packRun({ nonce, frames: Array.from({ length: 21 }, (_, n) => frame(n)) })],
  ['10,000 frames', packRun({ nonce, frames: Array.from({ length: 10_000 }, (_, n) => frame(n, n % 8)) })],
])('%s is no run', (_, file) => {
  expect(unpackRun(file)).toBeNull();
});

test('whatever the bytes are, reading them ends, and a run keeps its limits', () => {
  const damaged = fc
    .tuple(fc.nat(packRun(run).length - 1), fc.nat(255))
    .map(([place, value]) => packRun(run).with(place, value));
  const said = fc.json().map((text) => new Uint8Array([...text].map((sign) => sign.charCodeAt(0) % 256).concat(10)));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 300 }), damaged, said), (file) => {
      const read = unpackRun(file);
      expect(read === null || (read.frames.length >= 1 && read.frames.length <= runFileLimits.frames)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
