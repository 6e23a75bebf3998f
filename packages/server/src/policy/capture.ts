import { type CapturePolicy, capturePolicy } from '@candor/core/policy/policy.ts';
import type { Deps } from '../deps.ts';
import { holdVerification } from '../verification/store.ts';
import { readPolicy } from './store.ts';

/** What the browser may know of the policy that a verification pinned, so that it advises by the limits that will decide. */
export function readCapturePolicy({ database }: Pick<Deps, 'database'>, verification: string): Promise<CapturePolicy> {
  return database.transaction(async (tx) => {
    const row = await holdVerification(tx, verification);
    return capturePolicy(await readPolicy(tx, row.policy));
  });
}
