import { analyseBill } from '@candor/vision/analyse-bill.ts';
import { findOutlineIn, workSide } from '@candor/vision/document/outline.ts';
import { measureQuality } from '@candor/vision/document/quality.ts';
import { analyseFace } from '@candor/vision/face/analyse-face.ts';
import { findPortrait } from '@candor/vision/face/portrait.ts';
import { shrinkTo } from '@candor/vision/geometry/resize.ts';
import type { DocumentModels, FaceModels } from '@candor/vision/models.ts';
import type { Picture } from '@candor/vision/picture.ts';
import { readBarcodes } from '@candor/vision/reading/barcode/read-barcodes.ts';
import { findZone } from '@candor/vision/reading/mrz/find-zone.ts';
import { readChineseFields } from '@candor/vision/reading/printed/chinese-again.ts';
import { readPrint } from '@candor/vision/reading/printed/read-print.ts';
import { bestLook, readingOf } from '@candor/vision/reading/read-document.ts';
import type { SpeedPicture } from './pictures.ts';
import type { Stage } from './stages.ts';
import { cpuMs, createStopwatch, type Stopwatch } from './stopwatch.ts';
import { timedDocumentModels, timedFaceModels } from './timed-models.ts';

export type Eyes = {
  /** The decoder of the server: upright pixels at working size. */
  readonly decode: (jpeg: Uint8Array) => Promise<Picture>;
  readonly documents: DocumentModels;
  readonly faces: FaceModels;
};

/** CPU ms: by stage, and how much had been spent when the quality, the zone and everything was known. */
export type Lap = {
  readonly stages: ReadonlyMap<Stage, number>;
  readonly quality: number | null;
  readonly zone: number | null;
  readonly everything: number;
};

/** Looks at one picture the way the server does, in one process and on one thread, and says where the time went. */
export async function timePicture({ as, jpeg }: SpeedPicture, eyes: Eyes): Promise<Lap> {
  const watch = createStopwatch<Stage>();
  if (as === 'selfie') return timeSelfie(jpeg, eyes, watch);
  return as === 'bill' ? timeBill(jpeg, eyes, watch) : timeDocument(jpeg, as, eyes, watch);
}

async function timeSelfie(jpeg: Buffer, eyes: Eyes, watch: Stopwatch<Stage>): Promise<Lap> {
  const models = timedFaceModels(eyes.faces, watch);
  const began = cpuMs();
  const picture = await watch.time('decode', () => eyes.decode(jpeg));
  await watch.time('face pixels', () => analyseFace(picture, models));
  return { stages: watch.take(), quality: null, zone: null, everything: cpuMs() - began };
}

/** A page of print; what the networks do not take of it is the stage `page`. */
async function timeBill(jpeg: Buffer, eyes: Eyes, watch: Stopwatch<Stage>): Promise<Lap> {
  const models = timedDocumentModels(eyes.documents, watch);
  const began = cpuMs();
  const picture = await watch.time('decode', () => eyes.decode(jpeg));
  let quality: number | null = null;
  const onQuality = () => {
    quality = cpuMs() - began;
  };
  await watch.time('page', () => analyseBill(picture, models, { onQuality }));
  return { stages: watch.take(), quality, zone: null, everything: cpuMs() - began };
}

/** The steps of `analyseDocument`, one by one, and the portrait's, which the server takes in another process. */
async function timeDocument(jpeg: Buffer, side: 'front' | 'back', eyes: Eyes, watch: Stopwatch<Stage>): Promise<Lap> {
  const { corners, text, barcodes } = timedDocumentModels(eyes.documents, watch);
  const began = cpuMs();
  const picture = await watch.time('decode', () => eyes.decode(jpeg));
  const work = await watch.time('outline', () => shrinkTo(picture, workSide));
  const found = await watch.time('outline', () => findOutlineIn(work, picture, corners));
  await watch.time('quality', () => measureQuality(picture, work, found));
  const quality = cpuMs() - began;
  const look = await watch.time('looking for text', () => bestLook(picture, found.corners, text));
  const zone = cpuMs() - began;
  const lines = await watch.time('reading print', () => readPrint(look, text));
  const chinese = await watch.time('reading print', () => readChineseFields(look, lines, text));
  await watch.time('fields', () => readingOf(look, lines, chinese, picture, null));
  if (barcodes && !look.zone) await watch.time('barcodes', () => readBarcodes(picture, found.corners, barcodes));
  if (side === 'front')
    await watch.time('face pixels', () =>
      findPortrait(picture, found.outline?.corners ?? null, timedFaceModels(eyes.faces, watch)),
    );
  const everything = cpuMs() - began;
  return {
    stages: await withZoneApart(watch, () => findZone(look.view, look.known, text)),
    quality,
    zone,
    everything,
  };
}

/** The zone is decoded within the look for text; decoding it once more shows how much of that it was. */
async function withZoneApart(watch: Stopwatch<Stage>, decodeZone: () => Promise<unknown>): Promise<Lap['stages']> {
  const spent = watch.take();
  await watch.time('MRZ decode', decodeZone);
  const zone = watch.take().get('MRZ decode') ?? 0;
  return new Map(spent).set('MRZ decode', zone).set('looking for text', (spent.get('looking for text') ?? 0) - zone);
}
