import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Deps } from '../deps.ts';
import { failpoint } from '../failpoint.ts';
import { measureRun } from '../liveness/measure-run.ts';
import type { Measurer, ToMeasure } from '../measure/measurer.ts';
import { completeMeasurement, keepQuality } from './complete-measurement.ts';
import { findEvidence, isFaceSlot } from './store.ts';

export type MeasureDeps = Pick<Deps, 'database' | 'jobs' | 'keys' | 'blobs' | 'now' | 'site'> & {
  readonly measurer: Pick<Measurer, 'measure' | 'watch'>;
};

/** Measures each picture once at a time in this process; whoever comes second waits for the first. */
export function createEvidenceMeasuring(deps: MeasureDeps): (id: string) => Promise<void> {
  const running = new Map<string, Promise<void>>();
  return (id) => {
    const begun = running.get(id);
    if (begun) return begun;
    const measuring = measureEvidence(deps, id).finally(() => running.delete(id));
    running.set(id, measuring);
    return measuring;
  };
}

/** Safe to run twice: what is measured is left alone. A full queue or a dead worker throws, and the job tries again. */
async function measureEvidence(deps: MeasureDeps, id: string): Promise<void> {
  const one = await deps.database.transaction((tx) => findEvidence(tx, id));
  if (!one || one.status === 'measured') return;
  const bytes = await deps.blobs.get({ applicant: one.applicant, object: one.blob }, deps.keys.open(one.applicant));
  failpoint('in-measuring');
  if (one.slot === 'liveness') return completeMeasurement(deps, id, await measureRun(deps, one, bytes));
  let telling: Promise<void> = Promise.resolve();
  const measured = await deps.measurer.measure({
    bytes,
    as: looksOf(one.slot),
    withPortrait: one.slot !== 'document_back',
    onQuality: (analysis) => {
      telling = keepQuality(deps, id, analysis);
      // Awaited below; a failure before that must not end the server as one that nobody handles.
      telling.catch(() => {});
    },
  });
  await telling;
  await completeMeasurement(deps, id, measured);
}

/** Which eyes look at a slot. */
function looksOf(slot: Slot): ToMeasure['as'] {
  if (slot === 'proof_of_address') return 'bill';
  return isFaceSlot(slot) ? 'face' : 'document';
}
