import { createHash } from 'node:crypto';
import { Problem } from '@candor/core/problem.ts';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.ts';

export type Throttle = {
  /** Counts one try from here for this account; throws `busy` with a time when there were too many. */
  readonly count: (account: string, ip: string) => Promise<void>;
  /** A right sign-in clears the account, not the address. */
  readonly clear: (account: string) => Promise<void>;
};

/** 10 tries per account and 50 per address within 15 minutes: OWASP authentication, login throttling; starting values. */
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
  const accounts = limiter('account', 10);
  const addresses = limiter('address', 50);
  const named = (account: string) => createHash('sha256').update(account).digest('base64url');
  return {
    async count(account, ip) {
      try {
        await addresses.consume(ip);
        await accounts.consume(named(account));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new Problem('busy', { retryAt: new Date(Date.now() + refused.msBeforeNext).toISOString() });
      }
    },
    async clear(account) {
      await accounts.delete(named(account));
    },
  };
}
