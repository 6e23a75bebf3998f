import type { IsoDate } from '@candor/core/details/dates.ts';
import type { DocumentReading } from '@candor/core/document/reading.ts';
import type { DocumentAnalysis, Outline } from '@candor/core/evidence/analysis.ts';
import type { FoundOutline } from './document/outline.ts';
import { measureQuality } from './document/quality.ts';
import { toRegion, turnQuad } from './geometry/quad.ts';
import { judgeDocument } from './judge-document.ts';
import type { DocumentModels } from './models.ts';
import type { Picture } from './picture.ts';
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
  const versions = { corners: models.corners.version, text: models.text.version };
  const { analysis: judged, found, work } = await judgeDocument(picture, models.corners, versions);
  options.onQuality?.(judged);
  const reader = (corners: FoundOutline['corners']) =>
    readDocument(picture, corners, models.text, options.today ? { today: options.today } : {});
  const read = await reader(found.corners);
  const elsewhere = found.corners && saysNothing(read.reading) ? await reader(null) : null;
  // A code outside of it refutes the outline: what was outlined is not the document, so nothing measured on it counts.
  if (elsewhere?.reading.mrz) {
    const refuted = { ...found, outline: null, corners: null, guess: null, cutOff: null, covered: null };
    const measurements = measureQuality(picture, work, refuted);
    return { ...judged, ran: ['quality', 'reading'], outline: null, measurements, reading: elsewhere.reading };
  }
  return {
    ...judged,
    ran: ['quality', 'reading'],
    outline: outlineAsRead(found, read, picture),
    reading: read.reading,
  };
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
