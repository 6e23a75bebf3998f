import { heightOf, middleOf } from './excerpt.ts';
import type { PageLine } from './page.ts';

/** The nearest line to the left on the same row, at most so many line heights away. */
export function lineBefore(line: PageLine, lines: readonly PageLine[], reach = 40): PageLine | null {
  const height = heightOf(line);
  const before = lines.filter((other) => {
    const gap = (line.left - other.right) / height;
    return other !== line && onOneRow(other, line) && gap > -1 && gap < reach;
  });
  return before.sort((a, b) => b.right - a.right)[0] ?? null;
}

/** The nearest line to the right on the same row. */
export function lineAfter(line: PageLine, lines: readonly PageLine[], reach = 40): PageLine | null {
  const height = heightOf(line);
  const after = lines.filter((other) => {
    const gap = (other.left - line.right) / height;
    return other !== line && onOneRow(other, line) && gap > -1 && gap < reach;
  });
  return after.sort((a, b) => a.left - b.left)[0] ?? null;
}

/** The line right above, that begins, ends or is centred where this one does: a heading of its own or of its column. */
export function lineAbove(line: PageLine, lines: readonly PageLine[]): PageLine | null {
  return nearest(line, lines, (other) => (line.top - other.bottom) / heightOf(line));
}

/** The line right below, aligned in the same way. */
export function lineBelow(line: PageLine, lines: readonly PageLine[]): PageLine | null {
  return nearest(line, lines, (other) => (other.top - line.bottom) / heightOf(line));
}

function nearest(line: PageLine, lines: readonly PageLine[], gapTo: (other: PageLine) => number): PageLine | null {
  const found = lines.flatMap((other) => {
    const gap = gapTo(other);
    return other !== line && gap > -0.6 && gap < 1.8 && isAligned(line, other) ? [{ other, gap }] : [];
  });
  return found.sort((a, b) => a.gap - b.gap)[0]?.other ?? null;
}

function isAligned(a: PageLine, b: PageLine): boolean {
  const room = 1.2 * Math.max(heightOf(a), heightOf(b));
  const centres = Math.abs((a.left + a.right) / 2 - (b.left + b.right) / 2);
  return Math.abs(a.left - b.left) < room || Math.abs(a.right - b.right) < room || centres < room;
}

export function onOneRow(a: PageLine, b: PageLine): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < 0.55 * Math.min(heightOf(a), heightOf(b));
}
