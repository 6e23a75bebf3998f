import type { DocumentModels } from '@candor/vision/models.ts';
import { loadBarcodeModel } from '@candor/vision/node/barcode-model.ts';
import { loadCornerModel } from '@candor/vision/node/corner-model.ts';
import { loadTextModel } from '@candor/vision/node/text-model.ts';

/** The same models that the server's document worker runs, loaded once. */
export async function openEyes(): Promise<DocumentModels> {
  const [corners, text] = await Promise.all([loadCornerModel(), loadTextModel()]);
  return { corners, text, barcodes: loadBarcodeModel() };
}

/** Drawn anew for each run, so that nobody tunes to one; `CANDOR_SEED` brings a printed one back. */
export function drawSeed(): number {
  const wanted = process.env.CANDOR_SEED;
  return wanted === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(wanted);
}

export const todayUtc = (): string => new Date().toISOString().slice(0, 10);
