import type { Analysis, LivenessAnalysis } from '../evidence/analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';
import {
  judgeLiveness,
  type LivenessLimits,
  type LivenessProblem,
  type LivenessResult,
  type StepSeen,
} from '../liveness/judge-liveness.ts';
import { builtInDescriptor } from '../policy/match-bands.ts';
import type { Policy } from '../policy/policy.ts';
import { findingOn, type ItemCheck, notChecked } from './context.ts';
import { comparable, described, descriptorOf, matchFaces } from './match-faces.ts';
import type { EvidenceInput, Submission } from './submission.ts';

/** What each problem of a run is called. Signs of a replay are one masked reason: which sign it was stands in `measured`, for staff. */
const reasonOf: Readonly<Record<LivenessProblem, Reason>> = {
  no_face: 'face.none',
  several_faces: 'face.many',
  lost: 'live.lost',
  too_small: 'face.too_far',
  too_dark: 'face.light',
  times: 'live.spoof',
  repeated: 'live.spoof',
  jump: 'live.spoof',
  other_face: 'live.spoof',
  flat: 'live.spoof',
  order: 'live.spoof',
};

/** `model`: the one that described the faces of the run. */
export function limitsOf(
  { liveness, match }: Pick<Policy, 'liveness' | 'match'>,
  model: string | null = builtInDescriptor,
): LivenessLimits {
  return {
    turn: liveness.turn.value,
    relief: liveness.relief.value,
    nod: liveness.nod.value,
    mouth: liveness.mouth.value,
    blink: liveness.blink.value,
    fastestMs: liveness.fastestMs.value,
    eyeDistance: liveness.eyeDistance.value,
    brightness: liveness.brightness.value,
    sameFace: model === builtInDescriptor ? liveness.sameFace.value : farthestOf(match, model),
    lost: liveness.lost.value,
  };
}

/** Another model has other distances. Without bands nothing is said here; comparing with the selfie then goes to a person. */
function farthestOf(match: Policy['match'], model: string | null): number {
  return (model === null ? undefined : match[model]?.doubtful.value) ?? Number.POSITIVE_INFINITY;
}

/** Whether the run was passed. What was not seen is told before Submit and asked again; doubt goes to a person. */
export const checkRun: ItemCheck = (item, { policy }) => {
  if (item.slot !== 'liveness') return [];
  const result = runResult(item.analysis, policy);
  return result ? findingsOfRun(item, result) : [notChecked(item)];
};

/** Whether the face of a passed run is the selfie's: a comparison, so it is made at Submit only. */
export function checkFaceOfRun({ evidence, policy }: Pick<Submission, 'evidence' | 'policy'>): Finding[] {
  const run = evidence.find(({ slot }) => slot === 'liveness');
  if (run?.analysis?.of !== 'liveness' || runResult(run.analysis, policy)?.outcome !== 'passed') return [];
  return compareWithSelfie(run, run.analysis, { evidence, policy });
}

/** Null where nobody could look. */
export function runResult(
  analysis: Analysis | null,
  policy: Pick<Policy, 'liveness' | 'match'>,
): LivenessResult | null {
  if (analysis?.of !== 'liveness' || !analysis.ran.includes('frames')) return null;
  return judgeLiveness(analysis.signals, analysis.challenge, limitsOf(policy, descriptorOf(analysis)));
}

export function findingsOfRun(run: EvidenceInput, { outcome, steps, problems }: LivenessResult): Finding[] {
  if (outcome === 'passed') return [];
  const signs = problems.filter((problem) => reasonOf[problem] === 'live.spoof');
  if (signs.length > 0) return [findingOn(run, 'live.spoof', 'unsure', { measured: signs.join(',') })];
  const found = problems.map((problem) => findingOn(run, reasonOf[problem], 'fail'));
  const missed = steps.filter(({ seen }) => !seen);
  // Where the face was not to be seen, movements were not either: that is told once.
  return found.length > 0 ? found : missed.map((step) => missedStep(run, step));
}

function missedStep(run: EvidenceInput, { action, why }: StepSeen): Finding {
  return why === 'too_fast'
    ? findingOn(run, 'live.too_fast', 'fail', { measured: action })
    : findingOn(run, 'live.action', 'fail', { measured: action });
}

/** The person who moved must be the one on the selfie. As with the portrait, only the band `match` is silent. */
function compareWithSelfie(
  run: EvidenceInput,
  analysis: LivenessAnalysis,
  { evidence, policy }: Pick<Submission, 'evidence' | 'policy'>,
): Finding[] {
  const selfie = evidence.find(({ slot }) => slot === 'selfie')?.analysis;
  if (selfie?.of !== 'face' || !selfie.face || !analysis.face) return [notChecked(run)];
  const [still, moving] = [described(selfie.face, selfie), described(analysis.face, analysis)];
  if (!comparable(still, moving)) return [notChecked(run)];
  const { band, distance, limits } = matchFaces(still, moving, policy);
  if (band === 'match') return [];
  return [
    findingOn(run, 'face.mismatch', 'unsure', {
      measured: Math.round(distance * 1000) / 1000,
      ...(limits && { limit: limits.match }),
    }),
  ];
}
