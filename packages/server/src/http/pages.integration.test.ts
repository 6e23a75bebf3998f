import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'candor-pages-'));
let house: TestHouse;
beforeAll(async () => {
  for (const [name, files] of [
    ['journey', ['index.html', 'try.html', 'candor-verify.js', 'assets/index-abc.js']],
    ['console', ['index.html', 'assets/index-def.js']],
  ] as const) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true });
    for (const file of files) writeFileSync(join(folder, name, file), `${name} ${file}`);
  }
  house = await openTestHouse({
    pages: { journey: join(folder, 'journey'), console: join(folder, 'console') },
    site: { liveAllowed: false, embedders: ['https://exchange.example', 'http://localhost:3000'] },
  });
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string) => house.app.inject({ url });
const framersOf = (policy: unknown) => /frame-ancestors ([^;]+)/.exec(String(policy))?.[1];

test.each([
  ['/v/', "'self' https://exchange.example http://localhost:3000"],
  ['/v/index.html', "'self' https://exchange.example http://localhost:3000"],
  ['/', "'none'"],
  ['/console/', "'none'"],
  ['/console/index.html', "'none'"],
  ['/v1/openapi.json', "'none'"],
  ['/healthz', "'none'"],
  ['/v1/journey', "'none'"],
  ['/nowhere', "'none'"],
])('%s may be framed by %s', async (url, framers) => {
  expect(framersOf((await get(url)).headers['content-security-policy'])).toBe(framers);
});

test('pages run own scripts only, ask for the camera only, and no older header forbids the frame', async () => {
  for (const url of ['/', '/v/', '/console/']) {
    const { statusCode, headers } = await get(url);
    expect(statusCode).toBe(200);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'? |https:(?!\/\/exchange)/);
    expect(headers['permissions-policy']).toBe('camera=(self), microphone=(), geolocation=()');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(headers['x-frame-options']).toBeUndefined();
    // With it, the frame would need the host to send it too.
    expect(headers['cross-origin-embedder-policy']).toBeUndefined();
  }
});

test('assets are kept for good, pages are asked for each time, answers of the API are never kept', async () => {
  const kept = async (url: string) => (await get(url)).headers['cache-control'];
  expect(await kept('/v/assets/index-abc.js')).toBe('public, max-age=31536000, immutable');
  expect(await kept('/console/assets/index-def.js')).toBe('public, max-age=31536000, immutable');
  for (const url of ['/v/', '/', '/console/', '/v/candor-verify.js']) expect(await kept(url)).toBe('no-cache');
  expect(await kept('/v1/openapi.json')).toBe('no-store');
});

test('of all our files only the embedding script may be loaded by pages of other origins', async () => {
  const policy = async (url: string) => (await get(url)).headers['cross-origin-resource-policy'];
  expect(await policy('/v/candor-verify.js')).toBe('cross-origin');
  for (const url of ['/v/', '/v/index.html', '/v/assets/index-abc.js', '/console/', '/', '/v1/journey'])
    expect(await policy(url)).toBe('same-origin');
});

test.each([
  '/v/../settings',
  '/v/%2e%2e/%2e%2e/package.json',
  '/v/..%2fconsole/index.html',
  '/console/.git/config',
  '/v/%00',
])('%s leads nowhere', async (url) => {
  const { statusCode, headers, body } = await get(url);
  expect([400, 403, 404]).toContain(statusCode);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body).not.toContain(url);
});

test('an address that cannot be read, or is too long, is a problem like any other and is not repeated', async () => {
  for (const url of ['/v1/verifications/%E0%A4%A', `/v1/verifications/${'x'.repeat(500)}`]) {
    const { statusCode, headers, body } = await get(url);
    expect([400, 401, 404]).toContain(statusCode);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).not.toMatch(/%E0|xxx/);
  }
});
