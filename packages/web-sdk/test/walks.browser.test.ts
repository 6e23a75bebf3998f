import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildPages, photographCard, startBrowser } from './browser.ts';
import { startFarSide } from './far-side.ts';
import * as journeys from './journeys.ts';

let browser: Browser;
let farSide: Awaited<ReturnType<typeof startFarSide>>;
let photo: Buffer;

beforeAll(async () => {
  const dist = await buildPages();
  browser = await startBrowser();
  photo = await photographCard(browser);
  farSide = await startFarSide(dist, photo);
});

beforeEach(() => {
  farSide.answerWith(null);
  farSide.calls.length = 0;
  farSide.uploads.clear();
});

afterAll(async () => {
  await browser?.close();
  await farSide?.stop();
});

async function open(place: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${farSide.url}/v/#token=ct_test&/${place}`);
  await page.locator('main h1').waitFor();
  return page;
}

test('the first page in one language weighs at most 30 KB (gzip), and nothing of uploads or the other language is fetched for it', async () => {
  farSide.show(journeys.untouched);
  const page = await browser.newPage();
  const loaded: { name: string; bytes: number }[] = [];
  // What comes after the first picture of the page is loaded ahead for later and does not hold it up.
  page.on('response', async (response) => {
    const name = new URL(response.url()).pathname;
    if (/\.(js|css)$/.test(name)) loaded.push({ name, bytes: gzipSync(await response.body()).length });
  });
  await page.goto(`${farSide.url}/v/#token=ct_test`);
  await page.getByRole('heading', { name: 'Your verification' }).waitFor();
  await page.waitForLoadState('networkidle', { timeout: 3000 }).catch(() => undefined);
  const names = loaded.map(({ name }) => name);
  expect(names.filter((name) => /zh-hans|send-/.test(name))).toEqual([]);
  const later = /later|reasons|say|read-back|catalogue|queue|store|sending|compare|countries|normalise|validate/;
  const reasonTexts = loaded.filter(({ name }) => /\/en-/.test(name)).sort((a, b) => a.bytes - b.bytes);
  const shell = loaded.filter(({ name }) => !later.test(name) && !/\/en-/.test(name));
  const bytes = [...shell, ...reasonTexts.slice(0, 2)].reduce((sum, file) => sum + file.bytes, 0);
  console.log(`shell ${bytes} bytes gzip`, shell.map(({ name, bytes: size }) => `${name} ${size}`).join(', '));
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(30 * 1024);
  await page.close();
});

test('the element for hosts weighs at most 3 KB (gzip) and needs nothing else', async () => {
  const element = await (await fetch(`${farSide.url}/v/candor-verify.js`)).text();
  expect(gzipSync(element).length).toBeLessThanOrEqual(3 * 1024);
  expect(element).not.toMatch(/\bimport\s*[{"'(]/);
});

test('the token leaves the address bar at once, survives a reload and never travels in an address', async () => {
  farSide.show(journeys.untouched);
  const page = await open('status');
  expect(page.url()).toBe(`${farSide.url}/v/#/status`);
  await page.reload();
  await page.getByRole('heading', { name: 'Your verification' }).waitFor();
  expect(farSide.calls.every(({ headers }) => headers.authorization?.startsWith('Bearer ct_'))).toBe(true);
  expect(farSide.calls.filter(({ path }) => path.includes('ct_'))).toEqual([]);
  await page.close();
});

test('without a token the page says where to open it', async () => {
  const page = await browser.newPage();
  await page.goto(`${farSide.url}/v/`);
  await page.getByRole('heading', { name: 'This page opens from your account.' }).waitFor();
  await page.close();
});

test('a photo survives a cut line and a reload, arrives once and whole, and then leaves the device', async () => {
  farSide.show(journeys.consented);
  const big = Buffer.concat([photo, Buffer.alloc(900_000, 7)]);
  const page = await open('capture/document_front');
  farSide.cutLineAfter(400_000);
  await page
    .locator('input[data-input="camera"]')
    .setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: big });
  await page.waitForFunction(() => document.querySelector('.evidence') !== null);
  await expect.poll(() => [...farSide.uploads.values()][0]?.bytes.length ?? 0).toBeGreaterThan(200_000);
  await page.reload();
  await expect.poll(() => [...farSide.uploads.values()][0]?.bytes.length ?? 0, { timeout: 20_000 }).toBe(big.length);
  const [upload, ...more] = farSide.uploads.values();
  expect(more).toEqual([]);
  const sha256 = createHash('sha256').update(big).digest('hex');
  expect(
    createHash('sha256')
      .update(upload?.bytes ?? '')
      .digest('hex'),
  ).toBe(sha256);
  const metadata = Object.fromEntries((upload?.metadata ?? '').split(',').map((pair) => pair.split(' ')));
  expect(Object.keys(metadata).sort()).toEqual(['provenance', 'sha256', 'slot']);
  expect(Buffer.from(metadata.sha256, 'base64').toString()).toBe(sha256);
  expect(Buffer.from(metadata.provenance, 'base64').toString()).toBe('camera_input');

  const [front] = journeys.fineFront.slots;
  const evidence = front?.evidence ? { ...front.evidence, sha256 } : null;
  const slots = journeys.fineFront.slots.map((slot) => (slot.slot === 'document_front' ? { ...slot, evidence } : slot));
  farSide.show({ ...journeys.fineFront, slots });
  await page.getByText('This photo is fine').waitFor();
  const kept = () =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('candor-pictures', 1);
          opening.onsuccess = () => {
            const all = opening.result.transaction('candor-pictures').objectStore('candor-pictures').getAll();
            all.onsuccess = () => resolve(all.result.length);
          };
        }),
    );
  await expect.poll(kept).toBe(0);
  await page.close();
});

