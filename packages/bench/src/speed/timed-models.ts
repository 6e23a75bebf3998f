import type { DocumentModels, FaceModels } from '@candor/vision/models.ts';
import type { Stage } from './stages.ts';
import type { Stopwatch } from './stopwatch.ts';

/** The same models, with the time inside the networks counted for themselves. */
export function timedDocumentModels(
  { corners, text, barcodes }: DocumentModels,
  watch: Stopwatch<Stage>,
): DocumentModels {
  return {
    corners: { ...corners, propose: (image) => watch.time('corner network', () => corners.propose(image)) },
    text: {
      ...text,
      detect: (image, height, width) => watch.time('text detection', () => text.detect(image, height, width)),
      orient: (batch, n) => watch.time('line orientation', () => text.orient(batch, n)),
      recognise: (batch, n, width) => watch.time('recognition', () => text.recognise(batch, n, width)),
    },
    ...(barcodes && {
      barcodes: { ...barcodes, read: (picture) => watch.time('barcodes', () => barcodes.read(picture)) },
    }),
  };
}

export function timedFaceModels(models: FaceModels, watch: Stopwatch<Stage>): FaceModels {
  return {
    ...models,
    detect: (image) => watch.time('face detection', () => models.detect(image)),
    mesh: (image) => watch.time('mesh', () => models.mesh(image)),
    describe: (chip) => watch.time('descriptor', () => models.describe(chip)),
  };
}
