/** Upright pixels, RGB interleaved, 3 bytes each. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Pixels of the uploaded picture per pixel here (>= 1): lengths are reported in uploaded pixels. */
  readonly scale: number;
};
