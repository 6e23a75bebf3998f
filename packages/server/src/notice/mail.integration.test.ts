import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { words } from '@candor/core/findings/say.ts';
import { enNotices } from '@candor/core/notice/texts/en.ts';
import { zhHansNotices } from '@candor/core/notice/texts/zh-hans.ts';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { call, newPerson, prepare, sendGood, sendMeasured } from '../testing/journey-client.ts';
import { goodCard, goodSelfie } from '../testing/measured.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { createMailer, type Mailer } from './mailer.ts';
import { sendMail } from './send-mail.ts';

let house: TestHouse;
let key: string;
let mailer: Mailer;
let caught: { to: string[]; source: string }[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const source = Buffer.concat(parts).toString('utf8');
      caught.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: readable(source) });
      done();
    });
  },
});
/** Quoted-printable or base64 bodies as text. */
function readable(source: string): string {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64').toString('utf8')}`;
  if (!/quoted-printable/i.test(head)) return source;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return `${head}\n\n${Buffer.from(bytes, 'latin1').toString('utf8')}`;
}

beforeAll(async () => {
  house = await openTestHouse();
  key = await house.hostKey();
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const address = smtp.server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, folder: house.folder, domain: 'kyc.example' });
});
beforeEach(() => {
  caught = [];
});
afterAll(async () => {
  mailer.close();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
  await house.close();
});

const latestNotice = async (verification: string): Promise<string> =>
  (await house.database.pool.query('select id from notice where verification = $1 order by seq desc', [verification]))
    .rows[0].id;

test.each([
  'en',
  'zh-Hans',
] as const)('mail and inbox give the same reasons, in the language of the applicant: %s', async (locale) => {
  const person = await newPerson(house, key, { email: 'mara@example.com', locale });
  await sendGood(house, person);
  await sendMeasured(house, person, 'document_front', goodCard('front', { glare: 0.2 }));
  await person.send('POST', '/submit', {});
  const journey = await person.journey();
  expect(journey.notices[0]?.findings.map(({ reason }) => reason)).toEqual(['img.glare']);

  const id = await latestNotice(person.id);
  await sendMail({ ...house, mailer }, { id });
  await sendMail({ ...house, mailer }, { id });
  expect(caught).toHaveLength(1);
  const [mail] = caught;
  expect(mail?.to).toEqual(['mara@example.com']);
  expect(mail?.source).toContain(words[locale].texts['img.glare'].mail);
  expect(mail?.source).toContain(journey.antiPhishingCode);
  expect(mail?.source).toContain(`Message-ID: <${id}@kyc.example>`);
  expect(mail?.source).toContain({ en: enNotices, 'zh-Hans': zhHansNotices }[locale].sandbox);
  expect(mail?.source).not.toMatch(/Lin|Mara|U48271936|1994/);
});

test('a masked reason is not in the mail', async () => {
  const person = await newPerson(house, key, { email: 'mara@example.com' });
  await prepare(person);
  await sendMeasured(house, person, 'document_front', goodCard('front'));
  await sendMeasured(house, person, 'document_back', goodCard('back'));
  await sendMeasured(house, person, 'selfie', goodSelfie(0.5));
  await person.send('POST', '/submit', {});
  const id = await latestNotice(person.id);
  await house.database.pool.query(
    `update notice set findings = '[{"reason":"live.spoof","verdict":"unsure"}]' where id = $1`,
    [id],
  );
  await sendMail({ ...house, mailer }, { id });
  expect(caught[0]?.source).not.toContain(words.en.texts['live.spoof'].mail);
  expect(caught[0]?.source).toContain(words.en.texts['risk.review'].mail);
});

test('without an SMTP server mails lie in a folder, and nobody is named in them', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-mail-'));
  const files = createMailer({ smtpUrl: null, folder, domain: 'kyc.example' });
  const person = await newPerson(house, key, { email: 'mara@example.com' });
  await sendGood(house, person);
  await person.send('POST', '/submit', {});
  await sendMail({ ...house, mailer: files }, { id: await latestNotice(person.id) });
  const [file] = readdirSync(folder);
  const source = readFileSync(join(folder, file ?? ''), 'utf8');
  expect(source).toContain('Subject: [sandbox]');
  expect(source).not.toMatch(/mara|U48271936/i);
});

test('somebody without an address gets the inbox alone', async () => {
  const person = await newPerson(house, key);
  await call(house, 'POST', `/v1/applicants/${person.user}/hold`, key);
  await sendMail({ ...house, mailer }, { id: await latestNotice(person.id) });
  expect(caught).toEqual([]);
  expect((await person.journey()).notices.map(({ kind }) => kind)).toEqual(['hold']);
});
