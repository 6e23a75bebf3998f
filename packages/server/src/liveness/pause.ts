import type { Slot } from '@candor/core/evidence/slots.ts';
import { picturePause, runPause } from '@candor/core/lockout/lockout.ts';
import type { Policy } from '@candor/core/policy/policy.ts';
import type { Tx } from '../db/database.ts';
import { pictureInstants } from '../evidence/store.ts';
import { failedRuns } from './store.ts';

const dayMs = 24 * 3_600_000;

/** When the next picture or run is welcome in this slot, ms; null: now. */
export async function slotPause(
  tx: Tx,
  { applicant, slot, policy }: { readonly applicant: string; readonly slot: Slot; readonly policy: Policy },
  now: number,
): Promise<number | null> {
  const many = picturePause(await pictureInstants(tx, applicant, slot, now), now, policy);
  const failed = slot === 'liveness' ? runPause(await failedRuns(tx, applicant, now - dayMs), now, policy) : null;
  return many === null && failed === null ? null : Math.max(many ?? 0, failed ?? 0);
}
