import type { Region } from '../findings/region.ts';

/**
 * Every number we read from pixels, with its unit. Document measures are taken in document coordinates
 * (on the rectified document), face measures on the largest face.
 */
export const measures = {
  outlineConfidence: { of: 'document', unit: 'fraction', what: 'how sure the finder is that this is a document' },
  edgeSupport: {
    of: 'document',
    unit: 'fraction',
    what: 'share of the outline that lies on a real edge; weakest side and mean',
  },
  documentWidth: { of: 'document', unit: 'px', what: 'length of the top edge in the uploaded picture' },
  tilt: { of: 'document', unit: 'degrees', what: 'angle between the document plane and the picture plane' },
  cutOff: { of: 'document', unit: 'fraction', what: 'how sure the finder is that a part lies outside the picture' },
  covered: { of: 'document', unit: 'fraction', what: 'how sure the finder is that something lies on a corner' },
  objectOver: {
    of: 'document',
    unit: 'fraction',
    what: 'how sure the finder is that something lies on its face, away from the corners',
  },
  otherDocument: {
    of: 'document',
    unit: 'fraction',
    what: 'how sure the finder is of another document beside it',
  },
  edgeWidth: {
    of: 'document',
    unit: 'permille of document width',
    what: '35th percentile width of strong edges, worse axis',
  },
  smear: {
    of: 'document',
    unit: 'permille of document width',
    what: 'the same width where movement has caused it, 0 where it has not',
  },
  glare: { of: 'document', unit: 'fraction of document', what: 'largest clipped blob' },
  clipped: { of: 'document', unit: 'fraction of document', what: 'share of pixels at full white' },
  brightness: { of: 'document', unit: 'luma 0..255', what: '95th percentile' },
  shadow: {
    of: 'document',
    unit: 'log ratio',
    what: 'strongest brightness step between two halves that keeps the colour',
  },
  colour: { of: 'document', unit: 'chroma 0..255', what: '90th percentile chroma after grey-world' },
  colourAround: { of: 'document', unit: 'chroma 0..255', what: 'the same around the document' },
  screenGrid: {
    of: 'document',
    unit: 'nats',
    what: 'how far a grid that is the same all over the document stands out of the spectrum',
  },
  faces: { of: 'face', unit: 'count', what: 'faces found' },
  eyeDistance: { of: 'face', unit: 'px', what: 'between the eye centres, in the uploaded picture' },
  faceShare: { of: 'face', unit: 'fraction of picture height', what: 'height of the face box' },
  faceMargin: {
    of: 'face',
    unit: 'fraction of face height',
    what: 'least distance between the oval of the face and the border of the picture; negative outside',
  },
  faceBrightness: { of: 'face', unit: 'luma 0..255', what: 'mean inside the face' },
  faceClipped: { of: 'face', unit: 'fraction of face', what: 'share of pixels at full white' },
  faceBlack: { of: 'face', unit: 'fraction of face', what: 'share of pixels in the darkest tenth' },
  faceRange: { of: 'face', unit: 'bits', what: 'entropy of the luma inside the face' },
  sideLight: { of: 'face', unit: 'log ratio', what: 'how much more light one side of the face has than the other' },
  faceSharpness: {
    of: 'face',
    unit: 'log10 variance',
    what: 'Laplacian variance of the aligned 150 px face, brought to mean luma 128',
  },
  yaw: { of: 'face', unit: 'degrees', what: 'turn to the side' },
  pitch: { of: 'face', unit: 'degrees', what: 'nod' },
  roll: { of: 'face', unit: 'degrees', what: 'tilt to a shoulder' },
  eyesOpen: { of: 'face', unit: 'fraction of eye width', what: 'height between the lids, mean of both eyes' },
  mouthOpen: { of: 'face', unit: 'fraction of mouth width', what: 'gap between the lips' },
  mouthCovered: { of: 'face', unit: 'fraction', what: 'how likely something lies over mouth and nose' },
  eyesCovered: { of: 'face', unit: 'fraction', what: 'how likely dark lenses hide the eyes' },
  foreheadCovered: {
    of: 'face',
    unit: 'CIE76 colour distance',
    what: 'how far the colour along the hairline is from the skin between the brows',
  },
  portraitWidth: { of: 'document', unit: 'px', what: 'width of the face on the document, in the uploaded picture' },
} as const satisfies Record<string, { of: 'document' | 'face'; unit: string; what: string }>;
export type Measure = keyof typeof measures;

export type Measured = {
  readonly value: number;
  readonly region?: Region;
  /** Where the same was found in several places: all of them, worst first. */
  readonly places?: readonly Measured[];
};
/** An absent measure was not taken ("could not look"); it never counts as good. */
export type Measurements = { readonly [M in Measure]?: Measured };
