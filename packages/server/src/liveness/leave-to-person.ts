import { Problem } from '@candor/core/problem.ts';
import { shownState } from '@candor/core/verification/blockers.ts';
import { appendAudit } from '../audit/store.ts';
import type { Deps } from '../deps.ts';
import { judgeAll } from '../evidence/judge.ts';
import { currentEvidence, saveEvidence } from '../evidence/store.ts';
import { holdVerification, saveVerification, tellJourney } from '../verification/store.ts';

/**
 * The other way, open from the start and without a reason: Submit no longer waits for movements, and a person looks. A run that is
 * already there is shown to that person as it is. Pressing twice changes nothing; a new run takes it back.
 */
export function leaveToPerson(deps: Pick<Deps, 'database' | 'keys' | 'now'>, id: string): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const now = deps.now();
    const row = await holdVerification(tx, id);
    if (row.state !== 'collecting' && row.state !== 'action_required')
      throw new Problem('wrong_state', { state: shownState(row.state) });
    const run = (await currentEvidence(tx, id)).find(({ slot }) => slot === 'liveness');
    const asks = row.asks.filter((ask) => !('slot' in ask && ask.slot === 'liveness'));
    const isLeft = row.byPerson.includes('liveness') && (!run || run.usedAnyway);
    if (isLeft && asks.length === row.asks.length) return;
    const isSeen = run?.status === 'measured' && run.analysis !== null;
    if (run) await saveEvidence(tx, run, isSeen ? { usedAnyway: true } : { replacedAt: now });
    const others = row.byPerson.filter((slot) => slot !== 'liveness');
    await saveVerification(tx, id, { asks, byPerson: [...others, 'liveness'] });
    await judgeAll(tx, deps, await holdVerification(tx, id));
    await appendAudit(tx, now, { type: 'liveness.left_to_person', subject: id, by: 'applicant', payload: {} });
    await tellJourney(tx, id, now);
  });
}
