import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en as consoleTexts } from '@candor/console/texts/en.ts';
import { en as reasonsEn } from '@candor/core/findings/texts/en.ts';
import { zhHans as reasonsZh } from '@candor/core/findings/texts/zh-hans.ts';
import { en } from '@candor/web-sdk/texts/en.ts';
import { enLater } from '@candor/web-sdk/texts/en-later.ts';
import { zhHans } from '@candor/web-sdk/texts/zh-hans.ts';
import { zhHansLater } from '@candor/web-sdk/texts/zh-hans-later.ts';
import { tryTexts } from '@candor/web-sdk/try-it/texts.ts';
import { TOTP } from 'otpauth';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults, startBrowser } from './browser.ts';
import { startMailCatcher } from './mail-catcher.ts';
import { papersOf } from './pictures.ts';
import { type Running, startServer } from './server-process.ts';

/** What is pressed and read: the pages' own catalogues, so that a test never drifts from what people see. */
const words = {
  en: { ...en, ...enLater, tryIt: tryTexts.en },
  'zh-Hans': { ...zhHans, ...zhHansLater, tryIt: tryTexts['zh-Hans'] },
} as const;
type Locale = keyof typeof words;

let browser: Browser;
let server: Running;
let mail: Awaited<ReturnType<typeof startMailCatcher>>;
let folder: string;
const shots = process.env.CANDOR_SCREENSHOTS;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-journey-'));
  if (shots) mkdirSync(shots, { recursive: true });
  mail = await startMailCatcher();
  server = await startServer(folder, { SMTP_URL: mail.url });
  browser = await startBrowser();
}, 120_000);

const contexts: BrowserContext[] = [];
afterEach(async ({ task }) => {
  if (shots && task.result?.state === 'fail')
    for (const [index, context] of contexts.entries())
      for (const page of context.pages())
        await page.screenshot({ path: join(shots, `failed-${index}.png`), fullPage: true });
  for (const context of contexts.splice(0)) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mail?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A phone of its own: 390 px wide, touch, and nothing fetched from anywhere else. */
async function openPhone(locale: Locale): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: locale === 'en' ? 'en-GB' : 'zh-CN',
  });
  contexts.push(context);
  const page = await context.newPage();
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== server.url) throw new Error(`a request left the house: ${origin}`);
  });
  return page;
}

let pictures = 0;
async function look(page: Page, name: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  if (shots)
    await page.screenshot({ path: join(shots, `${String(pictures++).padStart(2, '0')}-${name}.png`), fullPage: true });
}

const add = (page: Page, picture: Buffer) =>
  page
    .locator('input[data-input="file"]')
    .last()
    .setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: picture });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

async function beginJourney(page: Page, locale: Locale, email: string): Promise<void> {
  const say = words[locale];
  await page.goto(server.url);
  await page.getByRole('textbox').fill(email);
  await press(page, say.tryIt.start);
  await press(page, say.status.start);
  await look(page, 'consent');
  await agree(page);
  await press(page, say.consent.agree);
  await page.getByLabel(say.document.country).selectOption('UTO');
  await page.getByRole('radio', { name: new RegExp(`^${say.document.kinds.id_card}`) }).check();
  await look(page, 'document');
  await press(page, say.continue);
}

/** Both ticks, once they are there: `all` does not wait. */
async function agree(page: Page): Promise<void> {
  await page.getByRole('checkbox').first().waitFor();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
}

/** A picture that is told to be wrong, before anything is submitted: the sentence, and the place outlined on the picture. */
async function addRefused(page: Page, picture: Buffer, fact: string, place = true): Promise<void> {
  await add(page, picture);
  await page.getByText(fact).first().waitFor({ timeout: 90_000 });
  if (place) expect(await page.locator('.evidence svg .mark').count()).toBeGreaterThan(0);
}

async function addFine(page: Page, picture: Buffer, locale: Locale): Promise<void> {
  await add(page, picture);
  await page.getByText(words[locale].capture.fine).first().waitFor({ timeout: 90_000 });
  await press(page, words[locale].continue);
}

/** The text of each mail, with its transfer encoding undone. */
function mailsTo(address: string): string[] {
  return mail.mails
    .filter(({ to }) => to.includes(address))
    .map(({ raw }) => {
      const body = raw.slice(raw.indexOf('\r\n\r\n'));
      if (/^content-transfer-encoding: base64/im.test(raw)) return Buffer.from(body, 'base64').toString('utf8');
      const bytes = body
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
      return Buffer.from(bytes, 'latin1').toString('utf8');
    });
}

