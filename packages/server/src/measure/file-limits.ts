/** What may be given to the decoder: docs of rule 16. These protect the machine, so they are not an operator's policy. */
export const fileLimits = {
  /** Width times height. */
  maxPixels: 50_000_000,
  /** Shorter side, px; below this there is nothing to see. A small document is told as such (`img.small`), which says more than a size. */
  minSide: 100,
  /** Longer side of the upright picture that the eyes get, px. */
  workSide: 2000,
  /** Pages of a PDF. A long bank statement has about twenty; only the first page is looked at. */
  maxPages: 30,
  /** Sides of a PDF page in points (1/72 inch): from a small receipt to a poster of two metres. */
  minPagePoints: 72,
  maxPagePoints: 5_670,
  /** A picture that takes longer is not decoded, ms of CPU (three times that by the clock). */
  decodeMs: 10_000,
  /** Resident memory of the decoder, bytes. */
  decoderRss: 900 * 2 ** 20,
} as const;
