import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Crockford base 32: no i, l, o, u, so that ids and receipts can be read aloud. https://www.crockford.com/base32.html */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const draw = (length: number) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** 130 random bits behind the name of the thing. */
export const newId = (thing: 'ap' | 'ver' | 'att' | 'ev' | 'rev' | 'case' | 'not' | 'evt' | 'key' | 'op') =>
  `${thing}_${draw(26)}`;

/** What people read to each other: `C-XXXX-XXXX`, 40 bits; unique by the database. */
export const newReceipt = () => `C-${draw(4)}-${draw(4)}`.toUpperCase();

/** Stands in every mail to one applicant, so that a forged mail can be told. */
export const newAntiPhishingCode = () => draw(6).toUpperCase();

/** 256 random bits. Only its hash is stored. */
export const newSecret = (kind: 'sk_sandbox' | 'sk_live' | 'ct' | 'invite' | 'session') =>
  `${kind}_${randomBytes(32).toString('base64url')}`;

/** A random secret needs no salt and no slow hash: it cannot be guessed, only found in a dump. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');
