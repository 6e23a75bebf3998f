import type { IsoDate } from '@candor/core/details/dates.ts';
import {
  type DocumentMark,
  type DocumentReading,
  type FieldReading,
  type Mrz,
  type ReadingField,
  readingFields,
} from '@candor/core/document/reading.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { Quad } from '../geometry/quad.ts';
import type { TextModel } from '../models.ts';
import type { Picture } from '../picture.ts';
import { agreeOn, type Said } from './agreement.ts';
import { countryPrinted } from './country-words.ts';
import type { FoundZone } from './mrz/find-zone.ts';
import { type ZoneField, zoneFields, zoneLines } from './mrz/zone-fields.ts';
import { cardOfNumber, checkNationalNumbers } from './national-number.ts';
import { marksOf } from './paper.ts';
import { kindOf } from './paper-kind.ts';
import { readChineseFields } from './printed/chinese-again.ts';
import { showsMonthFirst, writesMonthFirst } from './printed/dates.ts';
import { type PrintedField, type PrintedFields, readLabelled } from './printed/latin-fields.ts';
import { licenceNumbersAgain } from './printed/licence-again.ts';
import { readNumbered } from './printed/licence-fields.ts';
import { joined, type PrintedLine } from './printed/printed-line.ts';
import { readPrint } from './printed/read-print.ts';
import { type Look, lookAt } from './read-view.ts';
import { checkResidentNumber } from './resident-number.ts';
import { documentView, quarterTurns, regionOf, type View, wholeView, writingShare, writingView } from './view.ts';

export type ReadOptions = {
  /** For two-digit years; without it they are resolved against the other date of the zone. */
  readonly today?: IsoDate;
};
export type DocumentRead = {
  readonly reading: DocumentReading;
  /** The document lies on its head in the picture. */
  readonly upsideDown: boolean;
  /** Clockwise quarter turns of the writing in the picture, 0 to 3. */
  readonly turns: 0 | 1 | 2 | 3;
};

/** Longer side, in px, at which text is looked for: first, and again on an enlarged part. */
const firstSide = 960;
const secondSide = 1280;
/** Writing that fills less of the picture than this is enlarged before it is read. */
const smallShare = 0.7;
/**
 * Without an outline, writing of what lies under the document is found too, and each line costs as much as one of the document. No identity
 * document that we know has more lines than this on one side; the nearest to the zone, or to the middle of the picture, are read. Zones
 * are sought before, among the longest lines of all.
 */
const mostLines = 40;

/** Reads one side of a document. `outline`: its corners in px (TL, TR, BR, BL as photographed), or null to search the whole picture. */
export async function readDocument(
  picture: Picture,
  outline: Quad | null,
  text: TextModel,
  options: ReadOptions = {},
): Promise<DocumentRead> {
  const look = await bestLook(picture, outline, text);
  const print = await readPrint(worthReading(look, outline), text);
  const lines = [...print, ...(await licenceNumbersAgain(look, print, text))];
  const chinese = await readChineseFields(look, lines, text);
  return {
    reading: readingOf(look, lines, chinese, picture, options.today ?? null),
    upsideDown: look.turns === 2,
    turns: look.turns,
  };
}

/** A second, enlarged look is taken when the zone is not clean, or when the writing is small and no outline led to it. */
export async function bestLook(picture: Picture, outline: Quad | null, text: TextModel): Promise<Look> {
  const view = outline ? documentView(picture, outline) : wholeView(picture);
  const first = await lookAt(view, text, firstSide);
  if (first.zone?.clean) return first;
  const small = !outline && writingShare(view, first.boxes) < smallShare;
  const closer = first.zone || small || first.sawZoneLine ? writingView(view, first.boxes) : null;
  if (!closer) return first;
  const second = await lookAt(closer, text, secondSide);
  if (worth(second) < worth(first)) return first;
  return { ...second, turns: addTurns(second.turns, quarterTurns(closer, view)) };
}

