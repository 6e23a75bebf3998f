import { createHash } from 'node:crypto';
import { Problem } from '@candor/core/problem.ts';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.ts';

export type Throttle = {
  /** Counts one try from here for this account; throws `busy` with a time when there were too many. */
  readonly count: (account: string, ip: string) => Promise<void>;
  /** A right sign-in clears the account, not the address. */
  readonly clear: (account: string, ip: string) => Promise<void>;
};

/**
 * Within 15 minutes 10 tries for one account from one address, 50 from one address, 200 for one account from everywhere: OWASP
 * authentication, login throttling; starting values. The last is wide, so that a stranger cannot keep an operator out from his own desk.
 */
const windowSeconds = 15 * 60;

/** Counted in the same database, so that several servers count together. Accounts are counted by hash, known or not. */
export function createThrottle({ pool }: Pick<Database, 'pool'>): Throttle {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: windowSeconds,
    });
  const accountsHere = limiter('account_here', 10);
  const accounts = limiter('account', 200);
  const addresses = limiter('address', 50);
  const named = (account: string) => createHash('sha256').update(account).digest('base64url');
  return {
    async count(account, ip) {
      try {
        await addresses.consume(ip);
        await accountsHere.consume(named(`${ip} ${account}`));
        await accounts.consume(named(account));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new Problem('busy', { retryAt: new Date(Date.now() + refused.msBeforeNext).toISOString() });
      }
    },
    async clear(account, ip) {
      await accountsHere.delete(named(`${ip} ${account}`));
      await accounts.delete(named(account));
    },
  };
}
