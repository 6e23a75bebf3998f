import type { LivenessAnalysis } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import type { RunFileFrame } from '@candor/core/liveness/run-file.ts';
import { Problem } from '@candor/core/problem.ts';
import type { RunFrame } from '@candor/vision/face/liveness/watch-run.ts';
import { JobFailed } from './child.ts';
import { decodeAnswer, runAnswer } from './messages.ts';
import type { Pools } from './pools.ts';

export type RunToWatch = {
  readonly frames: readonly RunFileFrame[];
  readonly challenge: readonly LivenessAction[];
};
export type WatchedRun = {
  /** Of its frames, px; null where not even the first could be opened. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** Null: there was nothing to look at (see `fileFindings`) or we could not look. */
  readonly analysis: LivenessAnalysis | null;
  readonly fileFindings: readonly Finding[];
  readonly fingerprint: null;
};

/** px per side; the movements were measured at 320 to 480. */
const frameSide = 480;
const damaged: Finding = { reason: 'file.locked', verdict: 'fail' };

/**
 * Opens the frames of a run and has them watched. Our pages send none that is damaged and all of one size, so a run with such a frame
 * is refused as a whole. Throws Problem `busy` while the queues are full: the job comes back.
 */
export async function watchRunFile({ decoder, faces }: Pools, { frames, challenge }: RunToWatch): Promise<WatchedRun> {
  const until = faces.busyUntil();
  if (until !== null) throw new Problem('busy', { retryAt: new Date(until).toISOString() });
  const opened: RunFrame[] = [];
  let size: WatchedRun['size'] = null;
  const seen = (analysis: LivenessAnalysis | null, fileFindings: readonly Finding[] = []): WatchedRun => ({
    size,
    analysis,
    fileFindings,
    fingerprint: null,
  });
  try {
    for (const { at, step, jpeg } of frames) {
      const job = { task: 'decode', bytes: jpeg, mayBePdf: false, maxSide: frameSide };
      const decoded = decodeAnswer.parse(await decoder.run(job));
      if ('findings' in decoded) return seen(null, [damaged]);
      size ??= decoded.size;
      if (decoded.size.width !== size.width || decoded.size.height !== size.height) return seen(null, [damaged]);
      opened.push({ at, step, picture: decoded.picture, fingerprint: decoded.fingerprint });
    }
    return seen(runAnswer.parse(await faces.run({ task: 'run', frames: opened, challenge })));
  } catch (error) {
    if (error instanceof JobFailed && error.why !== 'closed') return seen(null);
    throw error;
  }
}