/** Writing that stands on end was laid level for the closer look. */
function addTurns(a: Look['turns'], b: Look['turns']): Look['turns'] {
  const turns = (a + b) % 4;
  return turns === 1 || turns === 2 || turns === 3 ? turns : 0;
}

/** The lines that are read where no outline says which belong to the document. */
function worthReading(look: Look, outline: Quad | null): Look {
  if (outline || look.lines.length <= mostLines) return look;
  const { width, height } = look.view.picture;
  const { quad } = look.zone?.recognised[0] ?? {};
  const [x, y] = quad ? middleOf(quad) : [width / 2, height / 2];
  const away = (line: Look['lines'][number]) => {
    const [a, b] = middleOf(line.quad);
    return Math.hypot(a - x, b - y);
  };
  return { ...look, lines: look.lines.toSorted((a, b) => away(a) - away(b)).slice(0, mostLines) };
}

function middleOf(quad: Quad): readonly [number, number] {
  return [(quad[0][0] + quad[2][0]) / 2, (quad[0][1] + quad[2][1]) / 2];
}

/** Nats per place, so that a zone whose digits hold beats a slightly likelier one whose digits do not. */
function worth({ zone, boxes }: Look): number {
  if (!zone) return boxes.length > 0 ? -99 : -100;
  return zone.quality + (zone.clean ? 0.5 : 0);
}

export function readingOf(
  look: Look,
  lines: readonly PrintedLine[],
  chinese: PrintedFields,
  picture: Picture,
  today: IsoDate | null,
): DocumentReading {
  const region = (quad: Quad) => regionOf(look.view, quad, picture);
  const inZone = look.zone ? zoneFields(look.zone, today) : {};
  const texts = lines.map(({ text }) => text);
  const country = inZone.issuer?.value ?? countryPrinted(texts);
  const isChinese = Object.keys(chinese).length > 0;
  const order = { today, monthFirst: writesMonthFirst(country) || showsMonthFirst(texts) };
  const printed = { ...readLabelled(lines, order), ...readNumbered(lines, order), ...chinese };
  const fields: { [Field in ReadingField]?: FieldReading } = {};
  for (const field of readingFields) {
    const [zone, print] = [inZone[field], printed[field]];
    const agreed = agreeOn(field, [
      ...(zone ? [saidByZone(zone, region)] : []),
      ...(print && print.values.length > 0 ? [saidByPrint(print, region)] : []),
    ]);
    if (agreed) fields[field] = agreed;
  }
  const marks = marksOf(lines);
  const numbered = cardOfNumber(fields);
  const issuer = fields.issuer?.value ?? country ?? numbered?.country ?? null;
  const kind = kindOf(look.zone, lines, marks) ?? numbered?.kind ?? (isChinese ? 'id_card' : null);
  return {
    mrz: look.zone ? mrzOf(look.zone, look.view, picture) : null,
    fields: checkNationalNumbers(checkResidentNumber(fields), issuer, kind),
    marks: marks.map(
      ({ mark, kind, line }): DocumentMark => ({ mark, ...(kind ? { kind } : {}), box: region(line.quad) }),
    ),
    kind,
    country: issuer,
    textLines: look.lines.length,
  };
}

function saidByZone({ value, check, confidence, quad, mayBeCut }: ZoneField, region: (quad: Quad) => Region): Said {
  return { source: 'mrz', values: [value], check, confidence, box: region(quad), ...(mayBeCut ? { mayBeCut } : {}) };
}

function saidByPrint({ values, excerpt }: PrintedField, region: (quad: Quad) => Region): Said {
  return { source: 'printed', values, check: 'none', confidence: excerpt.confidence, box: region(excerpt.quad) };
}

function mrzOf(zone: FoundZone, view: View, picture: Picture): Mrz {
  const whole = joined(
    zone.recognised.map(({ quad }) => ({ text: '', confidence: 1, quad })),
    '',
  );
  return {
    format: zone.layout.format,
    lines: zoneLines(zone),
    checks: zone.checks,
    box: regionOf(view, whole.quad, picture),
  };
}
