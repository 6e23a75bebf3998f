import type { Finding } from '@candor/core/findings/finding.ts';
import type { Reason } from '@candor/core/findings/reasons.ts';
import { unpackRun } from '@candor/core/liveness/run-file.ts';
import type { Deps } from '../deps.ts';
import type { Measurement } from '../evidence/complete-measurement.ts';
import type { Evidence } from '../evidence/store.ts';
import type { Measurer } from '../measure/measurer.ts';
import { useChallenge } from './store.ts';

type RunDeps = Pick<Deps, 'database'> & { readonly measurer: Pick<Measurer, 'watch'> };

/** All we know of one run: its file, its challenge, its frames. Each way in which it is no run ends with a reason, and none with an attempt. */
export async function measureRun(
  { database, measurer }: RunDeps,
  one: Pick<Evidence, 'id' | 'verification' | 'receivedAt'>,
  bytes: Uint8Array,
): Promise<Measurement> {
  const run = unpackRun(bytes);
  if (!run) return refused('file.locked');
  const challenge = await database.transaction((tx) => useChallenge(tx, run.nonce, one));
  if (!challenge) return refused('live.timeout');
  const steps = challenge.steps.map(({ action }) => action);
  if (run.frames.some(({ step }) => step >= steps.length)) return refused('file.locked');
  return measurer.watch({ frames: run.frames, challenge: steps });
}

function refused(reason: Reason): Measurement {
  const finding: Finding = { reason, verdict: 'fail' };
  return { size: null, analysis: null, fileFindings: [finding], fingerprint: null };
}
