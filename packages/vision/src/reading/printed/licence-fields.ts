import type { ReadingField } from '@candor/core/document/reading.ts';
import { type DateOrder, joinedDown, type PrintedField, type PrintedFields } from './latin-fields.ts';
import { besideNumber, inRow, type NumberedLabel, type NumberedPaper, numberedPaper } from './licence-numbers.ts';
import { type Excerpt, excerptOf, type PrintedLine } from './printed-line.ts';
import { valuesUnder } from './values.ts';

type Found = { [Field in ReadingField]?: PrintedField };

/** ISO/IEC 18013-1 annex A; 6 is the portrait, 7 the signature, 9 and on are categories. */
const european: Readonly<Record<string, ReadingField>> = {
  1: 'surname',
  2: 'givenNames',
  3: 'birthDate',
  '4a': 'issueDate',
  '4b': 'expiryDate',
  '4c': 'issuingOffice',
  '4d': 'personalNumber',
  5: 'documentNumber',
  8: 'address',
};
/** AAMVA DL/ID card design standard (2020), table D.3: 4d is the number of the licence, 5 tells copies of it apart and is not ours. */
const american: Readonly<Record<string, ReadingField>> = {
  1: 'surname',
  2: 'givenNames',
  3: 'birthDate',
  '4a': 'issueDate',
  '4b': 'expiryDate',
  '4d': 'documentNumber',
  8: 'address',
  15: 'sex',
};
const moreAddressLines = 2;

/** Fields of a driving licence by their numbers; empty where the paper is none. A value that cannot be one under its number is left unread. */
export function readNumbered(lines: readonly PrintedLine[], dates: DateOrder = {}): PrintedFields {
  const paper = numberedPaper(lines);
  if (!paper) return {};
  const found: Found = {};
  const meaning = paper.abbreviated ? american : european;
  // The same standard has the month first for the states and the year first for the provinces.
  const order = paper.abbreviated ? { ...dates, monthFirst: true } : dates;
  for (const label of paper.labels) {
    const field = meaning[label.number];
    const value = besideNumber(label, paper, lines);
    if (!field || !value || found[field]) continue;
    const excerpt = field === 'address' ? addressOf(value, paper, lines) : excerptOf(value.line, value.from);
    const values = valuesUnder(field, excerpt.text, order);
    if (values.length === 0) continue;
    found[field] = { values, excerpt };
    const place = label.number === '3' && birthPlaceOf(label, value.line, excerpt, lines);
    if (place) found.birthPlace = place;
  }
  return found;
}

function addressOf(
  { line, from }: { readonly line: PrintedLine; readonly from: number },
  { labels }: NumberedPaper,
  lines: readonly PrintedLine[],
): Excerpt {
  if (from > 0) return excerptOf(line, from);
  return joinedDown(line, lines, moreAddressLines, (one) => labels.some((label) => label.line === one));
}

/** The place of birth stands behind the date, in its box or in the next one. */
function birthPlaceOf(
  label: NumberedLabel,
  date: PrintedLine,
  { text }: Excerpt,
  lines: readonly PrintedLine[],
): PrintedField | null {
  const behind = /\d[\s,.]+(\p{L}[\p{L}\p{M} .'’-]{2,})$/u.exec(text)?.[1];
  const next = lines.find((line) => line !== label.line && line.left > date.right && inRow(line, date));
  const excerpt = behind
    ? excerptOf(date, Math.max(0, date.characters.length - behind.length))
    : next && excerptOf(next);
  const values = excerpt ? valuesUnder('birthPlace', excerpt.text) : [];
  return excerpt && values.length > 0 ? { values, excerpt } : null;
}
