import { budgetAt } from '@candor/core/lockout/lockout.ts';
import { submitBlockers } from '@candor/core/verification/blockers.ts';
import type { Blocker } from '@candor/core/verification/journey-view.ts';
import type { Applicant } from '../applicant/store.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { countedSubmits } from './attempts.ts';
import type { Situation } from './situation.ts';

/** What stands between here and Submit, by the same rules as the page shows it. */
export async function blockersOf(
  tx: Tx,
  { now }: Pick<Deps, 'now'>,
  { row, policy, today, details, choice, evidence }: Situation,
  whom: Applicant,
): Promise<Blocker[]> {
  const { lockedUntil } = budgetAt(await countedSubmits(tx, whom, row.level), now(), policy);
  return submitBlockers({
    state: row.state,
    mode: row.mode,
    level: row.level,
    policy,
    today,
    consented: row.consentAt !== null,
    details,
    choice,
    items: evidence,
    byPerson: row.byPerson,
    openAsks: row.asks,
    onHold: whom.heldAt !== null,
    lockedUntil,
  });
}
