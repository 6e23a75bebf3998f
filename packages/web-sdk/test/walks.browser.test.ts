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
  farSide.answerUploadsWith(null);
  farSide.answerCaseWith(null);
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
  const later =
    /later|examples|lazy|reasons|say|read-back|catalogue|queue|store|sending|compare|countries|normalise|validate/;
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
  await page.getByText('Selfie: still missing.').first().waitFor();
  await page.getByRole('alert').getByText('Selfie: still missing.').waitFor();
  expect(farSide.calls.filter(({ path }) => path.endsWith('/submit'))).toEqual([]);
  await page.close();
});

test('consent needs both ticks, and none is made for the person', async () => {
  farSide.show(journeys.untouched);
  const page = await open('consent');
  const boxes = page.getByRole('checkbox');
  await boxes.first().waitFor();
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

const takePhoto = (page: Page, buffer: Buffer = photo) =>
  page.locator('input[data-input="camera"]').first().setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer });
const wholeUploads = () => [...farSide.uploads.values()].filter(({ size, bytes }) => size === bytes.length).length;
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test.each([
  ['consent_missing', 409, {}, 'Your consent is needed before the first picture.'],
  ['on_hold', 423, {}, 'The account is on a security hold.'],
  ['paused', 429, { until: inMinutes(20) }, 'That was a lot of photos. You can go on at'],
] as const)('a photo that meets %s is kept on the device, says so, and is sent when that has passed', async (code, status, detail, sentence) => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  farSide.answerUploadsWith(() => ({ status, body: { code, ...detail } }));
  await takePhoto(page);
  await page.getByText(sentence).waitFor();
  await page.getByText('The photo is safe on this device').waitFor();
  farSide.answerUploadsWith(null);
  await page.reload();
  await expect.poll(wholeUploads, { timeout: 15_000 }).toBe(1);
  await page.close();
});

test('a held photo is sent again on a press', async () => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  farSide.answerUploadsWith(() => ({ status: 409, body: { code: 'wrong_state' } }));
  await takePhoto(page);
  await page.getByText('The photo is safe on this device').waitFor();
  farSide.answerUploadsWith(null);
  await page.getByRole('button', { name: 'Send it again' }).click();
  await expect.poll(wholeUploads).toBe(1);
  await page.close();
});

test.each([
  [413, 'Maximum size exceeded', 'This file is too large. Take the photo here instead.'],
  [422, { code: 'file_refused' }, 'This file cannot be used.'],
] as const)('a file answered with %i says why, and another can be taken at once', async (status, body, sentence) => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  farSide.answerUploadsWith(() => ({ status, body }));
  await takePhoto(page);
  await page.getByText(sentence).waitFor();
  farSide.answerUploadsWith(null);
  await takePhoto(page);
  await expect.poll(wholeUploads).toBe(1);
  await page.close();
});

test('a busy server is asked again at the time that it named', async () => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  const until = new Date(Date.now() + 2500).toISOString();
  farSide.answerUploadsWith(() =>
    Date.now() < Date.parse(until) ? { status: 429, body: { code: 'busy', retryAt: until } } : null,
  );
  await takePhoto(page);
  await page.getByText('We are busy just now. The photo is safe here').waitFor();
  await expect.poll(wholeUploads, { timeout: 10_000 }).toBe(1);
  await page.close();
});

test('a token that ends in the middle of an upload is renewed and the upload goes on', async () => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  farSide.answerUploadsWith(({ method, headers }) =>
    method === 'PATCH' && headers.authorization === 'Bearer ct_test'
      ? { status: 401, body: { code: 'token_expired' } }
      : null,
  );
  await takePhoto(page);
  await expect.poll(wholeUploads, { timeout: 10_000 }).toBe(1);
  expect(farSide.uploads.size).toBe(1);
  await page.close();
});

test('bytes that arrive broken are sent once more from the start', async () => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  let broken = 1;
  farSide.answerUploadsWith(({ method }) =>
    method === 'PATCH' && broken-- > 0 ? { status: 422, body: { code: 'upload_broken' } } : null,
  );
  await takePhoto(page);
  await expect.poll(wholeUploads, { timeout: 10_000 }).toBe(1);
  await page.close();
});

test('a server that dies in the middle and comes back gets the rest, and the page says what it waits for', async () => {
  farSide.show(journeys.consented);
  const page = await open('capture/document_front');
  await page.locator('input[data-input="camera"]').waitFor({ state: 'attached' });
  await page.waitForTimeout(600);
  await farSide.die();
  await takePhoto(page);
  await page.getByText('Saved on this device, waiting for the network.').waitFor({ timeout: 15_000 });
  await farSide.rise();
  await expect.poll(wholeUploads, { timeout: 20_000 }).toBe(1);
  await page.close();
});

