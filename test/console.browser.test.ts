import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '@candor/console/texts/en.ts';
import { zhHans } from '@candor/console/texts/zh-hans.ts';
import { TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApplicant } from './applicant.ts';
import { accessibilityFaults, startBrowser } from './browser.ts';
import { papersOf } from './pictures.ts';
import { type Running, startServer } from './server-process.ts';

/** The console as reviewers use it: the built pages, the real server, two applicants whose selfies show somebody else. */
let browser: Browser;
let server: Running;
let folder: string;
let shots: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-console-'));
  shots = process.env.CANDOR_SCREENSHOTS ?? join(folder, 'screenshots');
  mkdirSync(shots, { recursive: true });
  server = await startServer(folder);
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const about = 'My name is written in two ways on the card. Which one should I type?';

/** Two submissions of one person with somebody else's selfie; each ends with a reviewer. The first one also asks a person. */
async function submitTwo() {
  const papers = await papersOf('id_card', 0, 11);
  const pictures = [
    ['document_front', await papers.front()],
    ['document_back', await papers.back()],
    ['selfie', papers.selfieOfAnother],
  ] as const;
  for (const email of ['mara@example.test', 'lin@example.test']) {
    const applicant = createApplicant(server);
    await applicant.begin({ level: 2, locale: 'en', email });
    await applicant.consent();
    await applicant.document('UTO', 'id_card');
    for (const [slot, picture] of pictures) {
      await applicant.upload(slot, new Uint8Array(picture));
      await applicant.measured(slot, picture);
    }
    await applicant.details(papers.details);
    if (email.startsWith('mara')) await applicant.call('POST', '/v1/journey/cases', { about });
    expect((await applicant.submit('once')).state).toBe('in_review');
  }
}

const invite = (email: string, role: string) =>
  execFileSync(
    process.execPath,
    [join(import.meta.dirname, '..', 'bin', 'candor.mjs'), 'operator', 'invite', email, '--role', role],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH ?? '',
        HOME: folder,
        PORT: new URL(server.url).port,
        CANDOR_DATA: join(folder, 'data'),
        CANDOR_KEYS: join(folder, 'keys'),
        CANDOR_MASTER_KEY_FILE: join(folder, 'master.key'),
      },
    },
  );
const linkIn = (printed: string) => /#invite=\S+/.exec(printed)?.[0] ?? '';
const password = 'a long enough sentence';
const stepMs = 30_000;

type Colleague = { readonly page: Page; readonly signIn: () => Promise<void> };

/** From the one-time link to the desk. Each code works once; the server allows one step of drift, so no test waits for the next one. */
async function joinDesk(email: string, name: string, link: string): Promise<Colleague> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/console/${link}`);
  await expectAccessible(page, 'invite');
  await page.getByLabel(en.invite.yourName).fill(name);
  await page.getByLabel(en.invite.password).fill(password);
  await page.getByRole('button', { name: en.invite.next }).click();
  const secret = (await page.locator('[data-totp-key]').getAttribute('data-totp-key')) ?? '';
  const totp = new TOTP({ secret });
  let step = 0;
  const code = () => {
    step = Math.max(step + 1, Math.floor(Date.now() / stepMs) - 1);
    return totp.generate({ timestamp: step * stepMs });
  };
  await expectAccessible(page, 'invite-key');
  await page.getByLabel(en.signIn.code).fill(code());
  await page.getByRole('button', { name: en.invite.confirm }).click();
  await page.getByRole('link', { name: en.invite.toSignIn }).click();
  const signIn = async () => {
    await page.getByLabel(en.signIn.email).fill(email);
    await page.getByLabel(en.signIn.password).fill(password);
    await page.getByLabel(en.signIn.code).fill(code());
    await page.getByRole('button', { name: en.signIn.submit }).click();
  };
  await expectAccessible(page, 'sign-in');
  return { page, signIn };
}

async function expectAccessible(page: Page, name: string) {
  await page.locator('h1').first().waitFor();
  await page.screenshot({ path: join(shots, `${name}.png`) });
  expect(await accessibilityFaults(page), name).toEqual([]);
}

/** Wide and narrow, light and dark: for the eye, and nothing scrolls sideways even at 320 px. */
async function look(page: Page, name: string) {
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.screenshot({ path: join(shots, `${name}-${width}-${scheme}.png`), fullPage: width === 390 });
    }
    await expectAccessible(page, `${name}-${scheme}`);
  }
  await page.setViewportSize({ width: 320, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at 320 px`).toBeLessThanOrEqual(320);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 844 });
}

const pictureViews = (context: BrowserContext) => {
  const seen: string[] = [];
  context.on('request', (request) => {
    if (request.url().endsWith('/picture')) seen.push(request.url());
  });
  return seen;
};

