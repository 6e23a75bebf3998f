import { type Excerpt, partOf } from '../printed/printed-line.ts';
import type { PageLine } from './page.ts';

export const heightOf = ({ top, bottom }: PageLine): number => bottom - top;
export const middleOf = ({ top, bottom }: PageLine): number => (top + bottom) / 2;

/** Code units from..to (end excluded) of a line, without blanks and colons at its ends. */
export function excerptOf(line: PageLine, from = 0, to = line.text.length): Excerpt {
  const stretch = line.text.slice(from, to);
  const start = from + (/^[\s:：.,\-–]*/u.exec(stretch)?.[0].length ?? 0);
  const text = line.text.slice(start, to).replace(/[\s:：,]+$/u, '');
  const end = start + text.length;
  const length = Math.max(1, line.text.length);
  const signs = [...text].length;
  const known = line.confidences.slice(start, end).filter((_, i) => text[i]?.trim() !== '');
  return {
    text,
    confidence: signs === 0 ? 0 : Math.min(1, ...known),
    quad: partOf(line.quad, start / length, end / length),
  };
}