test('a Submit whose answer is lost is pressed again with the same key', async () => {
  farSide.show(journeys.ready);
  const page = await open('review');
  const keys: unknown[] = [];
  await page.route('**/v1/journey/submit', (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    return keys.length === 1 ? route.abort('internetdisconnected') : route.continue();
  });
  const submit = page.getByRole('button', { name: 'Submit for review' });
  await submit.click();
  await page.getByText('Press again when it is back: it counts once.').waitFor();
  await submit.click();
  await expect.poll(() => keys.length).toBe(2);
  expect(keys[0]).toBe(keys[1]);
  await page.close();
});

test.each([
  ['does not open', 'Object.defineProperty(window, "indexedDB", { value: undefined })'],
  ['is full', 'IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError") }'],
])('when the storage of the browser %s, a photo is sent all the same and the page asks to stay open', async (_, fault) => {
  farSide.show(journeys.consented);
  const context = await browser.newContext();
  await context.addInitScript(fault);
  const page = await context.newPage();
  await page.goto(`${farSide.url}/v/#token=ct_test&/capture/document_front`);
  await page.locator('input[data-input="camera"]').waitFor({ state: 'attached' });
  farSide.answerUploadsWith(({ method }) =>
    method === 'POST' ? { status: 503, body: { code: 'unavailable' } } : null,
  );
  await takePhoto(page);
  await page.getByText('This browser cannot store the photo.').waitFor();
  farSide.answerUploadsWith(null);
  await expect.poll(wholeUploads, { timeout: 15_000 }).toBe(1);
  await context.close();
});

test('the answer of a person is found from the message and read on the page', async () => {
  farSide.answerCaseWith(journeys.answer);
  farSide.show(journeys.answered);
  const page = await open('messages');
  await page.getByRole('button', { name: 'Read the answer' }).click();
  await page.getByText('the white spot is printed on the card').first().waitFor();
  expect(farSide.calls.some(({ path }) => path === '/v1/journey/cases/case_1')).toBe(true);
  await page.close();
});

test('a finding shows how much was measured, how much is fine, and a pair of examples in words', async () => {
  farSide.show(journeys.actionRequired);
  const page = await open('status');
  await page.getByText('6% of the document, up to 2% is fine').waitFor();
  const pair = page.getByRole('group', { name: 'Two examples' });
  await pair.getByText('Lamp straight above').waitFor();
  expect(await pair.innerText()).toMatch(/Light from the side/);
  await page.close();
});

test('dates take a whole pasted date and wide digits; countries are found by typing', async () => {
  farSide.show(journeys.consented);
  const page = await open('details');
  const day = page.getByLabel('Day', { exact: true });
  await day.waitFor();
  const names = await page.locator('.date__part span').allInnerTexts();
  expect(names).toEqual(['Day', 'Month', 'Year']);
  await day.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', '１９９４年４月１２日');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(
    await page.locator('.date input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
  ).toEqual(['12', '4', '1994']);
  await day.fill('０７');
  expect(await day.inputValue()).toBe('07');
  const number = page.getByLabel('Document number');
  await number.fill('Ｕ４８２７１９３６');
  await number.blur();
  expect(await number.inputValue()).toBe('U48271936');
  const country = page.getByLabel('Nationality');
  await country.focus();
  await page.keyboard.type('Norw');
  expect(await country.inputValue()).toBe('NOR');
  await page.close();
});

test('every page can be walked by keyboard alone: each stop is visible and in the order of the page', async () => {
  for (const [view, place] of [
    [journeys.untouched, 'status'],
    [journeys.untouched, 'consent'],
    [journeys.consented, 'document'],
    [journeys.consented, 'capture/document_front'],
    [journeys.glared, 'capture/document_front'],
    [journeys.differing, 'details'],
    [journeys.almostReady, 'review'],
    [journeys.actionRequired, 'status'],
    [journeys.answered, 'help'],
  ] as const) {
    farSide.show(view);
    const page = await open(place);
    await page.waitForTimeout(400);
    const stops: { name: string; at: number; isSeen: boolean }[] = [];
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const all = [...document.querySelectorAll('*')];
        // A tick box or a round one is drawn by the label around it, which then carries the ring.
        const drawn = focused.closest('.choice') ?? focused;
        const style = getComputedStyle(drawn);
        const box = drawn.getBoundingClientRect();
        const hasRing = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
        const isSeen = box.width > 1 && box.height > 1 && hasRing;
        return {
          name: `${focused.tagName} ${(focused.textContent ?? '').trim().slice(0, 40)}`,
          at: all.indexOf(focused),
          isSeen,
        };
      });
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length, place).toBeGreaterThan(5);
    expect(
      stops.filter(({ isSeen }) => !isSeen),
      place,
    ).toEqual([]);
    expect(
      stops.map(({ at }) => at),
      place,
    ).toEqual(stops.map(({ at }) => at).sort((a, b) => a - b));
    await page.close();
  }
});
