/** Where the time of one picture goes, in order. The networks are counted without the pixels prepared for them. */
export const stages = [
  'decode',
  'outline',
  'corner network',
  'quality',
  'looking for text',
  'text detection',
  'line orientation',
  'recognition',
  'MRZ decode',
  'reading print',
  'fields',
  'page',
  'barcodes',
  'face pixels',
  'face detection',
  'mesh',
  'descriptor',
] as const;
export type Stage = (typeof stages)[number];
