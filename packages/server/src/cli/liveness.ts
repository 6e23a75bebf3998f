import { parseArgs } from 'node:util';
import { findingsOfRun, limitsOf } from '@candor/core/checks/liveness.ts';
import { isLivenessAction, type LivenessAction, livenessActionNames } from '@candor/core/liveness/actions.ts';
import { judgeLiveness } from '@candor/core/liveness/judge-liveness.ts';
import { defaultPolicy } from '@candor/core/policy/policy.ts';
import { type RunFrame, watchRun } from '@candor/vision/face/liveness/watch-run.ts';
import { decodeAnswer } from '../measure/messages.ts';
import { createPools } from '../measure/pools.ts';
import { framesOf } from './clip-frames.ts';
import { CannotDo, type Say } from './say.ts';

/** `candor liveness CLIP|FRAMES --challenge turn_left,nod [--fps N] [--json]`: which movements a clip shows, in the order asked for. */
export async function liveness(args: readonly string[], say: Say): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { challenge: { type: 'string' }, fps: { type: 'string' }, json: { type: 'boolean' } },
  });
  const challenge = readChallenge(values.challenge);
  const perSecond = Number(values.fps ?? '10');
  if (!(perSecond >= 1 && perSecond <= 60)) throw new CannotDo('--fps is a number from 1 to 60.');
  const report = await watchFiles(positionals, challenge, perSecond);
  say.out(values.json ? JSON.stringify(report) : inWords(report));
}

export type LivenessReport = Awaited<ReturnType<typeof watchFiles>>;

async function watchFiles(files: readonly string[], challenge: readonly LivenessAction[], perSecond: number) {
  const began = performance.now();
  const { decoder, ...others } = createPools();
  try {
    const { loadFaceModels } = await import('@candor/vision/node/face-models.ts');
    const models = await loadFaceModels();
    const signals = await watchRun(opened(files, perSecond, decoder), models);
    const result = judgeLiveness(signals, challenge, limitsOf(defaultPolicy));
    const item = { id: 'ev_watched', slot: 'liveness', provenance: 'file', usedAnyway: false } as const;
    const findings = findingsOfRun({ ...item, analysis: null, fileFindings: [] }, result);
    return {
      challenge,
      outcome: result.outcome,
      steps: result.steps,
      planarity: result.relief,
      sameFace: signals.sameFace,
      problems: result.problems,
      frames: { count: signals.frames.length, withFace: signals.frames.filter(({ face }) => face !== null).length },
      findings: findings.map(({ reason, verdict, measured }) => ({ reason, verdict, measured })),
      timings: { totalMs: Math.round(performance.now() - began) },
    };
  } finally {
    for (const pool of [decoder, ...Object.values(others)]) pool.close();
  }
}

/** Decoded in the process that may be killed; a frame that cannot be opened is left out, and its gap is seen. */
async function* opened(
  files: readonly string[],
  perSecond: number,
  decoder: ReturnType<typeof createPools>['decoder'],
): AsyncGenerator<RunFrame> {
  for await (const { at, step, bytes } of framesOf(files, perSecond)) {
    const decoded = decodeAnswer.parse(await decoder.run({ task: 'decode', bytes, mayBePdf: false }));
    if ('findings' in decoded) continue;
    yield { at, step, picture: decoded.picture, fingerprint: decoded.fingerprint };
  }
}

function readChallenge(given: string | undefined): LivenessAction[] {
  const names = (given ?? '').split(',').filter(Boolean);
  const actions = names.filter(isLivenessAction);
  if (actions.length === 0 || actions.length < names.length)
    throw new CannotDo(`--challenge names movements in their order: ${livenessActionNames.join(', ')}.`);
  return actions;
}

function inWords({ outcome, steps, planarity, frames, problems }: LivenessReport): string {
  const time = (ms: number | null) => (ms === null ? '' : (ms / 1_000).toFixed(1));
  return [
    `${outcome}; ${frames.count} frames, ${frames.withFace} with a face; planarity ${planarity?.toFixed(3) ?? 'not measured'}`,
    ...steps.map(
      ({ action, seen, why, from, to }) =>
        `  ${action.padEnd(11)} ${seen ? `seen ${time(from)} to ${time(to)} s` : why}`,
    ),
    ...(problems.length > 0 ? [`  ${problems.join(', ')}`] : []),
  ].join('\n');
}
