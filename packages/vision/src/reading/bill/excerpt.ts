import type { Quad } from '../../geometry/quad.ts';
import type { PageLine } from './page.ts';

/** A stretch of print with its place, px of the picture. */
export type Excerpt = {
  readonly text: string;
  /** 0..1, of the weakest character. */
  readonly confidence: number;
  readonly quad: Quad;
};

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

/** Several excerpts as one; its place is the upright hull of theirs. */
export function joined(parts: readonly Excerpt[], separator: string): Excerpt {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const points = parts.flatMap(({ quad }) => [...quad]);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return {
    text: parts.map(({ text }) => text).join(separator),
    confidence: Math.min(1, ...parts.map(({ confidence }) => confidence)),
    quad: [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  };
}

/** The part of a line's quadrilateral between two shares of its length. */
function partOf([a, b, c, d]: Quad, from: number, to: number): Quad {
  const between = (p: Quad[0], q: Quad[0], share: number): Quad[0] => [
    p[0] + (q[0] - p[0]) * share,
    p[1] + (q[1] - p[1]) * share,
  ];
  return [between(a, b, from), between(a, b, to), between(d, c, to), between(d, c, from)];
}
