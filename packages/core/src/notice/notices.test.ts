import { expect, test } from 'vitest';
import { isMasked } from '../findings/mask.ts';
import type { ShownReason } from '../findings/reasons.ts';
import { allReasons } from '../findings/reasons.ts';
import { words } from '../findings/say.ts';
import { noticeKinds, noticesFor, type TellingEvent } from './notices.ts';
import { enNotices } from './texts/en.ts';
import { zhHansNotices } from './texts/zh-hans.ts';
import { writeMail } from './write-mail.ts';

test.each<[TellingEvent, readonly string[]]>([
  [{ event: 'submitted', outcome: 'checking', isLockedNow: false }, ['submitted']],
  [{ event: 'submitted', outcome: 'approved', isLockedNow: true }, ['approved']],
  [{ event: 'submitted', outcome: 'action_required', isLockedNow: true }, ['action_required', 'lockout']],
  [{ event: 'submitted', outcome: 'in_review', isLockedNow: false }, ['in_review']],
  [{ event: 'reviewed', outcome: 'declined' }, ['declined']],
  [{ event: 'held' }, ['hold']],
  [{ event: 'case_answered' }, ['case_answered']],
])('%j gives %j', (event, kinds) => {
  expect(noticesFor(event)).toEqual(kinds);
});

const languages = [
  ['en', enNotices, words.en.texts, /never asked for by mail or chat/],
  ['zh-Hans', zhHansNotices, words['zh-Hans'].texts, /从不通过邮件或聊天索要证件/],
] as const;

test.each(
  languages,
)('in %s every mail carries the code and the warning, and no blank, link or staff word', (_, notices, texts, warning) => {
  const isShown = (reason: (typeof allReasons)[number]): reason is ShownReason =>
    !isMasked(reason) || reason === 'risk.declined';
  for (const kind of noticeKinds) {
    const input = {
      kind,
      mode: 'live',
      host: 'Example',
      receipt: 'C-20417',
      antiPhishingCode: 'heron-42',
      reasons: allReasons.filter(isShown),
    } as const;
    const { subject, text } = writeMail(notices, texts, input);
    expect(subject).toContain('C-20417');
    expect(text).toContain('heron-42');
    expect(text).toMatch(warning);
    expect(`${subject}${text}`).not.toMatch(/[{}]|https?:|www\.|sandbox/);
  }
});

test('a mail of the sandbox says so first', () => {
  const input = {
    kind: 'approved',
    mode: 'sandbox',
    host: 'Example',
    receipt: 'C-1',
    antiPhishingCode: 'x',
    reasons: [],
  } as const;
  const { subject, text } = writeMail(enNotices, words.en.texts, input);
  expect(subject).toBe('[sandbox] Your verification is approved (C-1)');
  expect(text.startsWith('This is the sandbox')).toBe(true);
});

test('a reason is listed once', () => {
  const input = {
    kind: 'action_required',
    mode: 'live',
    host: 'E',
    receipt: 'C-1',
    antiPhishingCode: 'x',
    reasons: ['img.glare', 'img.glare'],
  } as const;
  const { text } = writeMail(enNotices, words.en.texts, input);
  expect(text.match(/Light hides part/g)).toHaveLength(1);
});
