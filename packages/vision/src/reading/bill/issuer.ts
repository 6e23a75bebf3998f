import type { Excerpt } from '../printed/printed-line.ts';
import { medianHeight } from './bill-kind.ts';
import { companyWords, titlesPaper } from './bill-words.ts';
import { excerptOf, heightOf } from './excerpt.ts';
import type { PageLine } from './page.ts';

/** Who made the paper out: the line at the top that names a company or an authority, else the largest one there. */
export function readIssuer(lines: readonly PageLine[], height: number): Excerpt | null {
  const top = lines.filter((line) => line.top < 0.3 * height && /\p{L}{2}/u.test(line.text) && line.text.length < 60);
  const body = medianHeight(lines);
  const isWeb = ({ text }: PageLine) => /\.\p{L}{2,}|@|\d{3}/u.test(text);
  const names = top.filter(
    (line) => !isWeb(line) && (companyWords.test(line.text) || !titlesPaper(line.text)) && !/[:：]/.test(line.text),
  );
  const company = names.find(({ text }) => companyWords.test(text));
  const large = [...names].sort((a, b) => heightOf(b) - heightOf(a))[0];
  const line = company ?? (large && heightOf(large) > 1.2 * body ? large : undefined);
  return line ? excerptOf(line) : null;
}
