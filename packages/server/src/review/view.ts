import { submissionMatch } from '@candor/core/checks/faces.ts';
import { reasons } from '@candor/core/findings/reasons.ts';
import type { Policy } from '@candor/core/policy/policy.ts';
import { Problem } from '@candor/core/problem.ts';
import type { ReviewEvidence, ReviewLine, ReviewView } from '@candor/core/review/review-view.ts';
import { showRun } from '@candor/core/review/show-run.ts';
import { eq } from 'drizzle-orm';
import { appendAudit, readAuditOf } from '../audit/store.ts';
import { casesForReview } from '../case/store.ts';
import { operator } from '../db/schema/staff.ts';
import { attempt } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import { detailsOf } from '../details/store.ts';
import { cleanPicture, type PictureDeps } from '../evidence/picture.ts';
import { analysisOf, type Evidence, evidenceByIds, evidenceInput } from '../evidence/store.ts';
import { readPolicy } from '../policy/store.ts';
import { holdVerification, type Verification } from '../verification/store.ts';
import { evidenceUnderReview, findReview, openReviews, type Review } from './store.ts';

const iso = (ms: number) => new Date(ms).toISOString();
type Findings = ReviewView['findings'];

/** The list: receipts, reasons and promises; no names, no pictures. */
export function listReviews({ database }: Pick<Deps, 'database'>): Promise<ReviewLine[]> {
  return database.transaction(async (tx) => {
    const rows = await openReviews(tx, 500);
    return rows.map((row) => line(row.review, row.verification, row.findings, row.claimer));
  });
}

function line(one: Review, row: Verification, findings: Findings, claimer: string | null): ReviewLine {
  const told = findings.filter(({ verdict, reason }) => verdict !== 'advice' && reason in reasons);
  return {
    id: one.id,
    receipt: row.receipt,
    stage: one.stage,
    level: row.level,
    mode: row.mode,
    country: row.country,
    reasons: [...new Set(told.map(({ reason }) => reason))],
    openedAt: iso(one.openedAt),
    dueAt: iso(one.dueAt),
    claimedBy: claimer,
    leaseUntil: one.leaseUntil === null ? null : iso(one.leaseUntil),
  };
}

/**
 * Everything a person needs to decide, for whoever holds the review; others see that it is there and who holds it, and nothing of the
 * person. What the first person proposed is in neither.
 */
export function viewReview(
  deps: Pick<Deps, 'database' | 'keys' | 'now'>,
  staff: string,
  id: string,
): Promise<ReviewView> {
  return deps.database.transaction(async (tx) => {
    const one = await findReview(tx, id);
    if (one.closedAt !== null) throw new Problem('stale', { review: id });
    const row = await holdVerification(tx, one.verification);
    const [of] = await tx.select().from(attempt).where(eq(attempt.id, one.attempt));
    const [claimer] = await tx
      .select({ name: operator.name })
      .from(operator)
      .where(eq(operator.id, one.claimedBy ?? ''));
    if (!of) throw new Problem('not_found');
    const isHolder = one.claimedBy === staff && (one.leaseUntil ?? 0) > deps.now();
    const evidence = isHolder ? await evidenceByIds(tx, row.id, of.evidence) : [];
    const policy = await readPolicy(tx, row.policy);
    const inputs = evidence.map((each) => evidenceInput(deps, each));
    if (isHolder) await appendAudit(tx, deps.now(), { type: 'review.viewed', subject: id, by: staff, payload: {} });
    return {
      ...line(one, row, of.findings, claimer?.name ?? null),
      version: one.version,
      verification: row.id,
      attempt: { id: of.id, number: of.number, submittedAt: iso(of.submittedAt) },
      policyVersion: row.policy,
      details: isHolder ? detailsOf(deps, row) : {},
      document: row.country && row.kind ? { country: row.country, kind: row.kind } : null,
      evidence: evidence.map((each) => shown(deps, each, of.findings, policy)),
      findings: of.findings,
      notRun: of.notRun,
      match: submissionMatch({ evidence: inputs, policy }),
      history: (await readAuditOf(tx, row.id)).map(({ at, type, by }) => ({ at: iso(at), type, by })),
      cases: isHolder ? await casesForReview(tx, deps, row.id) : [],
    };
  });
}

function shown(deps: Pick<Deps, 'keys'>, one: Evidence, findings: Findings, policy: Policy): ReviewEvidence {
  const analysis = analysisOf(deps, one);
  const document = analysis?.of === 'document' ? analysis : null;
  const bill = analysis?.of === 'bill' ? analysis : null;
  return {
    id: one.id,
    slot: one.slot,
    provenance: one.provenance,
    receivedAt: iso(one.receivedAt),
    usedAnyway: one.usedAnyway,
    outline: (document ?? bill)?.outline?.corners ?? null,
    face: (analysis?.of === 'face' ? analysis.face : document?.portrait)?.box ?? null,
    findings: findings.filter(({ evidence }) => evidence === one.id),
    measurements: analysis && 'measurements' in analysis ? analysis.measurements : {},
    reading: document?.reading ?? null,
    run: showRun(analysis, policy),
    bill: bill?.reading ?? null,
    madeBy: analysis?.madeBy ?? null,
  };
}

/** Each look at a picture, or at one frame of a run, is an audit entry, kept before the picture is given out. */
export async function viewPicture(
  deps: PictureDeps & Pick<Deps, 'now'>,
  staff: string,
  id: string,
  frame?: number,
): Promise<Uint8Array> {
  const now = deps.now();
  const found = await deps.database.transaction(async (tx) => {
    const under = await evidenceUnderReview(tx, id, staff, now);
    const payload = { review: under.review, ...(frame !== undefined && { frame }) };
    await appendAudit(tx, now, { type: 'evidence.viewed', subject: id, by: staff, payload });
    return under.evidence;
  });
  return cleanPicture(deps, found, frame);
}
