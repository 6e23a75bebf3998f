import { noticesFor } from '@candor/core/notice/notices.ts';
import { Problem } from '@candor/core/problem.ts';
import { eq } from 'drizzle-orm';
import { sealValue } from '../applicant/sealed.ts';
import { appendAudit } from '../audit/store.ts';
import { supportCase } from '../db/schema/staff.ts';
import type { Deps } from '../deps.ts';
import { newId } from '../ids.ts';
import { giveNotices } from '../notice/give.ts';
import { holdVerification, tellJourney } from '../verification/store.ts';
import { aboutOf, answerOf, casesOf, holdCase } from './store.ts';

/** Starting value: enough to be heard, few enough to answer. */
const openAtOnce = 3;

/** "Ask a person", possible in every state. What was written is sealed. */
export function openCase(
  deps: Pick<Deps, 'database' | 'jobs' | 'keys' | 'now'>,
  id: string,
  about: string,
): Promise<void> {
  const { database, keys, now } = deps;
  return database.transaction(async (tx) => {
    const at = now();
    const row = await holdVerification(tx, id);
    const waiting = (await casesOf(tx, id)).filter(({ state }) => state === 'open');
    if (waiting.length >= openAtOnce) throw new Problem('wrong_state', { why: 'cases_open', open: waiting.length });
    const caseId = newId('case');
    const place = { applicant: row.applicant, as: 'case.about', row: caseId } as const;
    await tx.insert(supportCase).values({
      id: caseId,
      verification: id,
      applicant: row.applicant,
      openedAt: at,
      about: sealValue(keys, place, about),
    });
    await appendAudit(tx, at, { type: 'case.opened', subject: caseId, by: 'applicant', payload: { verification: id } });
    await giveNotices(tx, deps, row, noticesFor({ event: 'case_opened' }));
    await tellJourney(tx, id, at);
  });
}

/** A person's answer; the applicant finds it in the inbox and hears by mail that it is there. */
export function answerCase(
  deps: Pick<Deps, 'database' | 'jobs' | 'keys' | 'now'>,
  staff: string,
  id: string,
  answer: string,
): Promise<void> {
  const { database, keys, now } = deps;
  return database.transaction(async (tx) => {
    const at = now();
    const one = await holdCase(tx, id);
    if (one.answeredAt !== null) throw new Problem('stale', { case: id });
    const sealed = sealValue(keys, { applicant: one.applicant, as: 'case.answer', row: id }, answer);
    await tx
      .update(supportCase)
      .set({ answer: sealed, answeredAt: at, answeredBy: staff })
      .where(eq(supportCase.id, id));
    await giveNotices(
      tx,
      deps,
      { id: one.verification, applicant: one.applicant },
      noticesFor({ event: 'case_answered' }),
    );
    await appendAudit(tx, at, { type: 'case.answered', subject: id, by: staff, payload: {} });
    await tellJourney(tx, one.verification, at);
  });
}

/** The applicant's own case: what they wrote and, once there is one, the answer. */
export function readCase(deps: Pick<Deps, 'database' | 'keys'>, verification: string, id: string) {
  return deps.database.transaction(async (tx) => {
    const one = await holdCase(tx, id);
    if (one.verification !== verification) throw new Problem('not_found');
    return {
      id,
      openedAt: new Date(one.openedAt).toISOString(),
      about: aboutOf(deps, one),
      answer: answerOf(deps, one),
      answeredAt: one.answeredAt === null ? null : new Date(one.answeredAt).toISOString(),
    };
  });
}