async function waitForMail(address: string, said: string): Promise<string> {
  await expect.poll(() => mailsTo(address).some((text) => text.includes(said)), { timeout: 90_000 }).toBe(true);
  return mailsTo(address).find((text) => text.includes(said)) ?? '';
}

test('in English: told before Submit what is wrong, read, corrected, submitted once, approved', async () => {
  const say = words.en;
  const papers = await papersOf('id_card', 0, 21);
  const page = await openPhone('en');
  await beginJourney(page, 'en', 'first@example.test');

  await addRefused(page, await papers.front('glare'), reasonsEn['img.glare'].fact);
  await look(page, 'glare');
  await addRefused(page, await papers.expiredFront(), reasonsEn['doc.expired'].fact.replace('{date}', '14 March 2024'));
  await look(page, 'expired');
  await addFine(page, await papers.front(), 'en');
  await addFine(page, await papers.back(), 'en');

  await heading(page, say.details.headingRead);
  const number = page.getByLabel(say.details.fields.documentNumber, { exact: true });
  expect(await number.inputValue()).toBe(papers.person.documentNumber);
  expect(await page.getByLabel(say.details.fields.surname, { exact: true }).inputValue()).toBe(papers.person.surname);
  expect(await page.getByLabel(say.details.fields.givenNames, { exact: true }).inputValue()).toBe(
    papers.person.givenNames,
  );
  expect(await page.getByLabel(say.details.year).inputValue()).toBe(papers.person.birthDate.slice(0, 4));
  await look(page, 'read-back');

  // One digit typed wrongly is shown as that digit, with the document's value one press away.
  const digit = papers.person.documentNumber.at(-1) === '7' ? '1' : '7';
  await number.fill(papers.person.documentNumber.slice(0, -1) + digit);
  await page.getByText(say.details.differsIn(1)).waitFor();
  await look(page, 'differs');
  await press(page, say.details.use(papers.person.documentNumber));
  await page.getByLabel(say.details.fields.residence).selectOption('UTO');
  await press(page, say.save);

  await addFine(page, papers.selfie, 'en');
  await look(page, 'review');
  await press(page, say.review.submit);
  await heading(page, say.approved.heading);
  expect(await page.getByText(/50,000/).count()).toBeGreaterThan(0);
  await look(page, 'approved');
  const text = await waitForMail('first@example.test', 'approved');
  for (const personal of [papers.person.surname, papers.person.documentNumber, papers.person.birthDate])
    expect(text).not.toContain(personal);
});

