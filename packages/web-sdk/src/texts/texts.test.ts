import { expect, test } from 'vitest';
import { en } from './en.ts';
import { enLater } from './en-later.ts';
import { formatAmount, formatDay, formatWhen } from './format.ts';
import { localeOf } from './texts.ts';
import { zhHans } from './zh-hans.ts';
import { zhHansLater } from './zh-hans-later.ts';

type Tree = string | Tree[] | ((...values: never[]) => string) | { [name: string]: Tree };

/** Every sentence with its path; a sentence with blanks is called with samples. */
function sentences(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') return [[path, Reflect.apply(tree, undefined, [3, 5, 7])]];
  return Object.entries(tree).flatMap(([name, part]) => sentences(part, `${path}/${name}`));
}

const english = [...sentences(en), ...sentences(enLater)];
const chinese = [...sentences(zhHans), ...sentences(zhHansLater)];

test('both languages say the same things', () => {
  expect(chinese.map(([path]) => path)).toEqual(english.map(([path]) => path));
});

test('no sentence is empty, and none carries a code or a word that we do not say to people', () => {
  for (const [path, text] of [...english, ...chinese]) {
    expect(text.trim(), path).not.toBe('');
    expect(text, path).not.toMatch(/\binvalid\b|\bfailed\b|\berror\b|undefined|非法|驳回|失败/i);
  }
});

test('Chinese sentences are Chinese', () => {
  const latin = chinese.filter(([, text]) => !/\p{Script=Han}/u.test(text));
  expect(latin.map(([path]) => path)).toEqual(['/lang']);
});

test('dates, days and amounts are written as the reader writes them', () => {
  expect(formatDay('en', '1994-04-12')).toBe('12 April 1994');
  expect(formatDay('zh-Hans', '1994-04-12')).toBe('1994 年 4 月 12 日');
  expect(formatWhen('en', '2026-11-20T12:00:00Z')).toMatch(/^20 November 2026 at \d\d:00$/);
  expect(formatAmount('en', 50_000, 'USD')).toBe('50,000 USD');
  expect(formatAmount('zh-Hans', 50_000, 'USD')).toBe('50,000 美元');
});

test.each([
  [['zh-CN', 'en'], 'zh-Hans'],
  [['zh'], 'zh-Hans'],
  [['fr-FR', 'zh-SG'], 'zh-Hans'],
  [['en-GB', 'zh'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
])('who reads %j gets %s', (languages, locale) => {
  expect(localeOf(languages)).toBe(locale);
});
