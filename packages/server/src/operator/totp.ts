import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with the values every authenticator app knows: SHA-1, six digits, 30 seconds. */
const totpOf = (secret: string, label = 'Candor') =>
  new TOTP({ issuer: 'Candor', label, secret: Secret.fromBase32(secret), digits: 6, period: 30 });

export const newTotpSecret = () => new Secret({ size: 20 }).base32;

/** What an authenticator app scans. */
export const totpUri = (secret: string, label: string) => totpOf(secret, label).toString();

/** The step (30 s each) the code belongs to, one step of clock drift either way; null when it is none of them or was used before. */
export function usedStep(secret: string, code: string, now: number, lastStep: number): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return null;
  const step = Math.floor(now / 30_000) + delta;
  return step > lastStep ? step : null;
}
