import type { ReadingField } from '@candor/core/document/reading.ts';
import { plain } from './plain.ts';
import { heightOf, type PrintedLine, partOf } from './printed-line.ts';
import { type Row, rowsOf } from './rows.ts';

/** What a label of a Chinese card names. `other`: a known label whose value is not ours, so that nobody else takes it. */
export type ChineseLabel = ReadingField | 'validity' | 'other';

/** Labels of resident cards and of the permits for Hong Kong, Macao and Taiwan, in both scripts; longer ones first. */
const labels: readonly (readonly [pattern: string, label: ChineseLabel])[] = [
  ['姓名', 'nativeName'],
  ['性别|性別', 'sex'],
  ['民族', 'ethnicity'],
  ['出生日期|出生', 'birthDate'],
  ['住址', 'address'],
  [
    '公民身份号码|公民身份號碼|公民身分號碼|身份证号码?|公民编号|证件号码|證件號碼|社会保障号码|居住证号码',
    'documentNumber',
  ],
  ['签发机关|簽發機關', 'issuingOffice'],
  ['有效期限|有效期', 'validity'],
  ['通行证号码|通行證號碼|签发次数|簽發次數|换证次数|換證次數|签发地点|簽發地點', 'other'],
];
const anyLabel = new RegExp(labels.map(([pattern]) => `(${pattern})`).join('|'), 'g');

/** A label with the stretch of its row that belongs to it: up to the next label. */
export type Labelled = {
  readonly label: ChineseLabel;
  readonly row: Row;
  /** Of the label itself. */
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
};

/** Stamped across a specimen; never a value. */
const sampleMark = /^(样本|樣本|specimen)+$/;

/** The rows of a card, and its labels. Print to the left of all labels lies beside the card and is left away. */
export function labelledRows(lines: readonly PrintedLine[]): {
  readonly rows: readonly Row[];
  readonly found: Labelled[];
} {
  const own = lines.filter(({ text }) => !sampleMark.test(plain(text)));
  const lefts = own.filter(({ text }) => labelsIn(text).length > 0).map(({ left }) => left);
  const margin = Math.min(...lefts);
  const rows = rowsOf(lefts.length === 0 ? own : own.filter(({ right }) => right > margin));
  return { rows, found: rows.flatMap(inRow) };
}

export function hasLabel({ text }: Row): boolean {
  return labelsIn(text).length > 0;
}

/** The corners of a label on the view, for the part of the line that it takes. */
export function labelQuad({ row, at, end }: Labelled): PrintedLine['quad'] | null {
  const [first, last] = [row.places[at], row.places[end - 1]];
  if (!first || !last || first.line !== last.line) return null;
  return partOf(first.line.quad, first.character.from, last.character.to);
}

function labelsIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(anyLabel)];
}

function inRow(row: Row): Labelled[] {
  const matches = labelsIn(row.text);
  return matches.flatMap((match, i): Labelled[] => {
    const label = labels[match.slice(1).findIndex((group) => group !== undefined)]?.[1];
    const from = pastLabel(row, match.index + match[0].length);
    const to = matches[i + 1]?.index ?? row.text.length;
    return label ? [{ label, row, at: match.index, end: match.index + match[0].length, from, to }] : [];
  });
}

/** Two boxes may overlap, and the last character of the label is read again at the start of the value. */
function pastLabel({ places }: Row, end: number): number {
  const [label, next] = [places[end - 1], places[end]];
  if (!label || !next || next.line === label.line || next.character.text !== label.character.text) return end;
  const gap = across(next, next.character.from) - across(label, label.character.to);
  return gap < 0.3 * heightOf(label.line) ? end + 1 : end;
}

/** Px along the row at a share of the line's width. */
function across({ line }: Row['places'][number], share: number): number {
  return line.left + share * (line.right - line.left);
}
