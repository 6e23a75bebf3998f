import type { FaceCut } from './face/face-cut.ts';
import type { Quad } from './geometry/quad.ts';
import type { Picture } from './picture.ts';

/** What the eyes need from a runtime. The adapters in `node/` (and later `browser/`) implement these; nothing else loads a model. */
export type CornerModel = {
  /** `image`: planar RGB 0..1, 3 x 192 x 192. Returns logits `maps` 6 x 56 x 56 and `frame` 10. */
  readonly propose: (image: Float32Array) => Promise<{ readonly maps: Float32Array; readonly frame: Float32Array }>;
  readonly version: string;
};

export type TextModel = {
  /** `image`: planar normalised BGR, 3 x height x width, sides multiples of 32. Returns a text probability per pixel. */
  readonly detect: (image: Float32Array, height: number, width: number) => Promise<Float32Array>;
  /** `batch`: n x 3 x 48 x width. Returns probabilities n x steps x classes. */
  readonly recognise: (
    batch: Float32Array,
    n: number,
    width: number,
  ) => Promise<{ readonly probabilities: Float32Array; readonly steps: number; readonly classes: number }>;
  /** `batch`: n x 3 x 48 x 192. Returns n x 2: upright, upside down. */
  readonly orient: (batch: Float32Array, n: number) => Promise<Float32Array>;
  /** Class index -> character; class 0 is the CTC blank. */
  readonly dictionary: readonly string[];
  readonly version: string;
};

export type Barcode = {
  readonly format: 'pdf417' | 'qr';
  readonly text: string;
  /** Its corners in px of the picture it was read from. */
  readonly quad: Quad;
};

export type BarcodeModel = {
  /** Every barcode whose error correction holds. PDF417 must stand level within 2 degrees: straighten first. */
  readonly read: (picture: Picture) => Promise<readonly Barcode[]>;
  readonly version: string;
};

/** Without `barcodes` none is looked for. */
export type DocumentModels = {
  readonly corners: CornerModel;
  readonly text: TextModel;
  readonly barcodes?: BarcodeModel;
};

export type FaceModels = {
  /** BlazeFace back model: 1 x 256 x 256 x 3 in -1..1. Raw outputs, decoded by us. */
  readonly detect: (image: Float32Array) => Promise<readonly Float32Array[]>;
  /** FaceMesh: 1 x 192 x 192 x 3 in 0..1. Returns 468 points x 3 in input pixels and a presence score. */
  readonly mesh: (image: Float32Array) => Promise<{ readonly points: Float32Array; readonly score: number }>;
  /** Iris network: 2 eyes x 64 x 64 x 3 in 0..1. Returns 71 contour points x 3 for each, in input pixels. */
  readonly eyes: (both: Float32Array) => Promise<Float32Array>;
  /** How the descriptor network of an operator wants a face; absent: as dlib does. */
  readonly cut?: FaceCut;
  /** dlib ResNet-29: aligned 150 x 150 RGB 0..255; returns 128 numbers. Another network: as `cut` says, and its own count. */
  readonly describe: (chip: Float32Array) => Promise<Float32Array>;
  readonly version: {
    readonly detector: string;
    readonly mesh: string;
    readonly eyes: string;
    readonly descriptor: string;
  };
};
