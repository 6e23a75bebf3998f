import { type Ask, withAllSides } from '@candor/core/decision/decide.ts';
import { isDocumentSide, requiredDetails } from '@candor/core/evidence/required.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { Problem } from '@candor/core/problem.ts';
import type { ReviewVerdict } from '@candor/core/review/review-view.ts';
import { eventOfVerdict } from '@candor/core/review/verdict.ts';
import { acceptedBy } from '@candor/core/verification/resubmit.ts';
import { eq } from 'drizzle-orm';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import { attempt } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import type { DecideDeps } from '../verification/decide-submission.ts';
import { settle } from '../verification/settle.ts';
import { readSituation, type Situation } from '../verification/situation.ts';
import { holdVerification, moveVerification, saveVerification } from '../verification/store.ts';
import { findReview, holdReview, type Review, saveReview } from './store.ts';

export type Deciding = { readonly staff: string; readonly id: string; readonly version: number };

/**
 * A person's decision. The version names what they looked at: of two who decide at once, the second is told that it is stale.
 * To decline takes two people; the first one's decline only opens the second look.
 */
export function decideReview(
  deps: DecideDeps & Pick<Deps, 'database'>,
  { staff, id, version }: Deciding,
  verdict: ReviewVerdict,
): Promise<void> {
  return deps.database.transaction(async (tx) => {
    const row = await holdVerification(tx, (await findReview(tx, id)).verification);
    const one = await holdReview(tx, id);
    if (one.version !== version) throw new Problem('stale', { version: one.version });
    if (one.claimedBy !== staff) throw new Problem('already_claimed', { why: 'claim_first' });
    const event = eventOfVerdict(verdict, { stage: one.stage, operator: staff, firstOperator: one.firstBy });
    const situation = await readSituation(tx, deps, row);
    if (event === 'escalate')
      return escalate(tx, deps, situation, one, verdict.verdict === 'decline' ? verdict.reasons : []);

    const now = deps.now();
    await saveReview(tx, one, { closedAt: now, closedBy: staff, verdict: verdict.verdict, version: version + 1 });
    await appendAudit(tx, now, {
      type: 'review.decided',
      subject: id,
      by: staff,
      payload: { verdict: verdict.verdict },
    });
    const asks = verdict.verdict === 'ask_again' ? checkedAsks(situation, verdict.asks) : [];
    if (asks.length > 0) await keepDoubts(tx, situation, one, asks);
    const decision = { ...outcomeOf(situation, verdict, asks), asks, decidedAt: now };
    const told = { event: 'reviewed', outcome: decision.outcome } as const;
    await settle(tx, deps, situation, { decision, by: staff, event: told });
  });
}

async function escalate(
  tx: Tx,
  { now }: Pick<Deps, 'now'>,
  { row }: Situation,
  one: Review,
  firstReasons: Review['firstReasons'],
): Promise<void> {
  const by = one.claimedBy ?? 'system';
  await saveReview(tx, one, {
    stage: 'second',
    firstBy: one.claimedBy,
    firstReasons,
    claimedBy: null,
    leaseUntil: null,
    version: one.version + 1,
  });
  await appendAudit(tx, now(), { type: 'review.escalated', subject: one.id, by, payload: {} });
  await moveVerification(tx, row, { event: 'escalate', by, now: now() });
}

function outcomeOf({ evidence }: Situation, verdict: ReviewVerdict, asks: readonly Ask[]) {
  if (verdict.verdict === 'approve') return { outcome: 'approved', findings: [] } as const;
  if (verdict.verdict === 'decline') {
    const findings = verdict.reasons.map((reason): Finding => ({ reason, verdict: 'fail' }));
    return { outcome: 'declined', findings } as const;
  }
  const findings = asks.flatMap((ask) =>
    ask.reasons.map((reason): Finding => {
      if ('field' in ask) return { reason, verdict: 'fail', field: ask.field };
      const one = evidence.find(({ slot }) => slot === ask.slot);
      return { reason, verdict: 'fail', slot: ask.slot, ...(one && { evidence: one.id }) };
    }),
  );
  return { outcome: 'action_required', findings } as const;
}

/** Only what this verification needs can be asked for. */
function checkedAsks({ row, policy, slots }: Situation, asks: readonly Ask[]): Ask[] {
  const fields = requiredDetails({ level: row.level, mode: row.mode, policy });
  const isPossible = (ask: Ask) => ('slot' in ask ? slots.includes(ask.slot) : fields.includes(ask.field));
  if (!asks.every(isPossible))
    throw new Problem('bad_request', { fields: [{ path: 'asks', problem: 'not_possible' }] });
  return withAllSides(asks, slots.filter(isDocumentSide));
}

async function keepDoubts(tx: Tx, { row, evidence }: Situation, one: Review, asks: readonly Ask[]): Promise<void> {
  const [of] = await tx.select({ findings: attempt.findings }).from(attempt).where(eq(attempt.id, one.attempt));
  const accepted = [...row.accepted, ...acceptedBy(of?.findings ?? [], evidence, asks)];
  await saveVerification(tx, row.id, { accepted });
}
