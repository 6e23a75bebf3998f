/** CPU ms that one picture of 12 megapixels may cost on one core, the whole way from the file's bytes. Cumulative for documents. */
export const budgets = {
  document: { quality: 400, zone: 1000, everything: 1700 },
  selfie: { everything: 350 },
} as const;
