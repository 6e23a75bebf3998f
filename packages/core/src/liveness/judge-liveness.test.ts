import { expect, test } from 'vitest';
import { limitsOf } from '../checks/liveness.ts';
import { defaultPolicy } from '../policy/policy.ts';
import type { LivenessAction } from './actions.ts';
import type { FaceSignals, LivenessFrame, LivenessSignals } from './frames.ts';
import { judgeLiveness } from './judge-liveness.ts';

const limits = limitsOf(defaultPolicy);
const rest: FaceSignals = {
  turn: 0.05,
  pitch: 5,
  mouth: 0.02,
  eyes: 0.3,
  isWhole: true,
  eyeDistance: 70,
  middle: [0.5, 0.45],
  brightness: 120,
  relief: 0.01,
};
/** A movement over its time, `t` from 0 (rest) over 1 (its peak) back to 0. */
const moves: Readonly<Record<LivenessAction, (t: number) => Partial<FaceSignals>>> = {
  turn_left: (t) => ({ turn: rest.turn + 0.35 * t, relief: 0.01 + 0.05 * t }),
  turn_right: (t) => ({ turn: rest.turn - 0.35 * t, relief: 0.01 + 0.05 * t }),
  nod: (t) => ({ pitch: rest.pitch - 16 * t }),
  open_mouth: (t) => ({ mouth: rest.mouth + 0.4 * t }),
  blink: (t) => ({ eyes: 0.3 - 0.18 * t }),
};

type Part = { readonly action: LivenessAction; readonly ms?: number; readonly asStep?: number };

/** A run at ten frames a second: a second of rest before each movement, marked as steps of the challenge where asked. */
function run(parts: readonly Part[], { marked = true, relief = 1 } = {}): LivenessSignals {
  const frames: LivenessFrame[] = [];
  const add = (step: number, face: Partial<FaceSignals>) =>
    frames.push({
      at: frames.length * 100,
      step: marked ? step : null,
      faces: 1,
      face: { ...rest, ...face, relief: (face.relief ?? rest.relief ?? 0) * relief },
      fingerprint: String(frames.length).padStart(16, '0'),
    });
  parts.forEach(({ action, ms = 800, asStep }, n) => {
    for (let i = 0; i < 10; i++) add(asStep ?? n, {});
    const count = ms / 100;
    for (let i = 0; i <= count; i++) add(asStep ?? n, moves[action](Math.sin((Math.PI * i) / count)));
  });
  for (let i = 0; i < 5; i++) add(parts.length - 1, {});
  return { frames, sameFace: 0.3 };
}

const honest: readonly Part[] = [{ action: 'turn_left' }, { action: 'open_mouth' }, { action: 'blink', ms: 400 }];
const asked = honest.map(({ action }) => action);

test.each([true, false])('an honest run passes, with its steps marked: %s', (marked) => {
  const result = judgeLiveness(run(honest, { marked }), asked, limits);
  expect(result).toMatchObject({ outcome: 'passed', problems: [] });
  expect(result.steps.map(({ seen }) => seen)).toEqual([true, true, true]);
  expect(result.relief).toBeGreaterThan(limits.relief);
});

test.each(['turn_left', 'turn_right', 'nod', 'open_mouth', 'blink'] as const)('%s is seen, and only it', (action) => {
  const signals = run([{ action }]);
  for (const other of ['turn_left', 'turn_right', 'nod', 'open_mouth', 'blink'] as const)
    expect(judgeLiveness(signals, [other], limits).steps[0]?.seen).toBe(other === action);
});

test('a movement that was not made is named, and nothing is suspected', () => {
  const result = judgeLiveness(run([honest[0], honest[1]].flatMap((part) => part ?? [])), asked, limits);
  expect(result.outcome).toBe('not_seen');
  expect(result.steps.map(({ why }) => why)).toEqual([null, null, 'not_seen']);
});

test('a turn within two frames is too fast to be believed', () => {
  const { steps, outcome } = judgeLiveness(run([{ action: 'turn_left', ms: 200 }]), ['turn_left'], limits);
  expect([outcome, steps[0]?.why]).toEqual(['not_seen', 'too_fast']);
});

test('a turn without relief is a picture: a person looks', () => {
  const result = judgeLiveness(run(honest, { relief: 0.5 }), asked, limits);
  expect(result).toMatchObject({ outcome: 'unsure', problems: ['flat'] });
});

test('movements in another order than asked are a recording: a person looks', () => {
  const [first, second, third] = asked;
  const result = judgeLiveness(run(honest), [second ?? 'nod', first ?? 'nod', third ?? 'nod'], limits);
  expect(result).toMatchObject({ outcome: 'unsure', problems: ['order'] });
});

test('without marks, movements in another order are not seen', () => {
  expect(judgeLiveness(run(honest, { marked: false }), ['blink', 'turn_left'], limits).outcome).toBe('not_seen');
});

const changed = (signals: LivenessSignals, change: (frame: LivenessFrame, n: number) => LivenessFrame) => ({
  ...signals,
  frames: signals.frames.map(change),
});

test.each<[string, (signals: LivenessSignals) => LivenessSignals]>([
  ['times', (signals) => changed(signals, (frame, n) => (n === 12 ? { ...frame, at: 100 } : frame))],
  ['times', (signals) => changed(signals, (frame, n) => (n > 12 ? { ...frame, at: frame.at + 4_000 } : frame))],
  [
    'repeated',
    (signals) => changed(signals, (frame, n) => ({ ...frame, fingerprint: String(n % 8).padStart(16, '0') })),
  ],
  [
    'jump',
    (signals) =>
      changed(signals, (frame, n) =>
        n > 20 && frame.face ? { ...frame, face: { ...frame.face, middle: [0.9, 0.9] } } : frame,
      ),
  ],
  ['other_face', (signals) => ({ ...signals, sameFace: 0.8 })],
])('a run with the sign "%s" goes to a person', (problem, change) => {
  const result = judgeLiveness(change(run(honest)), asked, limits);
  expect(result.outcome).toBe('unsure');
  expect(result.problems).toContain(problem);
});

test.each<[string, Partial<LivenessFrame>]>([
  ['no_face', { face: null, faces: 0 }],
  ['several_faces', { faces: 2 }],
  ['lost', { face: { ...rest, isWhole: false } }],
  ['too_small', { face: { ...rest, eyeDistance: 20 } }],
  ['too_dark', { face: { ...rest, brightness: 12 } }],
])('a run in which %s is repeated, without suspicion', (problem, frame) => {
  const result = judgeLiveness(
    changed(run(honest), (one) => ({ ...one, ...frame })),
    asked,
    limits,
  );
  expect(result.outcome).toBe('not_seen');
  expect(result.problems).toContain(problem);
});

test('no frames and no challenge never pass', () => {
  expect(judgeLiveness({ frames: [], sameFace: null }, asked, limits).outcome).toBe('not_seen');
  expect(judgeLiveness(run(honest), [], limits).outcome).toBe('not_seen');
});
