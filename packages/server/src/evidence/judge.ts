import { isDeepStrictEqual } from 'node:util';
import { judgeEvidence } from '@candor/core/checks/judge-evidence.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { type Reason, reasons } from '@candor/core/findings/reasons.ts';
import { showFindings } from '@candor/core/verification/show-finding.ts';
import type { Tx } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { readSituation, type Situation } from '../verification/situation.ts';
import type { Verification } from '../verification/store.ts';
import { type Evidence, saveEvidence, tellEvidence } from './store.ts';

/**
 * Judges every picture again and keeps what changed: what is typed, chosen or newly photographed bears on the others.
 * A finding before Submit costs nothing.
 */
export async function judgeAll(tx: Tx, deps: Pick<Deps, 'keys' | 'now'>, row: Verification): Promise<Situation> {
  const situation = await readSituation(tx, deps, row);
  const evidence: Evidence[] = [];
  for (const one of situation.evidence) {
    const findings = one.status === 'measuring' ? one.findings : judge(situation, one);
    if (isDeepStrictEqual(findings, one.findings)) {
      evidence.push(one);
      continue;
    }
    const judged = await saveEvidence(tx, one, { findings, refused: one.refused || isPictureRefused(findings) });
    if (isTold(findings, one.findings)) await tellEvidence(tx, judged, deps.now());
    evidence.push(judged);
  }
  return { ...situation, evidence };
}

/** What may not be told makes no event either: one more or less would tell it. */
function isTold(now: readonly Finding[], before: readonly Finding[]): boolean {
  return !isDeepStrictEqual(showFindings(now, 'before_submit'), showFindings(before, 'before_submit'));
}

function judge({ row, policy, today, details, choice, inputs }: Situation, one: Evidence): Finding[] {
  const item = inputs.find(({ id }) => id === one.id);
  if (!item) return [];
  const others = inputs.filter(({ id }) => id !== one.id);
  // While reading goes on, only what was looked at may be told.
  const stage = one.status === 'judged' ? 'judged' : 'measured';
  return judgeEvidence(item, { mode: row.mode, level: row.level, policy, today, details, choice, others, stage });
}

/** Another choice cures these, with the very same picture. */
const curedByChoosing: ReadonlySet<Reason> = new Set<Reason>(['doc.not_chosen', 'doc.country']);
const aboutThePicture: ReadonlySet<string> = new Set(['picture', 'file', 'face', 'liveness', 'document']);

/** The picture itself cannot do, so sending the same one again is said to be that. */
export function isPictureRefused(findings: readonly Finding[]): boolean {
  return findings.some(
    ({ reason, verdict }) =>
      verdict === 'fail' && aboutThePicture.has(reasons[reason].about) && !curedByChoosing.has(reason),
  );
}
