import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type ClipPart, renderClip } from '@candor/bench/live/clip.ts';
import { writeY4m } from '@candor/bench/live/y4m.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enLater } from '../src/texts/en-later.ts';
import { buildPages, photographCard, startBrowser } from './browser.ts';
import { startFarSide } from './far-side.ts';
import * as journeys from './journeys.ts';

/** Real Chromium with a clip for its camera. */
const size = { width: 1280, height: 720 };
const fps = 5;
const { live, firstLook, capture } = enLater;

let folder: string;
let farSide: Awaited<ReturnType<typeof startFarSide>>;
const browsers: Browser[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-live-'));
  const [dist, helper] = await Promise.all([buildPages(), startBrowser()]);
  farSide = await startFarSide(dist, await photographCard(helper));
  await helper.close();
});

afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await farSide?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function browserWithClip(name: string, parts: readonly ClipPart[]): Promise<Browser> {
  const file = join(folder, `${name}.y4m`);
  await writeY4m(file, await renderClip(7, size, parts), fps);
  return browserWith(
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  );
}

async function browserWith(...more: readonly string[]): Promise<Browser> {
  const browser = await startBrowser(...more);
  browsers.push(browser);
  return browser;
}

/** On the page of the front, with the camera asked for. */
async function openCamera(browser: Browser, withoutEyes = false): Promise<Page> {
  farSide.show(journeys.consented);
  farSide.uploads.clear();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  if (withoutEyes) await page.route(/\/worker-[^/]*\.js$/, (route) => route.abort());
  await page.goto(`${farSide.url}/v/#token=ct_test&/capture/document_front`);
  await page.getByRole('button', { name: capture.take }).click();
  return page;
}

const hint = (page: Page, text: string) => page.locator('.live .guide').getByText(text).waitFor({ timeout: 40_000 });

test('a card in the dark is told to be dark; in good light the photo is taken by itself, sent as live, and looked at on the device', async () => {
  const browser = await browserWithClip('good', [
    { shows: 'dark', frames: 14 },
    { shows: 'good', frames: 16 },
  ]);
  const page = await openCamera(browser);
  await hint(page, live.hints.dark);
  await page.locator('dialog').waitFor({ state: 'detached', timeout: 40_000 });
  await expect
    .poll(() => [...farSide.uploads.values()][0]?.bytes.length ?? 0, { timeout: 30_000 })
    .toBeGreaterThan(50_000);
  const [upload] = farSide.uploads.values();
  const metadata = Object.fromEntries((upload?.metadata ?? '').split(',').map((pair) => pair.split(' ')));
  expect(Buffer.from(metadata.provenance, 'base64').toString()).toBe('live_camera');
  // The start of a JPEG's frame header: height and width of the whole picture, not of what was looked at.
  const header = upload?.bytes.indexOf(Buffer.from([0xff, 0xc0, 0, 0x11, 8])) ?? -1;
  expect([upload?.bytes.readUInt16BE(header + 7), upload?.bytes.readUInt16BE(header + 5)]).toEqual([1280, 720]);
  await page.getByText(firstLook.fine).waitFor({ timeout: 40_000 });
  expect(await page.locator('.first-look .mark--ok').count()).toBe(1);
  await page.context().close();
});

const faultsOn = async (page: Page) =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id);

/** Headless Chromium hides no page by itself. */
function setHidden(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

function isFilming(): boolean {
  const source = document.querySelector('video')?.srcObject;
  return source instanceof MediaStream && source.getVideoTracks().some(({ readyState }) => readyState === 'live');
}

test('an empty table stays untaken until the shutter is pressed, and a camera that is taken away is told', async () => {
  const browser = await browserWithClip('table', [{ shows: 'table', frames: 4 }]);
  const page = await openCamera(browser);
  await hint(page, live.hints.no_document);
  expect(await faultsOn(page)).toEqual([]);
  // A page that is not seen films nobody, and goes on when it is seen again.
  await page.evaluate(setHidden, true);
  expect(await page.evaluate(isFilming)).toBe(false);
  await page.evaluate(setHidden, false);
  await expect.poll(() => page.evaluate(isFilming)).toBe(true);
  expect(await page.locator('dialog').count()).toBe(1);
  const session = await browser.newBrowserCDPSession();
  const { browserContextIds } = await session.send('Target.getBrowserContexts');
  const forbid = { origin: farSide.url, permission: { name: 'camera' }, setting: 'denied' } as const;
  await session.send('Browser.setPermission', { ...forbid, browserContextId: browserContextIds[0] ?? '' });
  await page.getByText(live.trouble.lost.heading).waitFor({ timeout: 30_000 });
  await session.send('Browser.setPermission', {
    ...forbid,
    setting: 'granted',
    browserContextId: browserContextIds[0] ?? '',
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.shutter:not([aria-disabled])').click();
  await expect.poll(() => farSide.uploads.size, { timeout: 30_000 }).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.context().close();
});

test('where the camera is refused, the page says what to do and the file goes its way, also without any eyes', async () => {
  const browser = await browserWith('--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream=deny');
  const page = await openCamera(browser, true);
  const complaints: Error[] = [];
  page.on('pageerror', (error) => complaints.push(error));
  await page.getByText(live.trouble.refused.heading).waitFor();
  expect(await faultsOn(page)).toEqual([]);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('dialog').getByRole('button', { name: capture.choose }).click();
  await (await chooser).setFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(5000, 7) });
  await expect.poll(() => farSide.uploads.size, { timeout: 30_000 }).toBe(1);
  expect(await page.locator('dialog').count()).toBe(0);
  expect([complaints, await page.locator('.first-look.card').count()]).toEqual([[], 0]);
  await page.context().close();
});
