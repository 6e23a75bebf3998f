import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPages, photographCard, startBrowser } from './browser.ts';
import { startFarSide } from './far-side.ts';
import * as journeys from './journeys.ts';

/** `CANDOR_SCREENS=<folder>` keeps a picture of every page. */
const screens = process.env.CANDOR_SCREENS;

const pages: readonly [name: string, view: JourneyView, hash: string][] = [
  ['status', journeys.untouched, '#/status'],
  ['status-going-on', journeys.fineFront, '#/status'],
  ['consent', journeys.untouched, '#/consent'],
  ['document', journeys.consented, '#/document'],
  ['capture', journeys.consented, '#/capture/document_front'],
  ['capture-measuring', journeys.measuring, '#/capture/document_front'],
  ['capture-glare', journeys.glared, '#/capture/document_front'],
  ['capture-fine', journeys.fineFront, '#/capture/document_front'],
  ['selfie', journeys.consented, '#/capture/selfie'],
  ['address', journeys.addressAsked, '#/capture/proof_of_address'],
  ['address-old', journeys.addressOld, '#/capture/proof_of_address'],
  ['details-empty', journeys.consented, '#/details'],
  ['details-read', journeys.fineFront, '#/details'],
  ['details-differ', journeys.differing, '#/details'],
  ['review', journeys.ready, '#/review'],
  ['review-open', journeys.almostReady, '#/review'],
  ['checking', journeys.checking, '#/status'],
  ['waiting', journeys.inReview, '#/status'],
  ['approved', journeys.approved, '#/status'],
  ['action', journeys.actionRequired, '#/status'],
  ['action-fixed', journeys.allFixed, '#/status'],
  ['locked', journeys.locked, '#/status'],
  ['hold', journeys.onHold, '#/status'],
  ['declined', journeys.declined, '#/status'],
  ['withdrawn', journeys.withdrawn, '#/status'],
  ['messages', journeys.actionRequired, '#/messages'],
  ['help', journeys.answered, '#/help'],
  ['action-selfie', journeys.darkSelfie, '#/status'],
];

const looks = [
  { width: 390, colorScheme: 'light', locale: 'en', rules: 'all' },
  { width: 320, colorScheme: 'dark', locale: 'zh-Hans', rules: 'all' },
  { width: 320, colorScheme: 'light', locale: 'en', rules: 'none' },
  { width: 1280, colorScheme: 'dark', locale: 'zh-Hans', rules: 'colours' },
] as const;

let browser: Browser;
let farSide: Awaited<ReturnType<typeof startFarSide>>;
let dist: string;

beforeAll(async () => {
  dist = await buildPages();
  browser = await startBrowser();
  farSide = await startFarSide(dist, await photographCard(browser));
  if (screens) await mkdir(screens, { recursive: true });
});

/** Pictures, texts and parts that come a moment later are there. */
function isDrawn(): boolean {
  const isWaiting = /^(One moment|请稍候)$/.test(document.querySelector('h1')?.textContent ?? '');
  return document.querySelector('.evidence__none') === null && !isWaiting && document.readyState === 'complete';
}

function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

async function keepPicture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(80);
  await page.screenshot({ path: `${screens}/${name}.png`, fullPage: true });
}

/** Legacy mode asks the page itself instead of a second one: no page here holds a frame. */
function axe(page: Page, rules: 'all' | 'colours'): AxeBuilder {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  return rules === 'all'
    ? builder
    : builder.withRules(['color-contrast', 'target-size', 'html-has-lang', 'page-has-heading-one']);
}

afterAll(async () => {
  await browser?.close();
  await farSide?.stop();
});

test.each(
  looks,
)('at $width px, $colorScheme, in $locale, no page breaks a rule of WCAG, scrolls sideways or bends its CSP', async (look) => {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 844 },
    colorScheme: look.colorScheme,
    timezoneId: 'Asia/Singapore',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const faults: unknown[] = [];
  farSide.answerCaseWith(journeys.answer);
  for (const [name, view, hash] of pages) {
    farSide.show({ ...view, locale: look.locale });
    await page.goto('about:blank');
    await page.goto(`${farSide.url}/v/#token=ct_test&${hash.slice(1)}`);
    await page.locator('main h1').waitFor();
    await page.waitForFunction(isDrawn);
    if (screens) await keepPicture(page, `${name}-${look.width}-${look.colorScheme}-${look.locale}`);
    const violations = look.rules === 'none' ? [] : (await axe(page, look.rules).analyze()).violations;
    for (const { id, nodes } of violations)
      faults.push({ name, id, nodes: nodes.map(({ html }) => html.slice(0, 160)) });
    const overflow = await overflowOf(page);
    if (overflow > 0) faults.push({ name, overflow });
    if (page.url().includes('ct_test')) faults.push({ name, url: page.url() });
    if (look.width === 390) {
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
      const large = await overflowOf(page);
      if (screens) await keepPicture(page, `${name}-text-200`);
      // One px is the rounding of a fraction, not something to scroll to.
      if (large > 1) faults.push({ name, textAt200: large });
    }
  }
  await context.close();
  expect({ faults, complaints }).toEqual({ faults: [], complaints: [] });
});

test('nothing that a browser is given knows a limit of face comparison or liveness', async () => {
  const files = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(files.length).toBeGreaterThan(5);
  for (const name of files)
    expect(await readFile(join(dist, name), 'utf8'), name).not.toMatch(/impostor pairs|fastestMs|minPortraitWidth/);
});
