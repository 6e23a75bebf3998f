import { heightOf, middleOf, type PrintedLine } from './printed-line.ts';

/** A line that begins with the number of a field: `4b.`, `3 DOB`, `4c. OFFICE OF ZENITH`. */
export type NumberedLabel = {
  readonly line: PrintedLine;
  /** Lower case, without its dot. */
  readonly number: string;
  /** An abbreviation stands behind the number, as on North American licences. */
  readonly abbreviated: boolean;
  /** Where the value begins in the line's characters; at their end, it stands elsewhere. */
  readonly from: number;
};

export type NumberedPaper = {
  readonly labels: readonly NumberedLabel[];
  /** Left edge of the labels, px along the writing. */
  readonly column: number;
  readonly abbreviated: boolean;
};

const numbered = /^\s*(4\s?[abcd6]|1\d|[1-9])(?!\d)\s*[.,:]?\s*/i;
/** AAMVA DL/ID card design standard (2020), table D.3. */
const abbreviation =
  /^(dob|iss|exp|(dl|lic|id)\.?\s?(no|number)?|customer\s?(id|no)|dd|class|end|rest|sex|hgt|wgt|eyes?|hair|height|weight|[fl]n)(?![a-z])[.:]*\s*/i;
/** Labels of one column begin within this many line heights of each other. */
const ragged = 1;

/**
 * The numbers of a driving licence (ISO/IEC 18013-1 annex A, Directive 2006/126/EC annex I): 4a to 4d stand on no other paper, and two of
 * them with a third number make one. Bare numbers count only in the column of the lettered ones, so that no house number is taken for one.
 */
export function numberedPaper(lines: readonly PrintedLine[]): NumberedPaper | null {
  const all = lines.flatMap(asNumbered);
  const lettered = all.filter(({ number }) => isLettered(number));
  if (new Set(lettered.map(({ number }) => number)).size < 2) return null;
  const inColumn = (one: NumberedLabel, column: number) =>
    Math.abs(one.line.left - column) < ragged * heightOf(one.line);
  const columns = lettered.map(({ line }) => all.filter((one) => inColumn(one, line.left)));
  const fullest = columns.reduce((a, b) => (b.length > a.length ? b : a), []);
  const column = median(fullest.map(({ line }) => line.left));
  const labels = all.filter((one) => isLettered(one.number) || one.abbreviated || inColumn(one, column));
  return new Set(labels.map(({ number }) => number)).size < 3
    ? null
    : { labels, column, abbreviated: labels.some(({ abbreviated }) => abbreviated) };
}

/** What stands on the label's line, or nearest to its right in the same row; null where nothing does. */
export function besideNumber(
  label: NumberedLabel,
  { labels }: NumberedPaper,
  lines: readonly PrintedLine[],
): { readonly line: PrintedLine; readonly from: number } | null {
  if (label.from < label.line.characters.length) return { line: label.line, from: label.from };
  const [nearest] = lines
    .filter((line) => !labels.some((other) => other.line === line) && inRow(line, label.line))
    .filter(({ left }) => left > label.line.right - heightOf(label.line))
    .toSorted((a, b) => a.left - b.left);
  return nearest ? { line: nearest, from: 0 } : null;
}

export function inRow(a: PrintedLine, b: PrintedLine): boolean {
  return Math.abs(middleOf(a) - middleOf(b)) < 0.6 * Math.max(heightOf(a), heightOf(b));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function asNumbered(line: PrintedLine): NumberedLabel[] {
  const match = numbered.exec(line.text);
  if (!match) return [];
  const word = abbreviation.exec(line.text.slice(match[0].length))?.[0] ?? '';
  const number = (match[1] ?? '').toLowerCase().replace(/\s/, '').replace('46', '4b');
  return [{ line, number, abbreviated: word !== '', from: match[0].length + word.length }];
}

function isLettered(number: string): boolean {
  return /^4[a-d]$/.test(number);
}
