import { hash, verify } from '@node-rs/argon2';

/** OWASP password storage: argon2id (the library's default), 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password.normalize('NFKC'), cost);

/** Takes as long for somebody who does not exist as for somebody who does. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  const isRight = await verify(stored ?? (await nobodysHash), password.normalize('NFKC'));
  return stored !== null && isRight;
}
const nobodysHash = hashPassword('nobody signs in with this');
