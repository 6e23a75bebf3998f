import { describeFuzz, type Fate, runFuzz } from '@candor/bench/fuzz/fuzz.ts';
import { photographPapers } from '@candor/bench/papers.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import { latinPerson } from '@candor/bench/specimen/person.ts';
import { JobFailed } from '../measure/child.ts';
import { createMeasurer, type Measurer } from '../measure/measurer.ts';
import { decodeAnswer } from '../measure/messages.ts';
import { createPools, type PoolSettings } from '../measure/pools.ts';
import type { Say } from './say.ts';

export type FuzzSize = {
  readonly files: number;
  readonly seed: number;
  /** One in so many is also judged and read, not only opened. */
  readonly lookEvery: number;
  /** Pictures, unless said. */
  readonly sort?: 'pictures' | 'pdfs';
};

/** Sends strange files to the same processes that `serve` uses. A fault ends the command with 1. */
export async function benchFuzz(size: FuzzSize, json: boolean, say: Say): Promise<void> {
  const report = await fuzz(size, {}, (done) => say.note(`${done} of ${size.files}`));
  say.out(json ? JSON.stringify(report) : describeFuzz(report));
  if (report.faults.length > 0) process.exitCode = 1;
}

export async function fuzz(
  { files, seed, lookEvery, sort = 'pictures' }: FuzzSize,
  eyes: PoolSettings,
  note?: (done: number) => void,
) {
  const random = createRandom(seed);
  const { front } = await photographPapers({ kind: 'id_card', person: latinPerson(random), seed: random.fork() });
  const measurer = createMeasurer(eyes);
  const opening = createPools(eyes);
  let taken = 0;
  try {
    return await runFuzz(
      { photograph: front.jpeg, seed, files, sort },
      {
        take: (bytes) => (taken++ % lookEvery === 0 ? look(measurer, bytes, sort) : open(opening.decoder, bytes)),
        rss: () =>
          Math.max(0, ...[...opening.decoder.processes(), ...measurer.processes().decoder].map(({ rss }) => rss)),
      },
      note,
    );
  } finally {
    measurer.close();
    for (const pool of Object.values(opening)) pool.close();
  }
}

async function open(decoder: ReturnType<typeof createPools>['decoder'], bytes: Buffer): Promise<Fate> {
  try {
    const decoded = decodeAnswer.parse(await decoder.run({ task: 'decode', bytes, mayBePdf: true }));
    return 'findings' in decoded ? refusedFor(decoded.findings) : { fate: 'looked', reasons: [] };
  } catch (error) {
    // A process that was ended is the plan for a bad file; one that threw is a fault.
    if (error instanceof JobFailed && error.why !== 'failed') return { fate: 'gave_up', reasons: [error.why] };
    throw error;
  }
}

async function look(measurer: Measurer, bytes: Buffer, sort: FuzzSize['sort']): Promise<Fate> {
  const { analysis, fileFindings } = await measurer.measure({ bytes, as: sort === 'pdfs' ? 'bill' : 'document' });
  if (fileFindings.length > 0) return refusedFor(fileFindings);
  return analysis ? { fate: 'looked', reasons: [] } : { fate: 'gave_up', reasons: ['not looked at'] };
}

const refusedFor = (findings: readonly { readonly reason: string; readonly measured?: unknown }[]): Fate => ({
  fate: 'refused',
  reasons: findings.map(({ reason, measured }) => (typeof measured === 'string' ? `${reason} ${measured}` : reason)),
});
