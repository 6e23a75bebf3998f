import { openValue, type SealedPlace, sealValue } from '../applicant/sealed.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Operator } from './store.ts';
import { usedStep } from './totp.ts';

const placeOf = (operator: string): SealedPlace => ({ applicant: operator, as: 'totp.secret', row: operator });

/** Sealed under a key of the operator's own, made here. */
export function sealTotpSecret(keys: Pick<KeyStore, 'create' | 'open'>, operator: string, secret: string): Buffer {
  keys.create(operator);
  return sealValue(keys, placeOf(operator), secret);
}

/** The time step in which this code is right and unused, or null. */
export function stepOfCode(
  keys: Pick<KeyStore, 'open'>,
  { id, totpSecret, totpLastStep }: Pick<Operator, 'id' | 'totpSecret' | 'totpLastStep'>,
  code: string,
  now: number,
): number | null {
  if (!totpSecret) return null;
  return usedStep(String(openValue(keys, placeOf(id), totpSecret)), code, now, totpLastStep);
}
