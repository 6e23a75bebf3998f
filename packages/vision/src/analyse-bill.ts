import type { BillReading } from '@candor/core/address/bill.ts';
import type { BillAnalysis } from '@candor/core/evidence/analysis.ts';
import { signedArea } from './geometry/polygon.ts';
import type { Quad } from './geometry/quad.ts';
import { judgeDocument } from './judge-document.ts';
import type { DocumentModels } from './models.ts';
import type { Picture } from './picture.ts';
import { type FilePrint, filePage } from './reading/bill/file-page.ts';
import { readPage } from './reading/bill/page.ts';
import { billOf, type Romanise } from './reading/bill/read-bill.ts';
import { isSeen } from './reading/bill/seen.ts';

export type AnalyseBillOptions = {
  /** The picture is a page of a file: what the file says stands on it. Empty for a scan. Absent: the picture is a photograph. */
  readonly print?: readonly FilePrint[];
  /** Hears the quality of a photograph at once, before reading begins. */
  readonly onQuality?: (judged: BillAnalysis) => void;
  readonly romanise?: Romanise;
};

/** An outline that is smaller than this share of the picture is a box on the page or a card beside it. */
const smallestPaper = 0.3;

/** A proof of address: what paper it is, who made it out for whom, where they live, of what day. */
export async function analyseBill(
  picture: Picture,
  models: DocumentModels,
  { print, onQuality, romanise }: AnalyseBillOptions = {},
): Promise<BillAnalysis> {
  const madeBy = { code: billCode, models: { corners: models.corners.version, text: models.text.version } };
  const read = async (paper: Quad | null) => billOf(await readPage(picture, paper, models.text), 'print', romanise);
  if (print) {
    const told = await readFile(picture, print, models, romanise);
    const reading = told ?? (await read(null));
    return { of: 'bill', madeBy, ran: ['quality', 'reading'], outline: null, measurements: {}, reading };
  }
  const { analysis, found } = await judgeDocument(picture, models.corners, undefined, 'paper');
  const { outline, measurements } = analysis;
  const judged: BillAnalysis = { of: 'bill', madeBy, ran: ['quality'], outline, measurements, reading: null };
  onQuality?.(judged);
  return { ...judged, ran: ['quality', 'reading'], reading: await read(paperOf(found.corners, picture)) };
}

/** Null where the file has no text, or another one than its page shows: then the page is read as anybody sees it. */
async function readFile(
  picture: Picture,
  print: readonly FilePrint[],
  { text }: DocumentModels,
  romanise: Romanise | undefined,
): Promise<BillReading | null> {
  const page = filePage(print, picture);
  if (!page) return null;
  const reading = billOf(page, 'file', romanise);
  return (await isSeen(reading, page, picture, text)) ? reading : null;
}

function paperOf(corners: Quad | null, { width, height }: Picture): Quad | null {
  return corners && Math.abs(signedArea(corners)) >= smallestPaper * width * height ? corners : null;
}

/** Stored beside what was read. The number goes up when a formula in `reading/bill/` changes its results. */
const billCode = 'bill 1';
