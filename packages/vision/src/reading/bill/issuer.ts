import { medianHeight } from './bill-kind.ts';
import { companyWords } from './bill-words.ts';
import { type Excerpt, excerptOf, heightOf } from './excerpt.ts';
import type { PageLine } from './page.ts';

/** Who made the paper out: the line at the top that names a company or an authority, else the largest one there. */
export function readIssuer(lines: readonly PageLine[], height: number): Excerpt | null {
  const top = lines.filter((line) => line.top < 0.3 * height && /\p{L}{2}/u.test(line.text) && line.text.length < 60);
  const company = top.find(({ text }) => companyWords.test(text) && !/[:：]/.test(text));
  const body = medianHeight(lines);
  const large = [...top].sort((a, b) => heightOf(b) - heightOf(a))[0];
  const line = company ?? (large && heightOf(large) > 1.3 * body ? large : undefined);
  return line ? excerptOf(line) : null;
}