async function firstOperator(page: Page): Promise<void> {
  await expect.poll(() => /\/console\/#invite=\S+/.test(server.printed()), { timeout: 60_000 }).toBe(true);
  const [invite = ''] = /http:\/\/\S+\/console\/#invite=\S+/.exec(server.printed()) ?? [];
  await page.goto(invite);
  const [email = ''] = /\S+@\S+/.exec((await page.getByText(/works once/).textContent()) ?? '') ?? [];
  await page.getByLabel(/Your name/).fill('R. Okoro');
  await page.getByLabel(/Choose a password/).fill('a long enough passphrase');
  await press(page, 'Next');
  const secret = (await page.locator('[data-totp-key]').getAttribute('data-totp-key')) ?? '';
  const totp = new TOTP({ secret });
  await page.getByLabel('Six-digit code').fill(totp.generate());
  await press(page, 'Confirm');
  await page.getByRole('link', { name: 'To sign in' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill('a long enough passphrase');
  // A code works once; the next one is valid within the tolerated drift.
  await page.getByLabel('Six-digit code').fill(totp.generate({ timestamp: Date.now() + 30_000 }));
  await press(page, 'Sign in');
  await heading(page, 'Queue');
}

test('a doubtful face goes to a person, who asks for that one picture again; mail and inbox say the same, and the second try is approved', async () => {
  const say = words.en;
  const papers = await papersOf('id_card', 1, 22);
  const page = await openPhone('en');
  await beginJourney(page, 'en', 'second@example.test');
  await addFine(page, await papers.front(), 'en');
  await addFine(page, await papers.back(), 'en');
  await heading(page, say.details.headingRead);
  await page.getByLabel(say.details.fields.residence).selectOption('UTO');
  await press(page, say.save);
  await addFine(page, papers.selfieOfAnother, 'en');
  await press(page, say.review.submit);
  await heading(page, say.waiting.heading);
  await look(page, 'waiting');

  const desk = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' })).newPage();
  contexts.push(desk.context());
  await firstOperator(desk);
  await look(desk, 'queue');
  await press(desk, 'Take the next case');
  await desk.getByRole('heading', { level: 1, name: /^Case C-/ }).waitFor();
  await desk.keyboard.press('3');
  await desk.locator('.picture svg').waitFor();
  await look(desk, 'case');
  await press(desk, /^Ask to fix/);
  await desk.getByRole('checkbox', { name: new RegExp(reasonsEn['face.mismatch'].fact) }).check();
  await press(desk, /^Send/);
  await desk.getByText(consoleTexts.decide.sent).waitFor();

  await heading(page, /^One thing to change/);
  await page.getByText(reasonsEn['face.mismatch'].fact).first().waitFor();
  await look(page, 'action-needed');
  const text = await waitForMail('second@example.test', reasonsEn['face.mismatch'].mail);
  expect(text).not.toContain(papers.person.surname);
  await page.getByRole('link', { name: new RegExp(say.messages) }).click();
  await page.getByText(reasonsEn['face.mismatch'].fact).first().waitFor();
  await page.goBack();

  // Only the selfie can be taken again; the document is kept.
  expect(await page.getByRole('button', { name: new RegExp(`^${say.fix.retake('')}`) }).count()).toBe(1);
  await press(page, say.fix.retake(say.slots.selfie));
  await addFine(page, papers.selfie, 'en');
  await heading(page, say.fix.ready);
  await press(page, say.review.submitAgain);
  await heading(page, say.approved.heading);
});

test('用中文：中文证件先说明问题，读出姓名和号码，一次提交，通过', async () => {
  const say = words['zh-Hans'];
  const papers = await papersOf('resident_card', 2, 23);
  const page = await openPhone('zh-Hans');
  await beginJourney(page, 'zh-Hans', 'third@example.test');
  await addRefused(page, await papers.front('blur'), reasonsZh['img.blur'].fact);
  await look(page, 'zh-blur');
  await addFine(page, await papers.front(), 'zh-Hans');
  await addFine(page, await papers.back(), 'zh-Hans');
  await heading(page, say.details.headingRead);
  expect(await page.getByLabel(say.details.fields.nativeName, { exact: true }).inputValue()).toBe(
    papers.person.nativeName,
  );
  expect(await page.getByLabel(say.details.fields.documentNumber, { exact: true }).inputValue()).toBe(
    papers.person.documentNumber,
  );
  await page.getByLabel(say.details.fields.nationality).selectOption('UTO');
  await page.getByLabel(say.details.fields.residence).selectOption('UTO');
  await look(page, 'zh-read-back');
  await press(page, say.save);
  await addFine(page, papers.selfie, 'zh-Hans');
  await look(page, 'zh-review');
  await press(page, say.review.submit);
  await heading(page, say.approved.heading);
  await look(page, 'zh-approved');
  await waitForMail('third@example.test', '通过');
});

test('a phone on plain http, where a page has neither camera nor crypto, sends its photo all the same', async () => {
  const plain = await startBrowser('--host-resolver-rules=MAP phone.test 127.0.0.1');
  try {
    const page = await plain.newPage({ viewport: { width: 390, height: 844 }, locale: 'en-GB' });
    const { port } = new URL(server.url);
    await page.goto(`http://phone.test:${port}/`);
    expect(await page.evaluate(() => [isSecureContext, 'mediaDevices' in navigator, 'subtle' in crypto])).toEqual([
      false,
      false,
      false,
    ]);
    await press(page, words.en.tryIt.start);
    await page.waitForURL((url) => url.host === `phone.test:${port}` && url.pathname === '/v/');
    await press(page, words.en.status.start);
    await agree(page);
    await press(page, words.en.consent.agree);
    await page.getByLabel(words.en.document.country).selectOption('UTO');
    await page.getByRole('radio', { name: new RegExp(`^${words.en.document.kinds.id_card}`) }).check();
    await press(page, words.en.continue);
    const papers = await papersOf('id_card', 3, 24);
    await addFine(page, await papers.front(), 'en');
  } finally {
    await plain.close();
  }
});
