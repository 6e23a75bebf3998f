/** What may be given to the decoder: docs of rule 16. These protect the machine, so they are not an operator's policy. */
export const fileLimits = {
  /** Width times height. */
  maxPixels: 50_000_000,
  /** Shorter side, px; the corner network alone works on 192 px. */
  minSide: 240,
  /** Longer side of the upright picture that the eyes get, px. */
  workSide: 2000,
  /** A picture that takes longer is not decoded, ms of CPU (three times that by the clock). */
  decodeMs: 10_000,
  /** Resident memory of the decoder, bytes. */
  decoderRss: 900 * 2 ** 20,
} as const;
