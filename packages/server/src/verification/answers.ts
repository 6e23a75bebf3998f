import type { DocumentChoice } from '@candor/core/checks/submission.ts';
import { type DetailField, type Details, detailFields } from '@candor/core/details/fields.ts';
import { tidy } from '@candor/core/details/normalise.ts';
import { isAccepted } from '@candor/core/document/countries.ts';
import { Problem } from '@candor/core/problem.ts';
import { shownState } from '@candor/core/verification/blockers.ts';
import { appendAudit } from '../audit/store.ts';
import { consentVersion } from '../consent/version.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { detailsOf, sealDetails } from '../details/store.ts';
import { judgeAll } from '../evidence/judge.ts';
import { holdVerification, saveVerification, tellJourney, type Verification } from './store.ts';

type AnswerDeps = Pick<Deps, 'database' | 'keys' | 'now'>;

/** Consent to the text of this version, on record before the first picture. Given again, the first time stands. */
export function giveConsent(deps: AnswerDeps, id: string, version: string): Promise<void> {
  return answer(deps, id, async (tx, row, now) => {
    if (version !== consentVersion) throw new Problem('stale', { version: consentVersion });
    if (row.consentVersion === version) return;
    await saveVerification(tx, id, { consentVersion: version, consentAt: now });
    await appendAudit(tx, now, { type: 'consent.given', subject: id, by: 'applicant', payload: { version } });
  });
}

/**
 * Keeps what was typed, as typed; what is wrong with it shows in the journey and closes Submit. A field that was asked for again
 * counts as answered once it changed.
 */
export function saveDetails(deps: AnswerDeps, id: string, typed: Details): Promise<void> {
  return answer(deps, id, async (tx, row) => {
    const before = detailsOf(deps, row);
    const changed = detailFields.filter((field) => tidy(before[field] ?? '') !== tidy(typed[field] ?? ''));
    const isAnswered = (field: DetailField) => changed.includes(field);
    const asks = row.asks.filter((ask) => !('field' in ask && isAnswered(ask.field)));
    const details = sealDetails(deps, row, typed);
    await saveVerification(tx, id, { details, asks });
    await judgeAll(tx, deps, { ...row, details, asks });
  });
}

/** Which document comes. Every picture is judged again by it. */
export function chooseDocument(deps: AnswerDeps, id: string, choice: DocumentChoice): Promise<void> {
  return answer(deps, id, async (tx, row) => {
    if (!isAccepted(choice, row.mode)) throw new Problem('bad_request', { reason: 'doc.country', ...choice });
    await saveVerification(tx, id, choice);
    await judgeAll(tx, deps, { ...row, ...choice });
  });
}

/** Possible in every state: the language of pages and mails. */
export function setLocale({ database, now }: AnswerDeps, id: string, locale: Verification['locale']): Promise<void> {
  return database.transaction(async (tx) => {
    await holdVerification(tx, id);
    await saveVerification(tx, id, { locale });
    await tellJourney(tx, id, now());
  });
}

/** What is under review or ended does not change under the eyes of whoever decides. */
function answer(
  { database, now }: AnswerDeps,
  id: string,
  act: (tx: Tx, row: Verification, now: number) => Promise<void>,
): Promise<void> {
  return database.transaction(async (tx) => {
    const row = await holdVerification(tx, id);
    if (row.state !== 'collecting' && row.state !== 'action_required')
      throw new Problem('wrong_state', { state: shownState(row.state) });
    await act(tx, row, now());
    await tellJourney(tx, id, now());
  });
}
