import type { Policy } from '@candor/core/policy/policy.ts';
import type { BlobStore } from './blobs/blob-store.ts';
import type { Database } from './db/database.ts';
import type { Jobs } from './db/jobs.ts';
import type { KeyStore } from './keys/key-store.ts';

/** Where this installation stands and how it calls itself. */
export type Site = {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** How the host platform is called on pages and in mails. */
  readonly hostName: string;
  /** Live keys and live verifications are refused while a live blocker stands (`settings.ts`). */
  readonly liveAllowed: boolean;
  /** Origins that may embed the hosted page, beside our own. */
  readonly embedders: readonly string[];
};

/** What use cases are made of; each names the few it needs with `Pick`. */
export type Deps = {
  readonly database: Database;
  readonly jobs: Pick<Jobs, 'send'>;
  readonly keys: KeyStore;
  readonly blobs: BlobStore;
  readonly now: () => number;
  /** The policy that new verifications pin. */
  readonly policy: Policy;
  readonly site: Site;
};
