import type { ReadingField } from '@candor/core/document/reading.ts';
import { type DateReading, datesIn } from './dates.ts';
import { inlineLabel, type Labelled, labelOf } from './labels.ts';
import { type Excerpt, excerptOf, heightOf, joined, middleOf, type PrintedLine } from './printed-line.ts';
import { valuesUnder } from './values.ts';

/** What the print says about a field: `values` are its possible meanings, likeliest first. */
export type PrintedField = { readonly values: readonly string[]; readonly excerpt: Excerpt };
export type PrintedFields = { readonly [Field in ReadingField]?: PrintedField };
type Found = { [Field in ReadingField]?: PrintedField };
/** What two-digit years and numeric months need. */
export type DateOrder = Pick<DateReading, 'today' | 'monthFirst'>;

type Pair = {
  readonly field: Labelled;
  readonly label: PrintedLine;
  readonly value: PrintedLine;
  readonly cost: number;
};

/** An address may go on for this many lines below its first one. */
const moreAddressLines = 3;
/** Surname and given names on two lines. */
const moreNameLines = 1;

/** Reads values by where they stand to their labels: below and flush left, or on the same line to the right. */
export function readLabelled(lines: readonly PrintedLine[], dates: DateOrder = {}): PrintedFields {
  const labels = lines.flatMap((line) => {
    const field = labelOf(line.text);
    return field ? [{ line, field }] : [];
  });
  const others = lines.filter((line) => !labels.some((label) => label.line === line));
  const found: Found = {};
  for (const line of others) readInline(line, found, dates);
  const taken = new Set<PrintedLine>();
  const done = new Set<PrintedLine>();
  const pairs = labels.flatMap(({ line, field }) => pairsOf(line, field, others)).sort((a, b) => a.cost - b.cost);
  for (const { field, label, value } of pairs) {
    if (taken.has(value) || done.has(label)) continue;
    const excerpt = wholeValue(field, value, lines);
    if (!accept(field, excerpt, found, dates)) continue;
    taken.add(value);
    done.add(label);
  }
  return found;
}

function readInline(line: PrintedLine, found: Found, dates: DateOrder): void {
  const label = inlineLabel(line.text);
  if (!label) return;
  // Labels are matched on the text; a dictionary entry is one character, so both count alike except for rare pairs.
  accept(label.field, excerptOf(line, label.length), found, dates);
}

/** Files the value under its field when it can be one; false leaves the line for another label. */
function accept(field: Labelled, excerpt: Excerpt, found: Found, dates: DateOrder): boolean {
  const text = excerpt.text.replace(/^[\s:：.]+|[\s,，]+$/g, '');
  if (field === 'other') return true;
  // A bare "Name" may stand for both names, and then a comma or Han characters say so; surnames have neither.
  if (field === 'fullName' || (field === 'surname' && isWholeName(text)))
    return acceptFullName({ ...excerpt, text }, found);
  const values = valuesUnder(field, text, dates);
  if (values.length === 0) return false;
  found[field] ??= { values, excerpt: { ...excerpt, text } };
  return true;
}

function isWholeName(text: string): boolean {
  return /\p{L}\s*[,，]\s*\p{L}/u.test(text) || /^[\p{Script=Han}·•]{2,}$/u.test(text.replaceAll(' ', ''));
}

/** `LIN, MARA ELENA` is a surname and given names; Han characters are a native name. */
function acceptFullName(excerpt: Excerpt, found: Found): boolean {
  if (/^[\p{Script=Han}·•]{2,}$/u.test(excerpt.text.replaceAll(' ', ''))) {
    found.nativeName ??= { values: [excerpt.text.replaceAll(' ', '')], excerpt };
    return true;
  }
  const [surname = '', givenNames = ''] = excerpt.text.split(/[,，]/).map((part) => part.trim());
  if (valuesUnder('surname', surname).length === 0) return false;
  found.surname ??= { values: valuesUnder('surname', surname), excerpt };
  if (givenNames !== '') found.givenNames ??= { values: valuesUnder('givenNames', givenNames), excerpt };
  return true;
}

function pairsOf(label: PrintedLine, field: Labelled, others: readonly PrintedLine[]): Pair[] {
  return others.flatMap((value) => {
    const cost = Math.min(costBelow(label, value), costBeside(label, value));
    return Number.isFinite(cost) ? [{ field, label, value, cost }] : [];
  });
}

function costBelow(label: PrintedLine, value: PrintedLine): number {
  const height = (heightOf(label) + heightOf(value)) / 2;
  const gap = (value.top - label.bottom) / height;
  const indent = Math.abs(value.left - label.left) / height;
  return gap > -0.7 && gap < 1.8 && middleOf(value) > label.bottom - 0.2 * height && indent < 2
    ? Math.max(0, gap) + 0.5 * indent
    : Infinity;
}

function costBeside(label: PrintedLine, value: PrintedLine): number {
  const height = (heightOf(label) + heightOf(value)) / 2;
  const gap = (value.left - label.right) / height;
  const drop = Math.abs(middleOf(value) - middleOf(label)) / height;
  return gap > -0.5 && gap < 12 && drop < 0.6 ? 0.5 + 0.4 * Math.max(0, gap) + drop : Infinity;
}

/** Addresses, and names of two parts, may go on below; of what stands between the lines nothing is made up. */
function wholeValue(field: Labelled, first: PrintedLine, lines: readonly PrintedLine[]): Excerpt {
  const more = field === 'address' ? moreAddressLines : mayHoldWholeName(field, first) ? moreNameLines : 0;
  return more === 0 ? excerptOf(first) : joinedDown(first, lines, more);
}

/** A name that goes on ends with its comma, or has it. */
function mayHoldWholeName(field: Labelled, { text }: PrintedLine): boolean {
  return (field === 'fullName' || field === 'surname') && /[,，]/.test(text);
}

/** The lines under the first one, as far as they stand close and flush, alone in their row, and are neither labels nor dates. */
export function joinedDown(
  first: PrintedLine,
  lines: readonly PrintedLine[],
  more: number,
  isLabel: (line: PrintedLine) => boolean = ({ text }) => labelOf(text) !== null,
): Excerpt {
  const parts = [first];
  for (let i = 0; i < more; i++) {
    const last = parts.at(-1) ?? first;
    const next = lines.find(
      (line) =>
        !parts.includes(line) &&
        line.top > middleOf(last) &&
        costBelow(last, line) < 1 &&
        !isLabel(line) &&
        datesIn(line.text).length === 0 &&
        !lines.some((other) => (isLeftOf(other, line) || isBetween(last, other, line)) && isLabel(other)),
    );
    if (!next) break;
    parts.push(next);
  }
  return joined(
    parts.map((line) => excerptOf(line)),
    parts.some(({ text }) => /\p{Script=Han}/u.test(text)) ? '' : ' ',
  );
}

function isLeftOf(other: PrintedLine, line: PrintedLine): boolean {
  return other.right < line.left + heightOf(line) && Math.abs(middleOf(other) - middleOf(line)) < 0.5 * heightOf(line);
}

function isBetween(above: PrintedLine, { left, right, ...other }: PrintedLine, below: PrintedLine): boolean {
  const middle = (other.top + other.bottom) / 2;
  return middle > middleOf(above) && middle < middleOf(below) && left < below.right && right > below.left;
}
