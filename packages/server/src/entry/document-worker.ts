import { analyseBill } from '@candor/vision/analyse-bill.ts';
import { analyseDocument } from '@candor/vision/analyse-document.ts';
import type { BarcodeModel, TextModel } from '@candor/vision/models.ts';
import { loadBarcodeModel } from '@candor/vision/node/barcode-model.ts';
import { loadCornerModel } from '@candor/vision/node/corner-model.ts';
import { loadTextModel } from '@candor/vision/node/text-model.ts';
import { answerJobs } from '../measure/answer-jobs.ts';
import { documentJob } from '../measure/messages.ts';
import { romanise } from '../measure/romanise.ts';

/** Stands in for a text model that could not be loaded: quality is still judged, reading is then missing from `ran`. */
const noText: TextModel = {
  detect: missing,
  recognise: missing,
  orient: missing,
  dictionary: [],
  version: 'missing',
};
async function missing(): Promise<never> {
  throw new Error('the text model is missing');
}

/** Without the barcode reader everything else is still read. */
function loadBarcodes(): BarcodeModel | null {
  try {
    return loadBarcodeModel();
  } catch {
    return null;
  }
}

const corners = await loadCornerModel().catch(() => null);
const text = await loadTextModel().catch(() => noText);
const barcodes = loadBarcodes();

answerJobs(async (raw, note) => {
  const job = documentJob.parse(raw);
  const { picture } = job;
  if (!corners) throw new Error('the corner model is missing');
  if (job.task === 'bill') {
    const { print } = job;
    return analyseBill(picture, { corners, text }, { onQuality: note, romanise, ...(print && { print }) });
  }
  return analyseDocument(picture, { corners, text, ...(barcodes && { barcodes }) }, { onQuality: note });
});
