import type { ReadingField } from '@candor/core/document/reading.ts';
import { datesIn } from './dates.ts';
import type { PrintedField, PrintedFields } from './latin-fields.ts';
import { joined, type PrintedLine } from './printed-line.ts';
import { type Row, rowsOf, stretchOf } from './rows.ts';
import { valuesUnder } from './values.ts';

/** Labels of the resident card, in both scripts. Every stretch up to the next label belongs to the label before it. */
const labels: readonly (readonly [pattern: string, field: ReadingField | 'validity'])[] = [
  ['姓名', 'nativeName'],
  ['性别|性別', 'sex'],
  ['民族', 'ethnicity'],
  ['出生日期|出生', 'birthDate'],
  ['住址', 'address'],
  ['公民身份号码|公民身份號碼|身份证号码?|公民编号', 'documentNumber'],
  ['签发机关|簽發機關', 'issuingOffice'],
  ['有效期限|有效期', 'validity'],
];
const anyLabel = new RegExp(labels.map(([pattern]) => `(${pattern})`).join('|'), 'g');
/** Fewer labels than this and it is another paper: 姓名 alone stands on many. */
const fewestLabels = 2;

type Found = {
  readonly field: ReadingField | 'validity';
  readonly row: Row;
  readonly from: number;
  readonly to: number;
};

/** Reads a card with Chinese labels. Characters that the dictionary lacks are left out, never invented. */
export function readChineseCard(lines: readonly PrintedLine[]): PrintedFields {
  const rows = rowsOf(lines);
  const found = rows.flatMap(labelledStretches);
  if (new Set(found.map(({ field }) => field)).size < fewestLabels) return {};
  const fields: { [Field in ReadingField]?: PrintedField } = {};
  for (const { field, row, from, to } of found) {
    if (field === 'validity') readValidity(row, from, to, fields);
    else if (field === 'address') {
      const address = readAddress(row, from, rows);
      if (address) fields.address ??= address;
    } else {
      const excerpt = stretchOf(row, from, to);
      const values = field === 'documentNumber' ? residentNumbers(excerpt.text) : valuesUnder(field, excerpt.text);
      if (values.length > 0) fields[field] ??= { values, excerpt };
    }
  }
  return withStrayNumber(fields, rows);
}

function labelledStretches(row: Row): Found[] {
  const matches = [...row.text.matchAll(anyLabel)];
  return matches.flatMap((match, i): Found[] => {
    const field = labels[match.slice(1).findIndex((group) => group !== undefined)]?.[1];
    const to = matches[i + 1]?.index ?? row.text.length;
    return field ? [{ field, row, from: match.index + match[0].length, to }] : [];
  });
}

/** The address runs over the rows below it that carry no label and are indented. */
function readAddress(row: Row, from: number, rows: readonly Row[]): PrintedField | undefined {
  const first = stretchOf(row, from, row.text.length);
  const parts = first.text === '' ? [] : [first];
  let bottom = row.bottom;
  for (const next of rows.slice(rows.indexOf(row) + 1)) {
    const height = next.bottom - next.top;
    if (
      next.text.match(anyLabel) ||
      residentNumbers(next.text).length > 0 ||
      next.top - bottom > 2 * height ||
      parts.length > 4
    )
      break;
    // Not indented: print beside the card, or the edge of the photograph.
    if (next.left < row.left + 0.3 * height) continue;
    parts.push(stretchOf(next, 0, next.text.length));
    bottom = next.bottom;
  }
  if (parts.length === 0) return undefined;
  const excerpt = joined(parts, '');
  return { values: [excerpt.text], excerpt };
}

/** Two dates with a stroke between them, or 长期 for a card that is valid for good: its expiry date is absent. */
function readValidity(row: Row, from: number, to: number, fields: { [Field in ReadingField]?: PrintedField }): void {
  const matches = [...row.text.slice(from, to).matchAll(/\d{4}[-./]\d{1,2}[-./]\d{1,2}/g)];
  (['issueDate', 'expiryDate'] as const).forEach((field, i) => {
    const match = matches[i];
    const values = match ? datesIn(match[0]) : [];
    if (!match || values.length === 0) return;
    const start = from + match.index;
    fields[field] ??= { values, excerpt: stretchOf(row, start, start + match[0].length) };
  });
}

/** Eighteen characters that may be a resident number; O is never one, so it was a 0. */
function residentNumbers(text: string): string[] {
  const digits = text
    .toUpperCase()
    .replace(/[×Ⅹ]/g, 'X')
    .replace(/[OD]/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9X]/g, '');
  return /^\d{17}[\dX]$/.test(digits) ? [digits] : [];
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
