import type { IsoDate } from '@candor/core/details/dates.ts';
import type { DocumentReading } from '@candor/core/document/reading.ts';
import type { DocumentAnalysis, Outline } from '@candor/core/evidence/analysis.ts';
import type { FoundOutline } from './document/outline.ts';
import { measureQuality } from './document/quality.ts';
import { mirrorPicture, mirrorQuad, mirrorRegion } from './geometry/mirror.ts';
import { toRegion, turnQuad } from './geometry/quad.ts';
import { judgeDocument } from './judge-document.ts';
import type { DocumentModels } from './models.ts';
import type { Picture } from './picture.ts';
import { readBarcodes } from './reading/barcode/read-barcodes.ts';
import { withBarcodes } from './reading/barcode/with-barcodes.ts';
import { mayBeMirrored, unmirrored } from './reading/mirrored.ts';
import { type DocumentRead, readDocument } from './reading/read-document.ts';

export type AnalyseOptions = {
  /** Hears the quality at once, before reading begins: people wait for it. */
  readonly onQuality?: (judged: DocumentAnalysis) => void;
  /** For two-digit years. */
  readonly today?: IsoDate;
};

/** One side of a document: where it lies, what is wrong with its picture, what it says. The portrait is looked at elsewhere. */
export async function analyseDocument(
  picture: Picture,
  models: DocumentModels,
  options: AnalyseOptions = {},
): Promise<DocumentAnalysis> {
  const versions = versionsOf(models);
  const { analysis: judged, found, work } = await judgeDocument(picture, models.corners, versions);
  options.onQuality?.(judged);
  const reader = (corners: FoundOutline['corners']) =>
    readDocument(picture, corners, models.text, options.today ? { today: options.today } : {});
  const read = await reader(found.corners);
  const reading = await withItsBarcodes(read.reading, picture, found.corners, models);
  const elsewhere = found.corners && saysNothing(reading) ? await reader(null) : null;
  // A code outside of it refutes the outline: what was outlined is not the document, so nothing measured on it counts.
  if (elsewhere?.reading.mrz) {
    const refuted = {
      ...found,
      outline: null,
      corners: null,
      guess: null,
      cutOff: null,
      covered: null,
      objectOver: null,
      otherDocument: null,
    };
    const measurements = measureQuality(picture, work, refuted);
    return { ...judged, ran: ['quality', 'reading'], outline: null, measurements, reading: elsewhere.reading };
  }
  const mirrored = mayBeMirrored(read.reading) ? await readInMirror(picture, found, models, options) : null;
  if (mirrored) return { ...judged, ...mirrored };
  return {
    ...judged,
    ran: ['quality', 'reading'],
    outline: outlineAsRead(found, read, picture),
    reading,
  };
}

const versionsOf = ({ corners, text, barcodes }: DocumentModels) => ({
  corners: corners.version,
  text: text.version,
  ...(barcodes && { barcodes: barcodes.version }),
});

/** Null when the picture makes no sense in a mirror either. */
async function readInMirror(
  picture: Picture,
  found: FoundOutline,
  { text }: DocumentModels,
  { today }: AnalyseOptions,
): Promise<Pick<DocumentAnalysis, 'ran' | 'outline' | 'reading'> | null> {
  const corners = found.corners && mirrorQuad(found.corners, picture.width);
  const read = await readDocument(mirrorPicture(picture), corners, text, today ? { today } : {});
  if (saysNothing(read.reading)) return null;
  const outline = outlineAsRead({ ...found, corners }, read, picture);
  return {
    ran: ['quality', 'reading'],
    outline: outline && { ...outline, corners: mirrorRegion(outline.corners) },
    reading: unmirrored(read.reading),
  };
}

/** Sides with a machine-readable zone carry no barcode with the same fields, so none is looked for there. */
async function withItsBarcodes(
  reading: DocumentReading,
  picture: Picture,
  corners: FoundOutline['corners'],
  { barcodes }: DocumentModels,
): Promise<DocumentReading> {
  if (!barcodes || reading.mrz) return reading;
  try {
    return withBarcodes(reading, await readBarcodes(picture, corners, barcodes));
  } catch {
    // Not able to look: what the print says still counts, and `barcodes` stays absent.
    return reading;
  }
}

const saysNothing = ({ mrz, fields }: DocumentReading) => mrz === null && Object.keys(fields).length === 0;

/** Writing shows which corner is top left as printed, and a machine-readable zone which sheet it is. */
function outlineAsRead(
  { outline, corners }: FoundOutline,
  { reading, turns }: DocumentRead,
  picture: Picture,
): Outline | null {
  if (!outline || !corners) return null;
  const isWritten = reading.textLines > 0;
  return {
    ...outline,
    corners: isWritten ? toRegion(turnQuad(corners, turns), picture) : outline.corners,
    shape: shapeOf(reading) ?? outline.shape,
  };
}

/** ICAO 9303: TD1 is an ID-1 card; TD3 and MRV-A are passport pages (parts 4, 5, 7). */
function shapeOf({ mrz }: DocumentReading): Outline['shape'] | null {
  if (mrz?.format === 'TD1') return 'card';
  if (mrz?.format === 'TD3' || mrz?.format === 'MRV-A') return 'passport';
  return null;
}
