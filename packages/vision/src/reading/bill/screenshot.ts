import type { Page, PageLine } from './page.ts';

/** Taller than any paper of ours: phone screens are 16:9 (1.78) to 22:9. */
const tallest = 1.7;

/** The status line of a phone at the very top: a clock, and on the same height the network or the battery. */
export function looksLikeScreenshot({ lines, width, height }: Page): PageLine | null {
  if (height < tallest * width) return null;
  const status = lines.filter(({ quad }) => quad.every(([, y]) => y < 0.06 * height));
  const clock = status.find(({ text }) => /^\s*\d{1,2}[:：]\d{2}(\s*(AM|PM|上午|下午))?/iu.test(text));
  const signal = status.some(
    ({ text }) => /\b[345]G\b|LTE|Wi-?Fi|\d{1,3}\s?%|^\d{2,3}$/iu.test(text) || /4G|5G/.test(text),
  );
  return clock && signal ? clock : null;
}
