import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { SealBroken } from '../keys/seal.ts';
import { BlobMissing, createBlobStore, newObjectName } from './blob-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const blobs = createBlobStore(folder);
const key = Buffer.alloc(32, 3);
const name = () => ({ applicant: 'app_1', object: newObjectName() });
const fileOf = ({ object }: { object: string }) => join(folder, object);
async function* chunks(...parts: Uint8Array[]) {
  yield* parts;
}

test.each([0, 1, 65_535, 65_536, 65_537, 300_000])('%i bytes come back as they were put', async (length) => {
  const bytes = randomBytes(length);
  const object = name();
  await blobs.put(object, key, bytes);
  expect((await blobs.get(object, key)).equals(bytes)).toBe(true);
  expect(await blobs.size(object)).toBe(length);
});

test('the bytes do not stand in clear in the file', async () => {
  const canary = Buffer.from('a canary that must not be seen '.repeat(4));
  const object = name();
  await blobs.put(object, key, canary);
  expect(readFileSync(fileOf(object)).includes('canary')).toBe(false);
});

test('an object grows part by part and can be read only after it is closed', async () => {
  const bytes = randomBytes(200_000);
  const object = name();
  await blobs.create(object);
  expect(await blobs.append(object, key, chunks(bytes.subarray(0, 70_001)))).toBe(70_001);
  await expect(blobs.get(object, key)).rejects.toThrow(SealBroken);
  expect(await blobs.append(object, key, chunks(bytes.subarray(70_001, 70_002), bytes.subarray(70_002)))).toBe(200_000);
  await blobs.close(object, key);
  await blobs.close(object, key);
  expect((await blobs.get(object, key)).equals(bytes)).toBe(true);
  await expect(blobs.append(object, key, chunks(bytes))).rejects.toThrow('closed');
});

test('what arrived before the source broke off is kept', async () => {
  const object = name();
  await blobs.create(object);
  async function* breaking() {
    yield randomBytes(70_000);
    throw new Error('connection reset');
  }
  await expect(blobs.append(object, key, breaking())).rejects.toThrow('connection reset');
  expect(await blobs.size(object)).toBe(70_000);
});

test.each([
  1, 3, 4, 20, 1000,
])('the last %i bytes of a frame that a kill left behind are cut at the next append', async (rest) => {
  const bytes = randomBytes(130_000);
  const object = name();
  await blobs.create(object);
  await blobs.append(object, key, chunks(bytes.subarray(0, 100_000)));
  const whole = readFileSync(fileOf(object));
  const frame = whole.subarray(5, 5 + rest);
  appendFileSync(fileOf(object), frame);
  expect(await blobs.size(object)).toBe(100_000);
  await blobs.append(object, key, chunks(bytes.subarray(100_000)));
  await blobs.close(object, key);
  expect((await blobs.get(object, key)).equals(bytes)).toBe(true);
});

test('a kill before the header was written leaves an object that can still be filled', async () => {
  const object = name();
  writeFileSync(fileOf(object), 'CB');
  expect(await blobs.size(object)).toBe(0);
  await blobs.append(object, key, chunks(Buffer.from('abc')));
  await blobs.close(object, key);
  expect((await blobs.get(object, key)).toString()).toBe('abc');
});

test('a changed byte anywhere in the file is noticed', async () => {
  const object = name();
  await blobs.put(object, key, randomBytes(100));
  const whole = readFileSync(fileOf(object));
  for (let place = 0; place < whole.length; place++) {
    const altered = Buffer.from(whole);
    altered[place] = (altered[place] ?? 0) ^ 0x40;
    writeFileSync(fileOf(object), altered);
    await expect(blobs.get(object, key), `byte ${place}`).rejects.toThrow(SealBroken);
  }
});

test('an object cut at a frame boundary is noticed', async () => {
  const object = name();
  await blobs.put(object, key, randomBytes(200_000));
  const frame = 65_536 + 4 + 29;
  truncateSync(fileOf(object), 5 + frame);
  await expect(blobs.get(object, key)).rejects.toThrow(SealBroken);
  truncateSync(fileOf(object), 5 + frame - 9);
  await expect(blobs.get(object, key)).rejects.toThrow(SealBroken);
});

test('two frames that change places are noticed', async () => {
  const object = name();
  await blobs.put(object, key, randomBytes(131_072));
  const whole = readFileSync(fileOf(object));
  const frame = 65_536 + 4 + 29;
  const swapped = Buffer.concat([
    whole.subarray(0, 5),
    whole.subarray(5 + frame, 5 + 2 * frame),
    whole.subarray(5, 5 + frame),
    whole.subarray(5 + 2 * frame),
  ]);
  writeFileSync(fileOf(object), swapped);
  await expect(blobs.get(object, key)).rejects.toThrow(SealBroken);
});

test('the file of one object does not open as another, nor for another applicant', async () => {
  const [one, two] = [name(), name()];
  await blobs.put(one, key, randomBytes(50));
  await blobs.put(two, key, randomBytes(50));
  writeFileSync(fileOf(two), readFileSync(fileOf(one)));
  await expect(blobs.get(two, key)).rejects.toThrow(SealBroken);
  await expect(blobs.get({ ...one, applicant: 'app_2' }, key)).rejects.toThrow(SealBroken);
});

test('files are for this user only, and a deleted object is missing', async () => {
  const object = name();
  await blobs.put(object, key, randomBytes(5));
  expect(statSync(fileOf(object)).mode & 0o777).toBe(0o600);
  await blobs.delete(object);
  await expect(blobs.get(object, key)).rejects.toThrow(BlobMissing);
  expect(await blobs.size(object)).toBe(null);
});
