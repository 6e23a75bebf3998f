import type { LivenessAction } from './actions.ts';
import type { FaceSignals, LivenessFrame, LivenessSignals } from './frames.ts';
import { watchStep } from './watch-step.ts';

/** Limits of a run, by what they limit. Plain numbers of the policy, never told to applicants. */
export const livenessLimits = {
  turn: 'least change of `turn`',
  relief: 'least `relief` at the best moment of a turn: what a face of flesh shows and a picture does not',
  nod: 'least change of `pitch`, degrees, out and back',
  mouth: 'least height of the open mouth over its width',
  blink: 'largest openness of closed eyes, as a share of the open ones',
  fastestMs: 'fastest movement that the frames can follow, ms from rest to its end',
  eyeDistance: 'least px between the eyes',
  brightness: 'least luma on the face',
  sameFace: 'largest descriptor distance within one run',
  lost: 'largest share of frames without a whole face',
} as const;
export type LivenessLimits = Readonly<Record<keyof typeof livenessLimits, number>>;

export type StepSeen = {
  readonly action: LivenessAction;
  readonly seen: boolean;
  /** ms of the movement's begin and end */
  readonly from: number | null;
  readonly to: number | null;
  /** `not_seen`, `too_fast`: what to tell; null when seen. */
  readonly why: 'not_seen' | 'too_fast' | null;
};

/**
 * `passed` helps to approve. `not_seen`: the run is repeated without an attempt. `unsure`: a person looks; which signs it was is for staff only.
 */
export type LivenessResult = {
  readonly outcome: 'passed' | 'not_seen' | 'unsure';
  readonly steps: readonly StepSeen[];
  /** Best relief during a turn of the challenge; null without a turn. */
  readonly relief: number | null;
  readonly problems: readonly LivenessProblem[];
};

/** What keeps a run from passing. `sign` ones are never told to applicants. */
export const livenessProblems = {
  no_face: { sign: false },
  several_faces: { sign: false },
  lost: { sign: false },
  too_small: { sign: false },
  too_dark: { sign: false },
  /** Times go back, stand still, or jump. */
  times: { sign: true },
  /** The same pictures come again. */
  repeated: { sign: true },
  /** The face jumps from one frame to the next. */
  jump: { sign: true },
  other_face: { sign: true },
  flat: { sign: true },
  /** A movement of the challenge was seen, but in another place of the order. */
  order: { sign: true },
} as const satisfies Record<string, { sign: boolean }>;
export type LivenessProblem = keyof typeof livenessProblems;

/** Judges a whole run against its challenge. Frames without a step are searched for the movements one after the other. */
export function judgeLiveness(
  { frames, sameFace }: LivenessSignals,
  challenge: readonly LivenessAction[],
  limits: LivenessLimits,
): LivenessResult {
  const steps = watchSteps(frames, challenge, limits);
  const relief = bestRelief(frames, steps, limits);
  const problems = [
    ...conditions(frames, limits),
    ...signsOfReplay(frames),
    ...(sameFace !== null && sameFace > limits.sameFace ? (['other_face'] as const) : []),
    ...(relief !== null && relief < limits.relief ? (['flat'] as const) : []),
    ...(isOutOfOrder(frames, challenge, steps, limits) ? (['order'] as const) : []),
  ];
  return { outcome: outcomeOf(steps, problems), steps, relief, problems };
}

function outcomeOf(steps: readonly StepSeen[], problems: readonly LivenessProblem[]): LivenessResult['outcome'] {
  if (problems.some((problem) => livenessProblems[problem].sign)) return 'unsure';
  return problems.length === 0 && steps.length > 0 && steps.every(({ seen }) => seen) ? 'passed' : 'not_seen';
}

/** Each step in its own frames where the recorder says which those are, else after the one before it. */
function watchSteps(
  frames: readonly LivenessFrame[],
  challenge: readonly LivenessAction[],
  limits: LivenessLimits,
): StepSeen[] {
  const isMarked = frames.some(({ step }) => step !== null);
  let from = Number.NEGATIVE_INFINITY;
  return challenge.map((action, n) => {
    const own = isMarked ? frames.filter(({ step }) => step === n) : frames.filter(({ at }) => at > from);
    const step = watchStep(action, own, limits);
    if (step.to !== null) from = step.to;
    return step;
  });
}

