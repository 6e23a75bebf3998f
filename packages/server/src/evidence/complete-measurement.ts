import type { Analysis } from '@candor/core/evidence/analysis.ts';
import { isSamePicture } from '@candor/core/evidence/same-picture.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { decideIfMeasured } from '../verification/decide-submission.ts';
import { holdVerification } from '../verification/store.ts';
import { isPictureRefused, judgeAll } from './judge.ts';
import {
  analysisOf,
  type Evidence,
  findEvidence,
  holdEvidence,
  refusedBefore,
  saveEvidence,
  sealAnalysis,
  tellEvidence,
  wasRefused,
} from './store.ts';

export type Measurement = {
  /** Of the upright picture, px; null where it could not be opened. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Null: could not look. */
  readonly analysis: Analysis | null;
  readonly fileFindings: readonly Finding[];
  /** Equal for the same pixels; null where there are none. */
  readonly fingerprint: string | null;
};

type CompleteDeps = Pick<Deps, 'database' | 'jobs' | 'keys' | 'now' | 'site'>;

/** Quality is known while reading goes on: told at once. */
export function keepQuality(deps: CompleteDeps, id: string, analysis: Analysis): Promise<void> {
  return withEvidence(deps, id, async (tx, one) => {
    if (one.status !== 'measuring') return;
    const judged = await saveEvidence(tx, one, { status: 'judged', analysis: sealAnalysis(deps, one, analysis) });
    await judgeAll(tx, deps, await holdVerification(tx, one.verification));
    await tellEvidence(tx, judged, deps.now());
  });
}

/** All is known. Where Submit was pressed before, this decides. Doing it again changes nothing. */
export function completeMeasurement(deps: CompleteDeps, id: string, measured: Measurement): Promise<void> {
  return withEvidence(deps, id, async (tx, one) => {
    if (one.status === 'measured') return;
    const { size, analysis, fingerprint } = measured;
    const isSameAgain = await wasRefused(tx, one);
    const sameAgain = isSameAgain ? [sameAgainOn(one)] : [];
    const done = await saveEvidence(tx, one, {
      status: 'measured',
      measuredAt: deps.now(),
      width: size?.width ?? null,
      height: size?.height ?? null,
      analysis: analysis ? sealAnalysis(deps, one, analysis) : null,
      fileFindings: [...measured.fileFindings.map((finding) => ({ ...finding, evidence: id })), ...sameAgain],
      fingerprint,
    });
    const row = await holdVerification(tx, one.verification);
    const situation = await judgeAll(tx, deps, row);
    const judged = situation.evidence.find((known) => known.id === id);
    if (judged && !isSameAgain && (await isSavedAnew(tx, deps, judged, analysis))) {
      await saveEvidence(tx, judged, { fileFindings: [...judged.fileFindings, sameAgainOn(one)] });
      await judgeAll(tx, deps, row);
    }
    await tellEvidence(tx, done, deps.now());
    if (row.state === 'checking') await decideIfMeasured(tx, deps, row);
  });
}

const sameAgainOn = ({ id, slot }: Evidence): Finding => ({
  reason: 'file.same_again',
  verdict: 'fail',
  evidence: id,
  slot,
});

/** Only a picture that is refused for itself is called the same as a refused one: a good one is never turned away for its likeness. */
async function isSavedAnew(tx: Tx, deps: CompleteDeps, one: Evidence, analysis: Analysis | null): Promise<boolean> {
  if (!analysis || !isPictureRefused(one.findings)) return false;
  const before = await refusedBefore(tx, one);
  return before.some((refused) => {
    const known = analysisOf(deps, refused);
    return known !== null && isSamePicture(known, analysis);
  });
}

/** The verification first, then the evidence: everybody takes the two rows in this order. */
function withEvidence(
  { database }: CompleteDeps,
  id: string,
  act: (tx: Tx, one: Evidence) => Promise<void>,
): Promise<void> {
  return database.transaction(async (tx) => {
    const known = await findEvidence(tx, id);
    if (!known) return;
    await holdVerification(tx, known.verification);
    await act(tx, await holdEvidence(tx, known.verification, id));
  });
}
