import type { Slot } from '@candor/core/evidence/slots.ts';
import { Problem } from '@candor/core/problem.ts';
import { shownState } from '@candor/core/verification/blockers.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { slotPause } from '../liveness/pause.ts';
import type { Measurer } from '../measure/measurer.ts';
import { readSituation, type Situation } from '../verification/situation.ts';
import { holdVerification, type Verification } from '../verification/store.ts';
import type { TokenHolder } from '../verification/token.ts';
import { isOneInWork } from './store.ts';

/** How soon a page may try again while another picture of the same person is being measured. */
const inWorkMs = 2_000;

/** Asked before a new upload begins: first whether there is room to look at it, then whether this applicant may send it. */
export async function admitUpload(
  deps: Pick<Deps, 'database' | 'keys' | 'now'> & { readonly measurer: Pick<Measurer, 'busyUntil'> },
  owner: Pick<TokenHolder, 'verification'>,
  slot: Slot,
): Promise<void> {
  const until = deps.measurer.busyUntil();
  if (until !== null) throw new Problem('busy', { retryAt: new Date(until).toISOString(), reason: 'sys.busy' });
  await admitPicture(deps, owner, slot);
}

/** May a new picture for this slot begin? Says what to do, or when to come back, where it may not. */
export function admitPicture(
  deps: Pick<Deps, 'database' | 'keys' | 'now'>,
  owner: Pick<TokenHolder, 'verification'>,
  slot: Slot,
): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const now = deps.now();
    const row = await holdVerification(tx, owner.verification);
    await requireOpenSlot(tx, deps, row, slot);
    if (await isOneInWork(tx, row.applicant, now))
      throw new Problem('busy', { retryAt: new Date(now + inWorkMs).toISOString(), reason: 'sys.busy' });
  });
}

/** Consent is given, the slot is taken here, and it does not rest: says what to do, or when to come back, where not. */
export async function requireOpenSlot(
  tx: Tx,
  deps: Pick<Deps, 'keys' | 'now'>,
  row: Verification,
  slot: Slot,
): Promise<Situation> {
  if (row.state !== 'collecting' && row.state !== 'action_required')
    throw new Problem('wrong_state', { state: shownState(row.state) });
  if (!row.consentAt) throw new Problem('consent_missing', { reason: 'rule.consent' });
  const situation = await readSituation(tx, deps, row);
  const { policy, slots } = situation;
  if (!slots.includes(slot)) throw new Problem('bad_request', { slot, slots });
  const pause = await slotPause(tx, { applicant: row.applicant, slot, policy }, deps.now());
  if (pause !== null)
    throw new Problem('paused', { slot, until: new Date(pause).toISOString(), reason: 'acct.paused' });
  return situation;
}
