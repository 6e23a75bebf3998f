import { expect, test } from 'vitest';
import { allReasons } from './reasons.ts';
import { localeFor, mailReason, sayReason } from './say.ts';

test('measured is said against allowed, in the unit of its measure', () => {
  const glare = { reason: 'img.glare', measure: 'glare', measured: 0.62, limit: 0.05 } as const;
  expect(sayReason('en', glare)).toEqual({
    fact: 'Light hides part of the document.',
    instruction: 'Lay it flat, away from the lamp, and let daylight come from the side.',
    measured: '62% of the document, up to 5% is fine',
  });
  expect(sayReason('zh-Hans', glare).measured).toBe('占证件的 62%，5% 以内可以');
});

test('brightness is said as a share of white, a shadow as a ratio', () => {
  const dark = { reason: 'img.dark', measure: 'brightness', measured: 51, limit: 70 } as const;
  expect(sayReason('en', dark).measured).toBe('brightness 20%, at least 27% is needed');
  const shadow = { reason: 'img.shadow', measure: 'shadow', measured: 0.7, limit: 0.45 } as const;
  expect(sayReason('en', shadow).measured).toBe('the bright half is 2 times as bright, up to 1.6 times is fine');
});

test('a number that means nothing to a reader is left out', () => {
  expect(sayReason('en', { reason: 'img.cut_off', measure: 'cutOff', measured: 0.9, limit: 0.5 }).measured).toBeNull();
});

test('codes in a finding become names, in both languages', () => {
  const chosen = { reason: 'doc.not_chosen', measured: 'passport', limit: 'id_card' } as const;
  expect(sayReason('en', chosen).fact).toBe('You chose identity card; the photo shows passport.');
  expect(sayReason('zh-Hans', chosen).fact).toBe('您选择的是身份证，照片中是护照。');
  const country = { reason: 'doc.not_chosen', measured: 'FRA', limit: 'UTO' } as const;
  expect(sayReason('en', country).fact).toBe('You chose Utopia; the photo shows France.');
});

test('personal values are filled at display, and left out where they are not at hand', () => {
  const name = { reason: 'data.name', measured: '3' } as const;
  expect(sayReason('en', name, { typed: 'LIM', read: 'LIN' }).fact).toBe('You typed “LIM”; the document says “LIN”.');
  expect(sayReason('en', name).fact).toBe('The name you typed and the name on the document are not the same.');
});

test('a number that breaks its rules is named as the document names it, with the place where that is known', () => {
  const bad = { reason: 'doc.number_bad', measured: 'check_character', scheme: 'CPF', places: [10] } as const;
  expect(sayReason('en', bad)).toMatchObject({
    fact: 'The control digit of this number (CPF) does not fit the others.',
    instruction: 'Compare character 10 of the number with the document first.',
  });
  const born = { ...bad, measured: 'birth_date', scheme: '公民身份号码', places: [7, 8, 9, 10, 11, 12, 13, 14] };
  expect(sayReason('zh-Hans', born)).toMatchObject({
    fact: '此号码（公民身份号码）中的出生日期在日历上不存在。',
    instruction: '请对照证件，先核对第 7–14 位。',
  });
  expect(sayReason('en', { reason: 'doc.number_bad' }).fact).toBe(
    'The control digit of this document number does not fit the others.',
  );
});

test('an impossible birth date is not told as a difference from the document', () => {
  expect(sayReason('en', { reason: 'data.dob', field: 'birthDate', measured: 'future' })).toEqual({
    fact: 'This birth date lies in the future.',
    instruction: 'Check the year.',
    measured: null,
  });
});

test.each(['en', 'zh-Hans'] as const)('in %s no reader ever sees a brace, whatever is missing', (locale) => {
  for (const reason of allReasons) {
    const said = sayReason(locale, { reason });
    expect(`${said.fact}${said.instruction}${mailReason(locale, reason)}`, reason).not.toMatch(/[{}]|undefined/);
  }
});

test.each([
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh-Hans', 'zh-Hans'],
  ['zh-TW', 'en'],
  ['fr', 'en'],
])('a reader of %s reads %s', (tag, locale) => {
  expect(localeFor(tag)).toBe(locale);
});
