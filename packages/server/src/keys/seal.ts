import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Bytes of a key: AES-256. */
export const keyBytes = 32;
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
/** What sealing adds to the plain bytes: version, nonce, tag. */
export const sealOverhead = 1 + nonceBytes + tagBytes;

/** The bytes are not what was sealed under this key for this purpose: tampered, moved to another place, or another key. */
export class SealBroken extends Error {
  constructor() {
    super('sealed bytes do not open');
  }
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce: `version | nonce | ciphertext | tag`.
 * `aad` names what the bytes are and whose, so that a sealed value moved to another row or object does not open.
 */
export function seal(key: Uint8Array, plain: Uint8Array, aad: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([Buffer.of(version), nonce, body, cipher.getAuthTag()]);
}

/** The plain bytes, or SealBroken. */
export function open(key: Uint8Array, sealed: Uint8Array, aad: string): Buffer {
  if (sealed.length < sealOverhead || sealed[0] !== version) throw new SealBroken();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
  const plain = decipher.update(sealed.subarray(1 + nonceBytes, sealed.length - tagBytes));
  try {
    decipher.final();
  } catch {
    throw new SealBroken();
  }
  return plain;
}
