import { noticesFor } from '@candor/core/notice/notices.ts';
import { Problem, type ProblemCode } from '@candor/core/problem.ts';
import { closesAlways } from '@candor/core/verification/blockers.ts';
import type { Blocker } from '@candor/core/verification/journey-view.ts';
import { z } from 'zod';
import { type Applicant, holdApplicant } from '../applicant/store.ts';
import type { Deps } from '../deps.ts';
import { judgeAll } from '../evidence/judge.ts';
import { failpoint } from '../failpoint.ts';
import { answerOnce } from '../http/idempotency.ts';
import { giveNotices } from '../notice/give.ts';
import { queueWebhook } from '../webhook/queue.ts';
import { insertAttempt } from './attempts.ts';
import { blockersOf } from './blockers.ts';
import { decideIfMeasured } from './decide-submission.ts';
import { holdVerification, moveVerification } from './store.ts';

const submitted = z.object({ attempt: z.string() });
type SubmitDeps = Pick<Deps, 'database' | 'jobs' | 'keys' | 'now' | 'site'>;

/**
 * One transaction that holds the row: what closes Submit, the attempt counted once, and the decision when everything is measured.
 * A second press, in another tab or by a repeated request, finds the row moved on. Answers whether this was such a repeated request.
 */
export async function submitVerification(
  deps: SubmitDeps,
  id: string,
  key: string | undefined,
  request: unknown,
): Promise<boolean> {
  const isReplayed = await deps.database.transaction(async (tx) => {
    const now = deps.now();
    const row = await holdVerification(tx, id);
    const repeatable = { scope: `submit ${id}`, key, request: request ?? {}, now };
    const answer = await answerOnce(tx, repeatable, submitted.parse, async () => {
      const whom: Applicant = await holdApplicant(tx, row.applicant);
      const situation = await judgeAll(tx, deps, row);
      refuseIfBlocked(await blockersOf(tx, deps, situation, whom));
      const attempt = await insertAttempt(tx, situation, now);
      const moved = await moveVerification(tx, row, { event: 'submit', by: 'applicant', now });
      const isDecided = await decideIfMeasured(tx, deps, moved);
      if (!isDecided) {
        const told = { event: 'submitted', outcome: 'checking', isLockedNow: false } as const;
        await giveNotices(tx, deps, moved, noticesFor(told));
        await queueWebhook(tx, deps, moved, null);
      }
      return { status: 200, body: { attempt: attempt.id } };
    });
    failpoint('before-submit-commit');
    return answer.isReplayed ?? false;
  });
  failpoint('after-submit-commit');
  return isReplayed;
}

/** Which refusal is told first; all blockers are in it. */
const order: readonly (readonly [ProblemCode, (blocker: Blocker) => boolean])[] = [
  ['wrong_state', ({ kind }) => kind === 'state'],
  ['on_hold', ({ kind }) => kind === 'hold'],
  ['locked_out', ({ kind }) => kind === 'lockout'],
  ['consent_missing', ({ kind }) => kind === 'consent'],
  ['details_invalid', ({ kind }) => kind === 'detail'],
  ['evidence_missing', ({ kind }) => kind === 'document_choice' || kind === 'slot'],
];

/**
 * What closes Submit for everybody. A picture with an open finding does not: whoever sends it all the same is asked again. A picture
 * still being measured does not either: the decision waits for it. What was asked for and not replaced would only be asked for again.
 */
function refuseIfBlocked(all: readonly Blocker[]): void {
  const closing = all.filter((one) => closesAlways(one) || (one.kind === 'slot' && one.why === 'asked'));
  const first = order.find(([, closes]) => closing.some(closes));
  if (!first) return;
  const lockout = closing.find((blocker) => blocker.kind === 'lockout');
  throw new Problem(first[0], { blockers: all, ...(lockout ? { until: lockout.until } : {}) });
}
