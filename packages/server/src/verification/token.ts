import { Problem } from '@candor/core/problem.ts';
import { eq, lt } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { clientToken, verification } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import { hashSecret, newSecret } from '../ids.ts';

/** Design section 3: thirty minutes, one verification, refreshable. */
const lifeMs = 30 * 60_000;
/** Starting value: a page left open for a day asks the host again. */
const longestMs = 24 * 3_600_000;

export type ClientToken = { readonly token: string; readonly expiresAt: string };
/** Instants in ms. `endsAt`: no refresh goes beyond it. */
export type TokenHolder = {
  readonly verification: string;
  readonly applicant: string;
  readonly expiresAt: number;
  readonly endsAt: number;
};

/** The host's token lives for a day at most, however often it is refreshed: `endsAt` is handed on from the one before. */
export async function issueToken(tx: Tx, id: string, now: number, endsAt = now + longestMs): Promise<ClientToken> {
  const token = newSecret('ct');
  const expiresAt = Math.min(now + lifeMs, endsAt);
  await tx.insert(clientToken).values({ hash: hashSecret(token), verification: id, createdAt: now, expiresAt, endsAt });
  return { token, expiresAt: new Date(expiresAt).toISOString() };
}

/** The one verification this token opens. An expired token says so, so that the page can ask the host for a new one. */
export async function findTokenHolder(
  { database, now }: Pick<Deps, 'database' | 'now'>,
  token: string,
): Promise<TokenHolder> {
  const [found] = await database.transaction((tx) =>
    tx
      .select({
        verification: verification.id,
        applicant: verification.applicant,
        expiresAt: clientToken.expiresAt,
        endsAt: clientToken.endsAt,
      })
      .from(clientToken)
      .innerJoin(verification, eq(verification.id, clientToken.verification))
      .where(eq(clientToken.hash, hashSecret(token))),
  );
  if (!found) throw new Problem('unauthorised');
  if (found.expiresAt <= now()) throw new Problem('token_expired');
  return found;
}

/** Tokens that ended a day ago are forgotten; until then they can still be told from invented ones. */
export async function forgetTokens(tx: Tx, now: number): Promise<void> {
  await tx.delete(clientToken).where(lt(clientToken.expiresAt, now - 24 * 3_600_000));
}
