import type { Deps } from '../deps.ts';
import { holdVerification, saveVerification } from '../verification/store.ts';
import { findEvidence, insertEvidence, tellEvidence } from './store.ts';
import type { FinishedUpload } from './upload-finish.ts';

/** The queue's turn comes when the local eyes should long be done: it is the way back after a crash. */
const retryMs = 30_000;

/**
 * Evidence row, measuring job and event in one transaction. Telling it again makes nothing twice. A picture that arrives after
 * Submit is kept as history: it was acknowledged, but it is not part of anything.
 */
export function receiveEvidence(
  { database, jobs, now }: Pick<Deps, 'database' | 'jobs' | 'now'>,
  upload: FinishedUpload,
): Promise<void> {
  return database.transaction(async (tx) => {
    const row = await holdVerification(tx, upload.verification);
    if (await findEvidence(tx, upload.evidence)) return;
    const at = now();
    const { evidence: id, ...rest } = upload;
    const isOpen = row.state === 'collecting' || row.state === 'action_required';
    const one = { ...rest, id, status: 'measuring' as const, receivedAt: at, replacedAt: isOpen ? null : at };
    await insertEvidence(tx, one, isOpen);
    if (!isOpen) return;
    const asks = row.asks.filter((ask) => !('slot' in ask && ask.slot === upload.slot));
    const byPerson = row.byPerson.filter((slot) => slot !== upload.slot);
    await saveVerification(tx, row.id, { asks, byPerson });
    await jobs.send(tx, 'measure', { id }, new Date(at + retryMs));
    await tellEvidence(tx, { id, verification: row.id, slot: upload.slot, status: 'measuring' }, at);
  });
}
