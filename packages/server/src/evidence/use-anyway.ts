import { Problem } from '@candor/core/problem.ts';
import type { ShownEvidence } from '@candor/core/verification/journey-view.ts';
import { showEvidence } from '@candor/core/verification/show.ts';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { knownEvidence } from '../verification/journey.ts';
import { readSituation } from '../verification/situation.ts';
import { holdVerification, tellJourney } from '../verification/store.ts';
import { judgeAll } from './judge.ts';
import { holdEvidence, saveEvidence } from './store.ts';

type EvidenceDeps = Pick<Deps, 'database' | 'keys' | 'now'>;

/** Somebody has tried often enough: this picture goes to a person as it is. Recorded; pressing twice changes nothing. */
export function useAnyway(deps: EvidenceDeps, verification: string, id: string): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const now = deps.now();
    const row = await holdVerification(tx, verification);
    const one = await holdEvidence(tx, verification, id);
    if (one.usedAnyway) return;
    const isOpen = row.state === 'collecting' || row.state === 'action_required';
    const shown = isOpen ? await find(tx, deps, verification, id) : null;
    if (!shown?.mayUseAnyway) throw new Problem('wrong_state', { why: 'not_offered' });
    await saveEvidence(tx, one, { usedAnyway: true });
    await judgeAll(tx, deps, row);
    await appendAudit(tx, now, {
      type: 'evidence.used_anyway',
      subject: id,
      by: 'applicant',
      payload: { verification },
    });
    await tellJourney(tx, verification, now);
  });
}

export function readEvidence(deps: EvidenceDeps, verification: string, id: string): Promise<ShownEvidence> {
  return deps.database.transaction((tx) => find(tx, deps, verification, id));
}

async function find(tx: Tx, deps: EvidenceDeps, verification: string, id: string): Promise<ShownEvidence> {
  const situation = await readSituation(tx, deps, await holdVerification(tx, verification));
  const known = (await knownEvidence(tx, deps, situation)).find((one) => one.id === id);
  if (!known) throw new Problem('not_found');
  return showEvidence(known, situation.policy);
}
