import type { KeyStore } from '../keys/key-store.ts';
import { open, seal } from '../keys/seal.ts';

/**
 * What is sealed. The name, the applicant and the row stand in the authenticated data, so a value that was moved to
 * another row or column does not open.
 */
export type SealedAs =
  | 'contact'
  | 'details'
  | 'analysis'
  | 'case.about'
  | 'case.answer'
  | 'webhook.secret'
  | 'totp.secret';
export type SealedPlace = { readonly applicant: string; readonly as: SealedAs; readonly row: string };

const purpose = ({ applicant, as, row }: SealedPlace) => `candor ${as} of ${applicant} in ${row}`;

export function sealValue(keys: Pick<KeyStore, 'open'>, place: SealedPlace, value: unknown): Buffer {
  return seal(keys.open(place.applicant), Buffer.from(JSON.stringify(value), 'utf8'), purpose(place));
}

/** What was sealed, as JSON; the caller's schema or `Stored` type says what it is. */
export function openValue(keys: Pick<KeyStore, 'open'>, place: SealedPlace, sealed: Buffer): unknown {
  return JSON.parse(open(keys.open(place.applicant), sealed, purpose(place)).toString('utf8'));
}
