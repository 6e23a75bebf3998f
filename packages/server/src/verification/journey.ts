import type { JourneyView } from '@candor/core/verification/journey-view.ts';
import { type KnownEvidence, showJourney } from '@candor/core/verification/show.ts';
import { contactOf, grantedLevels, holdApplicant } from '../applicant/store.ts';
import { casesOf } from '../case/store.ts';
import { consentVersion } from '../consent/version.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { analysisOf, type Evidence, triesSince } from '../evidence/store.ts';
import { slotPause } from '../liveness/pause.ts';
import { noticesOf } from '../notice/store.ts';
import { openReviewDue } from '../review/open.ts';
import { attemptsOf, countedSubmits } from './attempts.ts';
import { readSituation, type Situation } from './situation.ts';
import { holdVerification } from './store.ts';

export type JourneyDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'site'>;
const iso = (ms: number) => new Date(ms).toISOString();

/** The whole journey as its applicant sees it; core decides what that is. */
export function readJourney(deps: JourneyDeps, id: string): Promise<JourneyView> {
  return deps.database.transaction(async (tx) => {
    const row = await holdVerification(tx, id);
    const whom = await holdApplicant(tx, row.applicant);
    const situation = await readSituation(tx, deps, row);
    const now = deps.now();
    const { policy, today, details, choice } = situation;
    const granted = await grantedLevels(tx, whom.id);
    const due = await openReviewDue(tx, row.id);
    return showJourney({
      id: row.id,
      receipt: row.receipt,
      mode: row.mode,
      level: row.level,
      state: row.state,
      locale: row.locale,
      host: { name: deps.site.hostName, returnUrl: row.returnUrl },
      antiPhishingCode: contactOf(deps, whom).antiPhishingCode,
      consent: { version: consentVersion, givenAt: row.consentAt === null ? null : iso(row.consentAt) },
      policy,
      today,
      now,
      details,
      choice,
      evidence: await knownEvidence(tx, deps, situation),
      openAsks: row.asks,
      byPerson: row.byPerson,
      pauses: await pausesOf(tx, situation, now),
      submits: await countedSubmits(tx, whom, row.level),
      hold: whom.heldAt === null ? null : { since: iso(whom.heldAt) },
      reviewDueAt: due === null ? null : iso(due),
      decision: row.decision ? { ...row.decision, decidedAt: iso(row.decision.decidedAt) } : null,
      granted: granted.map(({ level }) => level),
      notices: await noticesOf(tx, row.applicant),
      cases: await casesOf(tx, row.id),
    });
  });
}

/** What we know of the pictures that the slots show. */
export async function knownEvidence(
  tx: Tx,
  deps: Pick<Deps, 'keys'>,
  { row, evidence }: Situation,
): Promise<KnownEvidence[]> {
  const [last] = await attemptsOf(tx, row.id);
  const tries = await triesSince(tx, row.id, last?.submittedAt ?? 0);
  return evidence.map((one) => known(deps, one, tries.get(one.slot) ?? 0));
}

function known(deps: Pick<Deps, 'keys'>, one: Evidence, tries: number): KnownEvidence {
  const { id, slot, status, provenance, sha256, findings, usedAnyway, accepted, width, height } = one;
  return {
    id,
    slot,
    status,
    provenance,
    receivedAt: iso(one.receivedAt),
    sha256,
    size: width !== null && height !== null ? { width, height } : null,
    analysis: analysisOf(deps, one),
    findings,
    tries,
    usedAnyway,
    accepted,
  };
}

async function pausesOf(tx: Tx, { row, slots, policy }: Situation, now: number) {
  const pauses: Partial<Record<(typeof slots)[number], string>> = {};
  for (const slot of slots) {
    const until = await slotPause(tx, { applicant: row.applicant, slot, policy }, now);
    if (until !== null) pauses[slot] = iso(until);
  }
  return pauses;
}
