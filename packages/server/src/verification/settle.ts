import { noticesFor, type TellingEvent } from '@candor/core/notice/notices.ts';
import type { VerificationEvent } from '@candor/core/verification/states.ts';
import { grantLevel } from '../applicant/store.ts';
import type { Tx } from '../db/database.ts';
import type { Outcome, StoredDecision } from '../db/schema/verifications.ts';
import { isPictureRefused } from '../evidence/judge.ts';
import { type Evidence, markAccepted, saveEvidence } from '../evidence/store.ts';
import { giveNotices } from '../notice/give.ts';
import { queueWebhook } from '../webhook/queue.ts';
import type { DecideDeps } from './decide-submission.ts';
import type { Situation } from './situation.ts';
import { moveVerification, saveDecision, type Verification } from './store.ts';

const eventOf: Readonly<Record<Outcome, VerificationEvent>> = {
  approved: 'approve',
  action_required: 'ask_again',
  in_review: 'refer',
  declined: 'decline',
};

export type Settling = {
  readonly decision: StoredDecision;
  readonly by: string;
  /** What the applicant is told of. */
  readonly event: TellingEvent;
};

/**
 * Everything that follows from a decision, by the rules or by a person, in the same transaction: the move with its audit entry,
 * what stays accepted, the level, the notice with its mail, the host's event.
 */
export async function settle(
  tx: Tx,
  deps: DecideDeps,
  { row, evidence }: Situation,
  { decision, by, event }: Settling,
): Promise<Verification> {
  const { outcome, asks, decidedAt: now } = decision;
  await saveDecision(tx, row.id, decision, outcome === 'action_required' ? asks : []);
  await keepAccepted(tx, row, evidence, decision);
  if (outcome === 'approved') {
    await grantLevel(tx, { applicant: row.applicant, level: row.level, verification: row.id, grantedAt: now });
  }
  const moved = await moveVerification(tx, { ...row, decision }, { event: eventOf[outcome], by, now });
  await giveNotices(tx, deps, moved, noticesFor(event), decision.findings);
  await queueWebhook(tx, deps, moved, decision);
  return moved;
}

/** What was asked for again is refused; everything else of this attempt stays accepted. A review decides about both later. */
async function keepAccepted(
  tx: Tx,
  row: Verification,
  evidence: readonly Evidence[],
  { outcome, asks }: StoredDecision,
): Promise<void> {
  if (outcome === 'in_review') return;
  const asked = new Map(asks.flatMap((ask) => ('slot' in ask ? [[ask.slot, ask.reasons] as const] : [])));
  const isKept = ({ slot }: Evidence) => outcome === 'approved' || (outcome === 'action_required' && !asked.has(slot));
  await markAccepted(
    tx,
    row.id,
    evidence.filter(isKept).map(({ id }) => id),
  );
  for (const one of evidence) {
    const told = (asked.get(one.slot) ?? []).map((reason) => ({ reason, verdict: 'fail' as const }));
    if (isPictureRefused(told)) await saveEvidence(tx, one, { refused: true });
  }
}