test('two people review: one asks again, the other two together decline; nothing typed is lost with the session', async () => {
  const first = await joinDesk('operator@candor.localhost', 'Rosa Okoro', linkIn(server.printed()));
  const { page } = first;
  await page.getByLabel(en.signIn.email).fill('operator@candor.localhost');
  await page.getByLabel(en.signIn.password).fill('not the password');
  await page.getByLabel(en.signIn.code).fill('000000');
  await page.getByRole('button', { name: en.signIn.submit }).click();
  await page.getByText(en.signIn.refused).waitFor();
  await first.signIn();
  await page.getByText(en.reviews.empty).waitFor();
  await expectAccessible(page, 'queue-empty');
  await submitTwo();
  const opened = pictureViews(page.context());

  // The list shows no name; J and C claim the first case without a mouse.
  await page.reload();
  await page.locator('.queue tbody tr').nth(1).waitFor();
  expect(await page.textContent('body')).not.toContain('MORROWBY');
  await look(page, 'queue');
  await page.keyboard.press('j');
  await page.keyboard.press('c');
  await page.getByText(en.case.yours).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.getByText(about).waitFor();

  // No picture is fetched before it is chosen.
  await page.getByText(en.case.choosePicture).waitFor();
  expect(opened).toEqual([]);
  await page.keyboard.press('1');
  await page.locator('.picture svg').waitFor();
  await page.keyboard.press('3');
  await page.getByRole('img', { name: en.case.faceOf.selfie }).waitFor();
  await page.getByRole('img', { name: en.case.faceOf.document }).waitFor();
  await page.keyboard.press('1');
  expect(opened).toHaveLength(2);

  // Ask again: a reason of the catalogue, found by its words, and the letter in both languages.
  await page.keyboard.press('r');
  await page.getByRole('checkbox').first().check();
  await page.keyboard.press('/');
  await page.keyboard.type('light hides');
  await page.getByRole('button', { name: en.decide.add, exact: true }).click();
  await page.getByText(en.decide.letterAsk(2)).waitFor();
  await look(page, 'case');
  await page.getByRole('button', { name: zhHans.name }).last().click();
  await page.getByText(zhHans.decide.letterAsk(2)).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'keys');
  await page.getByRole('button', { name: en.keys.close }).click();

  // The network goes: the sentence says that nothing was sent, and the choice stays.
  await page.context().setOffline(true);
  await page.keyboard.press('Control+Enter');
  await page.getByText(en.errors.unsent).waitFor();
  await page.context().setOffline(false);

  // The session ends: after signing in the same case is there, with what was picked.
  await page.context().clearCookies();
  await page.keyboard.press('Control+Enter');
  await page.getByText(en.signIn.again).waitFor();
  await expectAccessible(page, 'sign-in-again');
  await first.signIn();
  await page.getByText(en.decide.letterAsk(2)).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(en.decide.sent).waitFor();
  await expectAccessible(page, 'sent');

  // The other case: the first person proposes to decline and cannot be the second one.
  await page.keyboard.press('n');
  await page.getByText(en.case.yours).waitFor();
  await page.keyboard.press('x');
  await page.getByRole('checkbox').first().check();
  await expectAccessible(page, 'decline');
  await page.keyboard.press('Control+Enter');
  await page.getByText(en.decide.sentSecond).waitFor();
  await page.getByRole('link', { name: en.case.back }).click();
  await page.getByRole('button', { name: new RegExp(`^${en.reviews.claim} `) }).click();
  await page.getByText(en.decide.otherPerson).waitFor();

  // In Chinese, and the question is answered.
  await page.getByRole('button', { name: zhHans.name }).click();
  await look(page, 'queue-zh');
  await page.getByRole('link', { name: zhHans.cases }).click();
  await page.getByLabel(zhHans.questions.yourAnswer).fill('Type it as it stands in the code lines.');
  await look(page, 'questions-zh');
  await page.getByRole('button', { name: zhHans.questions.send }).click();
  await page.getByText(zhHans.questions.empty).waitFor();

  // A reviewer: no questions, and the second look at the decline, without the first verdict.
  const second = await joinDesk('wu@candor.localhost', 'Sam Wu', linkIn(invite('wu@candor.localhost', 'reviewer')));
  await second.signIn();
  await second.page.getByRole('button', { name: en.reviews.take }).click();
  await second.page.getByText(en.decide.secondNow).waitFor();
  await second.page.keyboard.press('3');
  await second.page.locator('.picture svg').waitFor();
  await second.page.getByRole('button', { name: zhHans.name }).click();
  await look(second.page, 'second-zh');
  await second.page.keyboard.press('x');
  await second.page.getByRole('checkbox').first().check();
  await second.page.keyboard.press('Control+Enter');
  await second.page.getByText(zhHans.decide.sent).waitFor();
  await second.page.goto(`${server.url}/console/#/questions`);
  await second.page.getByText(zhHans.questions.notYours).waitFor();
  await expectAccessible(second.page, 'not-yours');
}, 180_000);
