import type { Point } from '@candor/core/findings/region.ts';
import { distance, type Quad } from '../../geometry/quad.ts';
import type { TextModel } from '../../models.ts';
import type { Look } from '../read-view.ts';
import { decodeBestPath } from '../text/ctc.ts';
import type { Line } from '../text/lines.ts';
import { type Recognised, recogniseLines } from '../text/recognise.ts';
import { isChineseCard, readChineseCard } from './chinese-card.ts';
import { type Labelled, labelledRows, labelQuad } from './chinese-labels.ts';
import { spell } from './chinese-name.ts';
import { chineseNations } from './chinese-nations.ts';
import type { PrintedField, PrintedFields } from './latin-fields.ts';
import { type PrintedLine, partOf } from './printed-line.ts';
import { likeliestWord } from './word-score.ts';

type Again = 'sex' | 'ethnicity' | 'nativeName';
/** How far values reach to the right of their label, in heights of the label. */
const reaches: Readonly<Record<Again, number>> = { sex: 3.2, ethnicity: 6, nativeName: 6 };
/** A second look that leaves two words nearly as likely says nothing. */
const believable = 0.5;

/**
 * The fields of a Chinese card. The detector is shy of single characters (回, 男): where a label stands without its value, or with one
 * that is none, the place to its right is looked at once more, and sex and nation are chosen among all there are.
 */
export async function readChineseFields(
  look: Look,
  lines: readonly PrintedLine[],
  model: TextModel,
): Promise<PrintedFields> {
  const fields = readChineseCard(lines);
  const { found } = labelledRows(lines);
  if (!isChineseCard(found)) return fields;
  const again: { [Field in Again]?: PrintedField } = {};
  for (const labelled of found) {
    const { label } = labelled;
    if ((label !== 'sex' && label !== 'ethnicity' && label !== 'nativeName') || fields[label] || again[label]) continue;
    const read = await lookBeside(look, labelled, label, model);
    if (read) again[label] = read;
  }
  return { ...fields, ...again };
}

async function lookBeside(
  look: Look,
  labelled: Labelled,
  label: Again,
  model: TextModel,
): Promise<PrintedField | null> {
  const line = placeBeside(labelled, label);
  const [recognised] = line ? await recogniseLines(look.view, [line], model, { margin: 0, room: 0.15 }) : [];
  if (!recognised) return null;
  if (label === 'nativeName') return nameFrom(recognised, model);
  const words = label === 'sex' ? ['男', '女'] : chineseNations;
  const found = likeliestWord(recognised, words, model.dictionary);
  if (!found || found.confidence < believable) return null;
  const text = label === 'sex' ? (found.word === '男' ? 'M' : 'F') : found.word;
  return { values: [text], excerpt: { text: found.word, confidence: found.confidence, quad: recognised.quad } };
}

/** The place to the right of a label, up to the next label of the row. */
function placeBeside(labelled: Labelled, label: Again): Line | null {
  const { row, end, to } = labelled;
  const quad = labelQuad(labelled);
  if (!quad) return null;
  const [a, b, c, d] = quad;
  const [height, width] = [distance(a, d), distance(a, b)];
  if (width === 0) return null;
  const next = row.places[to];
  const free = next
    ? next.line.left + next.character.from * (next.line.right - next.line.left) - rightOf(row, end)
    : Infinity;
  const share = Math.min(reaches[label] * height, free - 0.1 * height) / width;
  if (share * width < height) return null;
  const beside: Quad = [b, beyond(a, b, share), beyond(d, c, share), c];
  return { quad: beside, width: share * width, height };
}

function rightOf({ places }: Labelled['row'], end: number): number {
  const last = places[end - 1];
  return last ? last.line.left + last.character.to * (last.line.right - last.line.left) : 0;
}

function beyond(from: Point, to: Point, share: number): Point {
  return [to[0] + (to[0] - from[0]) * share, to[1] + (to[1] - from[1]) * share];
}

function nameFrom(recognised: Recognised, model: TextModel): PrintedField | null {
  const characters = decodeBestPath(recognised, model.dictionary).filter(({ text }) => text.trim() !== '');
  const [first, last] = [characters[0], characters.at(-1)];
  if (!first || !last) return null;
  const [a, b, , d] = recognised.quad;
  const name = spell(characters, distance(a, b) / distance(a, d), false);
  const quad = partOf(recognised.quad, first.from, last.to);
  return name && { values: [name.value], excerpt: { text: name.value, confidence: name.confidence, quad } };
}
