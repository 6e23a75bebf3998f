import { AxeBuilder } from '@axe-core/playwright';
import { unpackRun } from '@candor/core/liveness/run-file.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enLiveness } from '../src/texts/en-liveness.ts';
import { zhHansLiveness } from '../src/texts/zh-hans-liveness.ts';
import { buildPages, startBrowser } from './browser.ts';
import { startFarSide } from './far-side.ts';
import * as journeys from './journeys.ts';

/** Chromium with its own moving picture for a camera: nobody is on it, which is for the server to say. */
const nonce = '0123456789abcdef'.repeat(2);
const steps = [
  { action: 'turn_left', pauseMs: 900 },
  { action: 'blink', pauseMs: 800 },
  { action: 'nod', pauseMs: 800 },
];
const liveJourney = {
  ...journeys.consented,
  slots: [...journeys.consented.slots, { slot: 'liveness', asked: false, evidence: null, pausedUntil: null } as const],
};

let farSide: Awaited<ReturnType<typeof startFarSide>>;
const browsers: Browser[] = [];
beforeAll(async () => {
  farSide = await startFarSide(await buildPages(), Buffer.alloc(0));
  farSide.answerWith(({ path, method }) =>
    path === '/v1/journey/liveness' && method === 'POST'
      ? { status: 200, body: { nonce, steps, expiresAt: '2030-01-01T00:00:00.000Z' } }
      : null,
  );
});
afterAll(async () => {
  for (const browser of browsers) await browser.close();
  await farSide?.stop();
});

async function open(locale: 'en' | 'zh-Hans', ...more: readonly string[]): Promise<Page> {
  farSide.show({ ...liveJourney, locale });
  const browser = await startBrowser('--use-fake-device-for-media-stream', ...more);
  browsers.push(browser);
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${farSide.url}/v/#token=ct_test&/capture/liveness`);
  return page;
}

test('by keyboard alone the movements are asked for in their order, filmed and sent as one run with its nonce', async () => {
  const page = await open('en', '--use-fake-ui-for-media-stream');
  const start = page.getByRole('button', { name: enLiveness.start });
  await start.waitFor();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
  await start.press('Enter');
  const begin = page.getByRole('button', { name: enLiveness.begin });
  await begin.waitFor();
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
  await begin.press('Enter');
  for (const move of [enLiveness.ahead, enLiveness.moves.turn_left, enLiveness.moves.blink, enLiveness.moves.nod])
    await page.locator('.guide').getByText(move).waitFor();
  await page.locator('dialog').waitFor({ state: 'detached', timeout: 60_000 });
  await expect.poll(() => [...farSide.uploads.values()].some(({ size, bytes }) => size === bytes.length)).toBe(true);
  const run = unpackRun([...farSide.uploads.values()][0]?.bytes ?? Buffer.alloc(0));
  expect(run?.nonce).toBe(nonce);
  expect([...new Set(run?.frames.map(({ step }) => step))]).toEqual([0, 1, 2]);
  const times = run?.frames.map(({ at }) => at) ?? [];
  expect(times.every((at, n) => n === 0 || at > (times[n - 1] ?? 0))).toBe(true);
  expect(run?.frames.every(({ jpeg }) => jpeg[0] === 0xff && jpeg[1] === 0xd8)).toBe(true);
});

test('where the camera is refused, a sentence and a person remain; in Chinese as well', async () => {
  const page = await open('zh-Hans', '--deny-permission-prompts');
  await page.getByRole('button', { name: zhHansLiveness.start }).click();
  await page.getByText(zhHansLiveness.troubleNote).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(zhHansLiveness.options).click();
  for (const name of [zhHansLiveness.names.turn_left, zhHansLiveness.names.turn_right])
    await page.getByLabel(name).check();
  await page.getByText(zhHansLiveness.tooFew).waitFor();
  expect(await page.getByRole('button', { name: zhHansLiveness.start }).count()).toBe(0);
  await page.getByRole('button', { name: zhHansLiveness.leave }).click();
  await expect.poll(() => farSide.calls.some(({ path }) => path === '/v1/journey/liveness/by-person')).toBe(true);
});