test('what is no picture is refused before a byte is sent', async () => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  await page
    .locator('input[data-input="file"]')
    .setInputFiles({ name: 'x.html', mimeType: 'text/html', buffer: Buffer.from('<p>') });
  await page.getByText('This file is not a JPG, PNG or WebP picture.').waitFor();
  expect(farSide.uploads.size).toBe(0);
  await page.close();
});

test('a change on the server is on the page without a reload, and focus moves to its heading', async () => {
  farSide.show(journeys.inReview);
  const page = await open('status');
  await page.getByRole('heading', { name: 'Received. A person is looking at it.' }).waitFor();
  await page.waitForTimeout(300);
  farSide.show(journeys.approved);
  await page.getByRole('heading', { name: 'You are verified.' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('You are verified.');
  await page.close();
});

test('pressing Submit twice submits once, with a key', async () => {
  farSide.show(journeys.ready);
  const page = await open('review');
  const submit = page.getByRole('button', { name: 'Submit for review' });
  await submit.dblclick();
  await expect.poll(() => farSide.calls.filter(({ path }) => path.endsWith('/submit')).length).toBe(1);
  await page.waitForTimeout(200);
  const submits = farSide.calls.filter(({ path }) => path.endsWith('/submit'));
  expect(new Set(submits.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(submits[0]?.headers['idempotency-key']).toMatch(/^ver_01JQ8Z4T7M\.first\./);
  await page.close();
});

test('a Submit that is closed says why and does nothing', async () => {
  farSide.show(journeys.almostReady);
  const page = await open('review');
  const submit = page.getByRole('button', { name: 'Submit for review' });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  await submit.click({ force: true });
  await page.getByText('Selfie: still missing.').waitFor();
  expect(farSide.calls.filter(({ path }) => path.endsWith('/submit'))).toEqual([]);
  await page.close();
});

test('consent needs both ticks, and none is made for the person', async () => {
  farSide.show(journeys.untouched);
  const page = await open('consent');
  const boxes = page.getByRole('checkbox');
  expect(await boxes.count()).toBe(2);
  expect(await boxes.first().isChecked()).toBe(false);
  await boxes.first().check();
  await page.getByRole('button', { name: 'I agree, continue' }).click({ force: true });
  expect(farSide.calls.filter(({ path }) => path.endsWith('/consent'))).toEqual([]);
  await boxes.last().check();
  await page.getByRole('button', { name: 'I agree, continue' }).click();
  await expect
    .poll(() => farSide.calls.filter(({ path }) => path.endsWith('/consent')).map(({ body }) => body))
    .toEqual(['{"version":"2026-11"}']);
  await page.close();
});

test('a real difference is put right with one press, and the form sends what it shows', async () => {
  farSide.show(journeys.differing);
  const page = await open('details');
  await page.getByRole('button', { name: 'Use U48271936, as on the document' }).click();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await expect.poll(() => farSide.calls.find(({ path }) => path.endsWith('/details'))?.body).toBeTruthy();
  expect(JSON.parse(farSide.calls.find(({ path }) => path.endsWith('/details'))?.body ?? '{}')).toMatchObject({
    surname: 'LIN',
    givenNames: 'MARA ELENA',
    birthDate: '1994-04-12',
    documentNumber: 'U48271936',
  });
  await page.close();
});

test('the language can be switched on every page, by keyboard too', async () => {
  farSide.show(journeys.glared);
  const page = await open('capture/document_front');
  await page.getByRole('button', { name: '简体中文' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '证件正面', exact: true }).waitFor();
  expect(await page.getAttribute('html', 'lang')).toBe('zh-Hans');
  expect(farSide.calls.find(({ path }) => path.endsWith('/locale'))?.body).toBe('{"locale":"zh-Hans"}');
  await page.close();
});

test('a busy server, a stale page and a fault each have a sentence and lose nothing', async () => {
  farSide.show(journeys.ready);
  const page = await open('review');
  const until = new Date(Date.now() + 60_000).toISOString();
  farSide.answerWith(({ path }) =>
    path.endsWith('/submit') ? { status: 429, body: { code: 'busy', retryAt: until } } : null,
  );
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await page.getByText('We are busy just now.').waitFor();
  farSide.answerWith(({ path }) => (path.endsWith('/submit') ? { status: 500, body: 'x' } : null));
  await page.getByRole('button', { name: 'Submit for review' }).click();
  await page.getByText('The problem is on our side.').waitFor();
  await page.close();
});

test('an ended token says that nothing is lost', async () => {
  farSide.show(null);
  const page = await open('status');
  await page.getByRole('heading', { name: 'The link for this page has ended.' }).waitFor();
  await page.close();
});

test('the element hands its token to the framed page, whose origin it checks, and hears its state', async () => {
  farSide.show(journeys.untouched);
  const host = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<script src="${farSide.url}/v/candor-verify.js"></script>
      <candor-verify src="${farSide.url}/v/" token="ct_framed"></candor-verify>
      <script>window.states = []; addEventListener('candor-state', (event) => states.push(event.detail.state));</script>`);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const { port } = host.address() as AddressInfo;
  const page = await browser.newPage();
  await page.goto(`http://localhost:${port}/`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Your verification' }).waitFor();
  expect(await page.locator('iframe').getAttribute('allow')).toBe('camera');
  expect(farSide.calls.some(({ headers }) => headers.authorization === 'Bearer ct_framed')).toBe(true);
  await expect.poll(() => page.evaluate('states')).toContain('collecting');
  await page.close();
  host.close();
});
