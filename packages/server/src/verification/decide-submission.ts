import { required, runChecks } from '@candor/core/checks/run.ts';
import { decide, isCounted } from '@candor/core/decision/decide.ts';
import { budgetAt } from '@candor/core/lockout/lockout.ts';
import { withoutAccepted } from '@candor/core/verification/resubmit.ts';
import { holdApplicant } from '../applicant/store.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { openReview } from '../review/open.ts';
import { countedSubmits, saveAttempt, undecidedAttempt } from './attempts.ts';
import { settle } from './settle.ts';
import { readSituation, type Situation, submissionOf } from './situation.ts';
import type { Verification } from './store.ts';

export type DecideDeps = Pick<Deps, 'jobs' | 'keys' | 'now' | 'site'>;

/** Decides the attempt that was submitted and answers true, or leaves it `checking` until the last measurement is in. */
export async function decideIfMeasured(tx: Tx, deps: DecideDeps, row: Verification): Promise<boolean> {
  const attempt = await undecidedAttempt(tx, row.id);
  const situation = await readSituation(tx, deps, row);
  if (!attempt || situation.evidence.some(({ status }) => status !== 'measured')) return false;

  const { level, mode, accepted } = row;
  const report = withoutAccepted(runChecks(submissionOf(situation)), accepted, situation.evidence);
  // What a person has accepted is no reason to ask a person again.
  const usedAnyway = row.byPerson.length > 0 || situation.evidence.some((one) => one.usedAnyway && !one.accepted);
  const decision = decide(report, required(level, mode, situation.policy), usedAnyway);
  const { outcome, findings, asks, notRun } = decision;
  const decidedAt = deps.now();
  await saveAttempt(tx, attempt.id, { outcome, findings, notRun, decidedAt, counted: isCounted(decision) });
  const event = { event: 'submitted', outcome, isLockedNow: await isLocked(tx, situation, decidedAt) } as const;
  // Advice helped while the picture was taken; it decided nothing and is told to nobody afterwards.
  const told = findings.filter(({ verdict }) => verdict !== 'advice');
  await settle(tx, deps, situation, { decision: { outcome, findings: told, asks, decidedAt }, by: 'system', event });
  if (outcome === 'in_review') await openReview(tx, situation, attempt, decidedAt);
  return true;
}

async function isLocked(tx: Tx, { row, policy }: Situation, now: number): Promise<boolean> {
  const whom = await holdApplicant(tx, row.applicant);
  return budgetAt(await countedSubmits(tx, whom, row.level), now, policy).lockedUntil !== null;
}
