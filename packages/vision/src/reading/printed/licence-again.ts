import type { Point } from '@candor/core/findings/region.ts';
import { distance, type Quad } from '../../geometry/quad.ts';
import type { TextModel } from '../../models.ts';
import type { Look } from '../read-view.ts';
import { type Character, decodeBestPath } from '../text/ctc.ts';
import type { Line } from '../text/lines.ts';
import { recogniseLines } from '../text/recognise.ts';
import { besideNumber, inRow, median, type NumberedPaper, numberedPaper } from './licence-numbers.ts';
import { heightOf, type PrintedLine } from './printed-line.ts';

/** The places of more values than this are not looked at: a licence has nine in its column. */
const mostValues = 10;
const sameColumn = 1;
/** Width of a number with its dot and some room, in heights of the labels. */
const numberRoom = 2;
/** Above and below, where the place said nothing at the first look; a share of its height. */
const roomAgain = 0.2;
/** What a single digit is misread as. */
const digitShapes: readonly (readonly [RegExp, string])[] = [
  [/^[Il|!i]\.?$/, '1'],
  [/^[Zz]\.?$/, '2'],
  [/^B\.?$/, '8'],
];

/**
 * The detector is shy of single characters, and `1`, `2` and `8` of a licence are such. Left of values that have no number, the column of
 * the numbers is looked at once more. Answers are lines with the numbers seen there.
 */
export async function licenceNumbersAgain(
  look: Look,
  lines: readonly PrintedLine[],
  model: TextModel,
): Promise<PrintedLine[]> {
  const paper = numberedPaper(lines);
  if (!paper) return [];
  const height = median(paper.labels.map(({ line }) => heightOf(line)));
  const places = unnumbered(paper, lines).map((value) => ({ value, line: placeOfNumber(value, paper.column, height) }));
  const found: PrintedLine[] = [];
  for (const { value, line } of places) {
    const number = (await numberIn(look, line, model, 0)) ?? (await numberIn(look, line, model, roomAgain));
    if (!number) continue;
    found.push({
      text: number.text,
      characters: [number],
      quad: line.quad,
      left: paper.column,
      right: Math.min(value.left, paper.column + heightOf(value)),
      top: value.top,
      bottom: value.bottom,
    });
  }
  return found;
}

async function numberIn(look: Look, line: Line, model: TextModel, room: number): Promise<Character | null> {
  const [recognised] = await recogniseLines(look.view, [line], model, { margin: 0, room });
  const characters = recognised ? decodeBestPath(recognised, model.dictionary) : [];
  const text = characters
    .map((one) => one.text)
    .join('')
    .trim(); // prettier-ignore
  const number = digitShapes.find(([shape]) => shape.test(text))?.[1] ?? /^([12358])\.?$/.exec(text)?.[1];
  const confidence = Math.min(1, ...characters.map((one) => one.confidence));
  return number ? { text: number, confidence, from: 0, to: 1 } : null;
}

/** Values that begin where those of the numbers in the column begin, and have no number themselves. */
function unnumbered(paper: NumberedPaper, lines: readonly PrintedLine[]): PrintedLine[] {
  const { labels, column } = paper;
  const inColumn = labels.filter(({ line }) => Math.abs(line.left - column) < sameColumn * heightOf(line));
  const lefts = inColumn.flatMap((label) => {
    const value = besideNumber(label, paper, lines);
    return value && value.line !== label.line ? [value.line.left] : [];
  });
  if (lefts.length < 2) return [];
  const start = median(lefts);
  return lines
    .filter((line) => Math.abs(line.left - start) < sameColumn * heightOf(line))
    .filter((line) => !labels.some((label) => label.line === line || inRow(label.line, line)))
    .slice(0, mostValues);
}

/** Numbers are smaller than values and stand on the same line; the room of one, seen close. */
function placeOfNumber({ quad, left, ...value }: PrintedLine, column: number, height: number): Line {
  const [a, b, , d] = quad;
  const [length, tall] = [distance(a, b) || 1, value.bottom - value.top || 1];
  const along: Point = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  const up: Point = [(a[0] - d[0]) / tall, (a[1] - d[1]) / tall];
  const at = (across: number, above: number): Point => [
    d[0] + along[0] * across + up[0] * above,
    d[1] + along[1] * across + up[1] * above,
  ];
  const from = column - left - 0.4 * height;
  const to = Math.min(from + numberRoom * height, -0.1 * height);
  const place: Quad = [at(from, height), at(to, height), at(to, 0), at(from, 0)];
  return { quad: place, width: to - from, height };
}
