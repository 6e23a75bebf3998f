import { neverExpires } from '@candor/core/document/expiry.ts';
import type { ReadingField } from '@candor/core/document/reading.ts';
import { readAddress } from './chinese-address.ts';
import { type Labelled, labelledRows } from './chinese-labels.ts';
import { readName } from './chinese-name.ts';
import { chineseNations } from './chinese-nations.ts';
import { permitNumbers, residentNumbers } from './chinese-numbers.ts';
import { datesIn } from './dates.ts';
import type { PrintedField, PrintedFields } from './latin-fields.ts';
import { heightOf, type PrintedLine } from './printed-line.ts';
import { type Row, rowsOf, stretchOf } from './rows.ts';
import { valuesUnder } from './values.ts';

/** Fewer labels than this and it is another paper: 姓名 alone stands on many. */
const fewestLabels = 2;

/** Whether so many of the labels stand on the paper that it is a card in Chinese. */
export function isChineseCard(found: readonly Labelled[]): boolean {
  return new Set(found.map(({ label }) => label)).size >= fewestLabels;
}

/** Reads a card with Chinese labels. A character that the recogniser lacks is U+FFFD in a name, never an invented one. */
export function readChineseCard(lines: readonly PrintedLine[]): PrintedFields {
  const { rows, found } = labelledRows(lines);
  if (!isChineseCard(found)) return {};
  const fields: { [Field in ReadingField]?: PrintedField } = {};
  for (const labelled of found) {
    const { label, row, from, to } = labelled;
    const below = isCaption(row.text.slice(from, to)) ? valueBelow(labelled, lines) : null;
    const place = below ?? labelled;
    if (label === 'other') continue;
    if (label === 'validity') {
      readValidity(place.row, place.from, place.to, fields);
      continue;
    }
    const field = label === 'address' && !below ? readAddress(row, from, rows) : readStretch(label, place);
    if (field) fields[label] ??= field;
  }
  return withStrayNumber(fields, rows);
}

function readStretch(field: ReadingField, { row, from, to }: Labelled): PrintedField | null {
  const excerpt = stretchOf(row, from, to);
  const read = (values: readonly string[]) => (values.length > 0 ? { values, excerpt } : null);
  switch (field) {
    case 'nativeName': {
      const name = readName(row, from, to);
      return name && { values: [name.value], excerpt: { ...excerpt, confidence: name.confidence } };
    }
    case 'sex': {
      // Lines of the ornament beside it are read as X at times.
      const at = [...excerpt.text].findIndex((one) => one === '男' || one === '女');
      if (at < 0) return null;
      const sign = stretchOf(row, from + at, from + at + 1);
      return { values: [sign.text === '男' ? 'M' : 'F'], excerpt: sign };
    }
    case 'ethnicity':
      return read(chineseNations.filter((nation) => nation === excerpt.text.replace(/族$/, '')));
    case 'documentNumber':
      return read([...residentNumbers(excerpt.text), ...permitNumbers(excerpt.text)]);
    default:
      return read(valuesUnder(field, excerpt.text));
  }
}

/** The rest of a label in two languages (`签发机关/Authority`): the value stands below. */
function isCaption(text: string): boolean {
  return /^[/|(（]?[\p{Script=Latin}\s.,'’()（）/]{3,}$/u.test(text);
}

function valueBelow({ row, at, label }: Labelled, lines: readonly PrintedLine[]): Labelled | null {
  const head = row.places[at]?.line;
  if (!head) return null;
  const height = heightOf(head);
  const line = lines.find(
    ({ left, top }) =>
      Math.abs(left - head.left) < 2 * height && top > head.top + 0.5 * height && top - head.bottom < height,
  );
  const [below] = line ? rowsOf([line]) : [];
  return below ? { label, row: below, at: 0, end: 0, from: 0, to: below.text.length } : null;
}

/** 长期, also where one of both characters is misread. */
const forGood = /长期|長期|[长長].$|.期$/;

/** Two dates with a stroke between them, or one and 长期 on a card that is valid for good. */
function readValidity(row: Row, from: number, to: number, fields: { [Field in ReadingField]?: PrintedField }): void {
  const text = row.text.slice(from, to);
  const matches = [...text.matchAll(/\d{4}[-./年]\d{1,2}[-./月]\d{1,2}/g)];
  (['issueDate', 'expiryDate'] as const).forEach((field, i) => {
    const match = matches[i];
    const values = match ? datesIn(match[0]) : [];
    if (!match || values.length === 0) return;
    const start = from + match.index;
    fields[field] ??= { values, excerpt: stretchOf(row, start, start + match[0].length) };
  });
  const [only] = matches;
  if (!only || matches.length > 1) return;
  const rest = text.slice(only.index + only[0].length);
  const good = forGood.exec(rest);
  if (!good || /\d{2}/.test(rest)) return;
  const start = from + only.index + only[0].length + good.index;
  fields.expiryDate ??= { values: [neverExpires], excerpt: stretchOf(row, start, start + good[0].length) };
}

/** The number is printed large and far from its label, and is known by its form alone. */
function withStrayNumber(fields: PrintedFields, rows: readonly Row[]): PrintedFields {
  if (fields.documentNumber) return fields;
  for (const row of rows) {
    const match = /\d{17}[\dXx×]/.exec(row.text);
    if (!match) continue;
    const excerpt = stretchOf(row, match.index, match.index + 18);
    return { ...fields, documentNumber: { values: residentNumbers(excerpt.text), excerpt } };
  }
  return fields;
}
