import { type IsoDate, isIsoDate } from '../details/dates.ts';

/**
 * What `expiryDate` reads on a document that is valid for good (长期, "permanent"): a value like any other,
 * with its box and its confidence. A missing `expiryDate` means that nothing was read.
 */
export const neverExpires = 'never';

/** The last day of validity, `never` for a document that is valid for good, or null where the text is neither. */
export function expiryOf(value: string): IsoDate | typeof neverExpires | null {
  if (value === neverExpires) return neverExpires;
  return isIsoDate(value) ? value : null;
}
