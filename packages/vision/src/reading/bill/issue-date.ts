import type { IsoDate } from '@candor/core/details/dates.ts';
import { plain } from '../printed/plain.ts';
import type { Excerpt } from '../printed/printed-line.ts';
import { type FoundDate, findDates } from './bill-dates.ts';
import { type DateLabel, dateLabelOf } from './bill-words.ts';
import { excerptOf, heightOf } from './excerpt.ts';
import { lineAbove, lineBefore } from './neighbours.ts';
import type { PageLine } from './page.ts';

/** A date with what its surroundings say of it. `bare`: they say nothing. `row`: one of a column of dates, as transactions have. */
type Dated = {
  readonly line: PageLine;
  readonly found: FoundDate;
  readonly label: DateLabel | 'bare' | 'row';
};

export type BillDates = {
  readonly issue: { readonly dates: readonly IsoDate[]; readonly excerpt: Excerpt } | null;
  readonly due: { readonly dates: readonly IsoDate[]; readonly excerpt: Excerpt } | null;
};

/** The day of the paper, told apart from the day to pay, from the period it is about, and from the rows of a table. */
export function readBillDates(lines: readonly PageLine[], height: number): BillDates {
  const all = withRows(lines.flatMap((line) => datesOn(line, lines)));
  const due = all.find(({ label }) => label === 'due');
  const labelled = (label: Dated['label']) => all.filter((one) => one.label === label && isPossible(one, due));
  const bare = labelled('bare').filter(({ line }) => line.top < 0.6 * height);
  const days = new Set(bare.map(({ found }) => found.dates[0]));
  // A letter has its day alone on a line, or after the town. Two such days, and nobody can tell.
  const issue = labelled('issue')[0] ?? labelled('day')[0] ?? (days.size === 1 ? bare[0] : undefined);
  return { issue: issue ? read(issue) : null, due: due ? read(due) : null };
}

function read({ line, found }: Dated) {
  return { dates: found.dates, excerpt: excerptOf(line, found.from, found.to) };
}

/** No paper is made out after its payment is due. */
function isPossible({ found }: Dated, due: Dated | undefined): boolean {
  const [issued, payable] = [found.dates[0] ?? '', due?.found.dates[0]];
  return payable === undefined || issued <= payable || found.dates.some((date) => date <= payable);
}

function datesOn(line: PageLine, lines: readonly PageLine[]): Dated[] {
  const found = findDates(line.text);
  const isRange = found.length === 2 && isJoint(line.text.slice(found[0]?.to, found[1]?.from));
  return found.map((one, at): Dated => {
    const before = plain(line.text.slice(found[at - 1]?.to ?? 0, one.from));
    const label = isRange ? 'period' : (dateLabelOf(before) ?? around(line, before, one, lines));
    return { line, found: one, label };
  });
}

/** A stroke, or a word like it, between two dates. */
function isJoint(between: string): boolean {
  return /^\s*([-–—~～至到]|to|until|till|through|bis|au|al|a|hasta)\s*$/iu.test(between);
}

/** On the same row before it, then above it. Words on the date's own line that say nothing (a town) do not stand in the way. */
function around(line: PageLine, before: string, { from }: FoundDate, lines: readonly PageLine[]): DateLabel | 'bare' {
  if (before.length > 24 || isSentence(line, from)) return 'other';
  const left = lineBefore(line, lines);
  const above = lineAbove(line, lines);
  for (const other of [left, above]) {
    if (!other || findDates(other.text).length > 0) continue;
    const label = dateLabelOf(plain(other.text));
    if (label && other.text.length < 60) return label;
  }
  return 'bare';
}

/** A date in the middle of running text. */
function isSentence({ text }: PageLine, from: number): boolean {
  return text.slice(0, from).trim().split(/\s+/).length > 4;
}

/** Three dates or more below each other are the first column of a table. */
function withRows(all: readonly Dated[]): Dated[] {
  const unnamed = all.filter(({ label }) => label === 'bare' || label === 'day');
  return all.map((one) => {
    if (!unnamed.includes(one)) return one;
    const column = unnamed.filter(({ line }) => Math.abs(line.left - one.line.left) < heightOf(one.line));
    return new Set(column.map(({ line }) => line)).size >= 3 ? { ...one, label: 'row' } : one;
  });
}