function bestRelief(
  frames: readonly LivenessFrame[],
  steps: readonly StepSeen[],
  limits: LivenessLimits,
): number | null {
  const turns = steps.filter(({ action, seen }) => seen && (action === 'turn_left' || action === 'turn_right'));
  if (turns.length === 0) return null;
  // The weakest turn counts: a face that swings for one and is a picture for the other is no pass.
  return Math.min(
    ...turns.map(({ from, to }) =>
      Math.max(
        0,
        ...frames.flatMap(({ at, face }) => {
          const isIn = face?.relief != null && from !== null && to !== null && at >= from && at <= to;
          return isIn && face.isWhole && Math.abs(face.turn) >= limits.turn / 2 ? [face.relief ?? 0] : [];
        }),
      ),
    ),
  );
}

function conditions(frames: readonly LivenessFrame[], limits: LivenessLimits): LivenessProblem[] {
  const faces = frames.flatMap(({ face }) => (face ? [face] : []));
  if (faces.length === 0) return ['no_face'];
  const share = (is: (frame: LivenessFrame) => boolean) => frames.filter(is).length / frames.length;
  return [
    ...(share(({ faces: count }) => count > 1) > limits.lost ? (['several_faces'] as const) : []),
    ...(share(({ face }) => !face?.isWhole) > limits.lost ? (['lost'] as const) : []),
    ...(middleOf(faces, ({ eyeDistance }) => eyeDistance) < limits.eyeDistance ? (['too_small'] as const) : []),
    ...(middleOf(faces, ({ brightness }) => brightness) < limits.brightness ? (['too_dark'] as const) : []),
  ];
}

/** A gap longer than this between two frames, ms, is a cut: a browser on a slow phone still gives five a second. */
const longestGap = 1_500;
/** A face does not move by half of its own eye distance times this in a tenth of a second. */
const fastestMove = 2.5;

function signsOfReplay(frames: readonly LivenessFrame[]): LivenessProblem[] {
  const pairs = frames.slice(1).map((frame, i) => [frames[i] ?? frame, frame] as const);
  const gaps = pairs.map(([one, other]) => other.at - one.at);
  const seen = new Map<string, number>();
  let repeats = 0;
  for (const { fingerprint, at } of frames) {
    const before = seen.get(fingerprint);
    // A still moment repeats at once; a loop comes back after something else was seen.
    if (before !== undefined && at - before > 600) repeats += 1;
    seen.set(fingerprint, at);
  }
  return [
    ...(gaps.some((gap) => gap <= 0 || gap > longestGap) ? (['times'] as const) : []),
    ...(frames.length >= 10 && repeats / frames.length > 0.3 ? (['repeated'] as const) : []),
    ...(pairs.some(isJump) ? (['jump'] as const) : []),
  ];
}

function isJump([one, other]: readonly [LivenessFrame, LivenessFrame]): boolean {
  const [a, b] = [one.face, other.face];
  if (!a || !b) return false;
  const grown = Math.max(a.eyeDistance, b.eyeDistance) / Math.max(1, Math.min(a.eyeDistance, b.eyeDistance));
  const moved = Math.hypot(a.middle[0] - b.middle[0], a.middle[1] - b.middle[1]);
  const tenths = Math.max(1, (other.at - one.at) / 100);
  return grown > 1 + 0.6 * tenths || moved > 0.12 * fastestMove * tenths;
}

/** Asked for one movement, the run shows another of the challenge instead: a recording of something else. */
function isOutOfOrder(
  frames: readonly LivenessFrame[],
  challenge: readonly LivenessAction[],
  steps: readonly StepSeen[],
  limits: LivenessLimits,
): boolean {
  if (!frames.some(({ step }) => step !== null)) return false;
  return steps.some((step, n) => {
    if (step.seen) return false;
    const own = frames.filter((frame) => frame.step === n);
    return challenge.some(
      (action) => action !== step.action && action !== 'blink' && watchStep(action, own, limits).seen,
    );
  });
}

function middleOf(faces: readonly FaceSignals[], of: (face: FaceSignals) => number): number {
  const sorted = faces.map(of).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
