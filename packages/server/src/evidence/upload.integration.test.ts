import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem, problems } from '@candor/core/problem.ts';
import fastify, { type FastifyInstance } from 'fastify';
import * as tus from 'tus-js-client';
import { afterEach, expect, test } from 'vitest';
import { createBlobStore } from '../blobs/blob-store.ts';
import { createKeyStore } from '../keys/key-store.ts';
import { createUploads, type FinishedUpload, uploadsPath } from './upload.ts';
import { keepMs } from './upload-keeping.ts';

const opened: { app: FastifyInstance; folder: string }[] = [];
afterEach(async () => {
  for (const { app } of opened) await app.close();
  for (const { folder } of opened.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type World = Awaited<ReturnType<typeof serve>>;
/** A real server over a real folder; `folder` of an earlier world is a restart of it. */
async function serve({ folder = mkdtempSync(join(tmpdir(), 'candor-up-')), now = 0, admit = async () => {} } = {}) {
  const keys = createKeyStore({ keysDir: join(folder, 'keys'), masterKey: Buffer.alloc(32, 1) });
  const blobs = createBlobStore(join(folder, 'blobs'));
  const finished: FinishedUpload[] = [];
  const clock = { now };
  const uploads = createUploads({
    dataDir: folder,
    keys,
    blobs,
    now: () => clock.now,
    async authorise(request) {
      const token = request.headers.authorization?.replace('Bearer ', '');
      if (!token) throw new Problem('unauthorised');
      keys.create(`app_${token}`);
      return { applicant: `app_${token}`, verification: `ver_${token}` };
    },
    admit,
    async onFinished(upload) {
      finished.push(upload);
    },
  });
  const app = fastify();
  app.setErrorHandler((error, _request, reply) =>
    error instanceof Problem
      ? reply.code(problems[error.code].status).send({ code: error.code, ...error.detail })
      : reply.code(500).send({ code: 'internal', message: String(error) }),
  );
  uploads.mount(app);
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  opened.push({ app, folder });
  return { folder, uploads, finished, app, url, blobs, keys, clock };
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const metadata = (said: Record<string, string>) =>
  Object.entries(said)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',');
const tusHeaders = (token: string) => ({ 'tus-resumable': '1.0.0', authorization: `Bearer ${token}` });

function announce(world: World, bytes: Uint8Array, { token = 'a', length = bytes.length, said = {} } = {}) {
  const about = { slot: 'document_front', sha256: hash(bytes), provenance: 'file', ...said };
  return fetch(`${world.url}${uploadsPath}`, {
    method: 'POST',
    headers: { ...tusHeaders(token), 'upload-length': String(length), 'upload-metadata': metadata(about) },
  });
}
const addressOf = (world: World, response: Response) => `${world.url}${response.headers.get('location')}`;
function patch(address: string, offset: number, part: Uint8Array, token = 'a') {
  return fetch(address, {
    method: 'PATCH',
    headers: {
      ...tusHeaders(token),
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: Buffer.from(part),
  });
}
const head = (address: string, token = 'a') => fetch(address, { method: 'HEAD', headers: tusHeaders(token) });

test('a picture sent by the ordinary client arrives whole, encrypted and is told once', async () => {
  const world = await serve();
  const bytes = Buffer.concat([Buffer.from('canary canary canary'), randomBytes(400_000)]);
  await new Promise<void>((resolve, reject) => {
    new tus.Upload(bytes, {
      endpoint: `${world.url}${uploadsPath}`,
      chunkSize: 150_000,
      headers: { authorization: 'Bearer a' },
      metadata: { slot: 'selfie', sha256: hash(bytes), provenance: 'live_camera', filename: 'Anna Eriksson.jpg' },
      onSuccess: () => resolve(),
      onError: reject,
    }).start();
  });
  const [upload] = world.finished;
  expect(world.finished).toEqual([
    {
      evidence: expect.stringMatching(/^ev_[0-9a-f]{32}$/),
      verification: 'ver_a',
      applicant: 'app_a',
      slot: 'selfie',
      provenance: 'live_camera',
      sha256: hash(bytes),
      bytes: bytes.length,
      blob: expect.any(String),
    },
  ]);
  const object = { applicant: 'app_a', object: upload?.blob ?? '' };
  expect((await world.blobs.get(object, world.keys.open('app_a'))).equals(bytes)).toBe(true);
  for (const file of filesUnder(world.folder)) {
    expect(readFileSync(file).includes('canary'), file).toBe(false);
    expect(readFileSync(file).includes('Eriksson'), file).toBe(false);
  }
});

test('after a restart the upload goes on where the durable bytes end', async () => {
  const first = await serve();
  const bytes = randomBytes(200_000);
  const begun = await announce(first, bytes);
  expect(begun.status).toBe(201);
  expect((await patch(addressOf(first, begun), 0, bytes.subarray(0, 90_000))).status).toBe(204);
  await first.app.close();
  const second = await serve({ folder: first.folder });
  const address = addressOf(second, begun);
  const state = await head(address);
  expect([state.status, state.headers.get('upload-offset'), state.headers.get('upload-length')]).toEqual([
    200,
    '90000',
    '200000',
  ]);
  const last = await patch(address, 90_000, bytes.subarray(90_000));
  expect([last.status, last.headers.get('candor-evidence')]).toEqual([204, second.finished[0]?.evidence]);
  expect(second.finished.map((upload) => upload.sha256)).toEqual([hash(bytes)]);
});

test('a connection that breaks keeps what arrived', async () => {
  const world = await serve();
  const bytes = randomBytes(300_000);
  const begun = await announce(world, bytes);
  const path = begun.headers.get('location') ?? '';
  const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
  socket.write(
    `PATCH ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer a\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\n` +
      `content-type: application/offset+octet-stream\r\ncontent-length: 300000\r\n\r\n`,
  );
  socket.write(bytes.subarray(0, 140_000));
  await new Promise((resolve) => setTimeout(resolve, 200));
  socket.resetAndDestroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const offset = Number((await head(addressOf(world, begun))).headers.get('upload-offset'));
  expect(offset).toBeGreaterThanOrEqual(65_536);
  expect((await patch(addressOf(world, begun), offset, bytes.subarray(offset))).status).toBe(204);
  expect(world.finished.length).toBe(1);
});

test('an upload that was whole when the process died is finished after the restart, once', async () => {
  const first = await serve();
  const bytes = randomBytes(1000);
  const begun = await announce(first, bytes);
  const object = begun.headers.get('location')?.split('/').pop() ?? '';
  // What a kill between the last byte and the commit leaves behind.
  async function* whole() {
    yield bytes;
  }
  await first.blobs.append({ applicant: 'app_a', object }, first.keys.open('app_a'), whole());
  await first.app.close();
  const second = await serve({ folder: first.folder });
  expect(await second.uploads.recover()).toBe(1);
  expect(await second.uploads.recover()).toBe(0);
  expect((await head(addressOf(second, begun))).headers.get('upload-offset')).toBe('1000');
  expect(second.finished.length).toBe(1);
});

test('a client that asks before recovery ran finds its upload finished', async () => {
  const first = await serve();
  const bytes = randomBytes(1000);
  const begun = await announce(first, bytes);
  const object = begun.headers.get('location')?.split('/').pop() ?? '';
  async function* whole() {
    yield bytes;
  }
  await first.blobs.append({ applicant: 'app_a', object }, first.keys.open('app_a'), whole());
  await Promise.all([head(addressOf(first, begun)), head(addressOf(first, begun))]);
  expect(first.finished.length).toBe(1);
});

test('a repeated last part is a conflict that changes nothing', async () => {
  const world = await serve();
  const bytes = randomBytes(1000);
  const address = addressOf(world, await announce(world, bytes));
  expect((await patch(address, 0, bytes)).status).toBe(204);
  expect((await patch(address, 0, bytes)).status).toBe(409);
  expect((await head(address)).headers.get('upload-offset')).toBe('1000');
  expect(world.finished.length).toBe(1);
});

test('bytes that are not the bytes announced are refused and removed', async () => {
  const world = await serve();
  const bytes = randomBytes(1000);
  const address = addressOf(world, await announce(world, bytes, { said: { sha256: hash(randomBytes(3)) } }));
  const last = await patch(address, 0, bytes);
  expect([last.status, await last.json()]).toMatchObject([422, { code: 'upload_broken', slot: 'document_front' }]);
  expect(world.finished).toEqual([]);
  expect(readdirSync(join(world.folder, 'blobs'))).toEqual([]);
  expect((await head(address)).status).toBe(404);
});

test("somebody else's upload does not exist", async () => {
  const world = await serve();
  const bytes = randomBytes(1000);
  const address = addressOf(world, await announce(world, bytes));
  expect((await head(address, 'b')).status).toBe(404);
  expect((await patch(address, 0, bytes, 'b')).status).toBe(404);
  expect((await fetch(address, { method: 'DELETE', headers: tusHeaders('b') })).status).toBe(404);
  expect((await head(address)).headers.get('upload-offset')).toBe('0');
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(401);
});

test.each<[string, number, Parameters<typeof announce>[2]]>([
  ['a 30 MB file', 413, { length: 30_000_000 }],
  ['one byte over the limit', 413, { length: 15 * 1024 * 1024 + 1 }],
  ['an empty file', 400, { length: 0 }],
  ['an unknown slot', 400, { said: { slot: 'passport' } }],
  ['a hash that is none', 400, { said: { sha256: 'abc' } }],
  ['an unknown provenance', 400, { said: { provenance: 'fax' } }],
])('%s is refused before a byte is sent', async (_what, status, how) => {
  const world = await serve();
  expect((await announce(world, randomBytes(10), how)).status).toBe(status);
  expect(readdirSync(join(world.folder, 'blobs'))).toEqual([]);
});

test('more bytes than announced are refused', async () => {
  const world = await serve();
  const bytes = randomBytes(1000);
  const address = addressOf(world, await announce(world, bytes, { length: 500 }));
  expect((await patch(address, 0, bytes)).status).toBe(413);
  expect(world.finished).toEqual([]);
});

test('what the rules do not admit is told as their problem', async () => {
  const world = await serve({
    admit: async () => {
      throw new Problem('consent_missing');
    },
  });
  const refused = await announce(world, randomBytes(10));
  expect([refused.status, await refused.json()]).toEqual([409, { code: 'consent_missing' }]);
});

test('a new picture for the slot replaces a half-sent one; another slot is left alone', async () => {
  const world = await serve();
  const [one, two] = [randomBytes(1000), randomBytes(1000)];
  const old = addressOf(world, await announce(world, one));
  const other = addressOf(world, await announce(world, one, { said: { slot: 'selfie' } }));
  await announce(world, two);
  expect((await head(old)).status).toBe(404);
  expect((await head(other)).status).toBe(200);
  expect(readdirSync(join(world.folder, 'blobs')).length).toBe(2);
});

test('a half-sent picture is kept a day; the object of a sent one stays with its evidence', async () => {
  const world = await serve();
  const [half, whole] = [randomBytes(1000), randomBytes(1000)];
  await announce(world, half);
  await patch(addressOf(world, await announce(world, whole, { said: { slot: 'selfie' } })), 0, whole);
  world.clock.now = keepMs - 1;
  expect(await world.uploads.expire()).toBe(0);
  world.clock.now = keepMs;
  expect(await world.uploads.expire()).toBe(2);
  expect(readdirSync(join(world.folder, 'blobs'))).toEqual([world.finished[0]?.blob]);
  expect(readdirSync(join(world.folder, 'uploads'))).toEqual([]);
});

test('erasing forgets half-sent pictures', async () => {
  const world = await serve();
  await announce(world, randomBytes(1000));
  await world.uploads.forget('app_b');
  expect(readdirSync(join(world.folder, 'uploads')).length).toBe(1);
  await world.uploads.forget('app_a');
  expect(readdirSync(join(world.folder, 'blobs'))).toEqual([]);
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}
