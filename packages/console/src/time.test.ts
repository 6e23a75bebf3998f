import { expect, test } from 'vitest';
import { duration } from './time.ts';

test.each([
  [90 * 60_000, 'en', '1 h 30 min'],
  [59 * 60_000, 'en', '59 min'],
  [-5, 'en', '0 min'],
  [125 * 60_000, 'zh-Hans', '2 小时 5 分钟'],
] as const)('%d ms in %s is %s', (ms, language, said) => {
  expect(duration(ms, language)).toBe(said);
});
