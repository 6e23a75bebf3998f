import type { LivenessAnalysis } from '../evidence/analysis.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';
import {
  judgeLiveness,
  type LivenessLimits,
  type LivenessProblem,
  type LivenessResult,
  type StepSeen,
} from '../liveness/judge-liveness.ts';
import type { Policy } from '../policy/policy.ts';
import { findingOn, notChecked } from './context.ts';
import { matchFaces } from './match-faces.ts';
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

export function limitsOf({ liveness }: Pick<Policy, 'liveness'>): LivenessLimits {
  return {
    turn: liveness.turn.value,
    relief: liveness.relief.value,
    nod: liveness.nod.value,
    mouth: liveness.mouth.value,
    blink: liveness.blink.value,
    fastestMs: liveness.fastestMs.value,
    eyeDistance: liveness.eyeDistance.value,
    brightness: liveness.brightness.value,
    sameFace: liveness.sameFace.value,
    lost: liveness.lost.value,
  };
}

/** Whether the run was passed, and whether its face is the selfie's. What was not seen is asked again; doubt goes to a person. */
export function checkLiveness({ evidence, policy }: Pick<Submission, 'evidence' | 'policy'>): Finding[] {
  const run = evidence.find(({ slot }) => slot === 'liveness');
  if (!run) return [];
  const { analysis } = run;
  if (analysis?.of !== 'liveness' || !analysis.ran.includes('frames')) return [notChecked(run)];
  const result = judgeLiveness(analysis.signals, analysis.challenge, limitsOf(policy));
  const findings = findingsOfRun(run, result);
  return findings.length > 0 ? findings : compareWithSelfie(run, analysis, { evidence, policy });
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
  { face }: LivenessAnalysis,
  { evidence, policy }: Pick<Submission, 'evidence' | 'policy'>,
): Finding[] {
  const selfie = evidence.find(({ slot }) => slot === 'selfie')?.analysis;
  if (selfie?.of !== 'face' || !selfie.face || !face) return [notChecked(run)];
  const { band, distance, limits } = matchFaces(selfie.face, face, policy);
  if (band === 'match') return [];
  return [
    findingOn(run, 'face.mismatch', 'unsure', { measured: Math.round(distance * 1000) / 1000, limit: limits.match }),
  ];
}
