import type { AuditType } from '@candor/core/audit/entry.ts';
import { noticesFor } from '@candor/core/notice/notices.ts';
import { Problem } from '@candor/core/problem.ts';
import { openStates } from '@candor/core/verification/states.ts';
import { type Applicant, findApplicantOfUser, setHold, setLockLifted } from '../applicant/store.ts';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import type { HostCaller } from '../host/keys.ts';
import { giveNotices } from '../notice/give.ts';
import { tellJourney, verificationsOf } from '../verification/store.ts';

type HoldDeps = Pick<Deps, 'database' | 'jobs' | 'now'>;

/** A security pause, not a refusal: nothing is lost, Submit is closed, reviews go on. Setting it twice changes nothing. */
export function holdUser(deps: HoldDeps, host: HostCaller, user: string): Promise<{ user: string }> {
  return change(deps, host, user, 'hold.placed', async (tx, whom, now) => {
    if (whom.heldAt) return;
    await setHold(tx, whom.id, now);
    await tell(tx, deps, whom, 'held');
  });
}

export function releaseUser(deps: HoldDeps, host: HostCaller, user: string): Promise<{ user: string }> {
  return change(deps, host, user, 'hold.lifted', async (tx, whom) => {
    if (!whom.heldAt) return;
    await setHold(tx, whom.id, null);
    await tell(tx, deps, whom, 'hold_lifted');
  });
}

/** Counted submits before this moment count no more. */
export function liftLock(deps: HoldDeps, host: HostCaller, user: string): Promise<{ user: string }> {
  return change(deps, host, user, 'lock.lifted', (tx, whom, now) => setLockLifted(tx, whom.id, now));
}

async function tell(tx: Tx, deps: HoldDeps, whom: Applicant, event: 'held' | 'hold_lifted'): Promise<void> {
  const [latest] = await verificationsOf(tx, whom.id);
  if (latest) await giveNotices(tx, deps, latest, noticesFor({ event }));
}

/** Each with its audit entry, and every open journey of the applicant shows it at once. */
function change(
  { database, now }: HoldDeps,
  host: HostCaller,
  user: string,
  type: AuditType,
  act: (tx: Tx, whom: Applicant, now: number) => Promise<void>,
): Promise<{ user: string }> {
  return database.transaction(async (tx) => {
    const at = now();
    const whom = await findApplicantOfUser(tx, host.mode, user);
    if (!whom) throw new Problem('not_found');
    await act(tx, whom, at);
    for (const { id, state } of await verificationsOf(tx, whom.id))
      if (openStates.includes(state)) await tellJourney(tx, id, at);
    await appendAudit(tx, at, { type, subject: whom.id, by: `host:${host.key}`, payload: {} });
    return { user };
  });
}
