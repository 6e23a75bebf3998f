import { expect, test } from 'vitest';
import { contextFor, descriptor, selfie, spoken, submission } from '../../test/examples.ts';
import { decide } from '../decision/decide.ts';
import type { LivenessAnalysis } from '../evidence/analysis.ts';
import { wholePicture } from '../findings/region.ts';
import type { LivenessFrame } from '../liveness/frames.ts';
import { builtInDescriptor } from '../policy/match-bands.ts';
import { showFindings } from '../verification/show-finding.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { required, runChecks } from './run.ts';
import type { EvidenceInput } from './submission.ts';

const face = { pitch: 0, mouth: 0, eyes: 0.3, isWhole: true, eyeDistance: 80, brightness: 120 } as const;

/** Rest, a turn to the own left and back, as a face of flesh or a picture shows it; or no movement at all. */
function turning(most: number, relief: number): LivenessFrame[] {
  return Array.from({ length: 20 }, (_, n) => {
    const share = Math.max(0, Math.sin((Math.PI * (n - 8)) / 10)) * (n > 8 && n < 18 ? 1 : 0);
    const middle = [0.5, 0.5] as const;
    const seen = { ...face, turn: most * share, middle, relief: relief * share };
    return { at: n * 100, step: 0, faces: 1, face: seen, fingerprint: String(n).padStart(16, '0') };
  });
}

function run(frames: readonly LivenessFrame[], distance = 0.2, changes: Partial<EvidenceInput> = {}): EvidenceInput {
  const analysis: LivenessAnalysis = {
    of: 'liveness',
    madeBy: { code: 'test', models: { descriptor: builtInDescriptor } },
    ran: ['frames'],
    challenge: ['turn_left'],
    signals: { frames, sameFace: 0.2 },
    face: { box: wholePicture, descriptor: descriptor(distance), width: 160 },
  };
  return { ...selfie, id: 'ev_run', slot: 'liveness', analysis, ...changes };
}

const passed = turning(0.5, 0.08);
const still = turning(0, 0);
const flat = turning(0.5, 0.01);
const before = (item: EvidenceInput) => judgeEvidence(item, contextFor(item));
const decideWith = (item: EvidenceInput | null, byPerson: readonly 'liveness'[] = []) => {
  const evidence = item ? [...submission.evidence, item] : submission.evidence;
  const report = runChecks({ ...submission, evidence, byPerson });
  return decide(report, [...required(2, 'sandbox', submission.policy), 'liveness'], byPerson.length > 0);
};

test('what was not seen is told before Submit with its movement, and asked again after it', () => {
  expect(before(run(still))).toMatchObject([{ reason: 'live.action', verdict: 'fail', measured: 'turn_left' }]);
  expect(showFindings(before(run(still)), 'before_submit')).toMatchObject([{ measured: 'turn_left' }]);
  expect(decideWith(run(still)).asks).toEqual([{ slot: 'liveness', reasons: ['live.action'] }]);
});

test('signs of a picture are not told before Submit, nor which they were after it', () => {
  const findings = before(run(flat));
  expect(findings).toMatchObject([{ reason: 'live.spoof', verdict: 'unsure', measured: 'flat' }]);
  expect(showFindings(findings, 'before_submit')).toEqual([]);
  expect(showFindings(findings, 'after_submit')).toEqual([{ reason: 'risk.review', verdict: 'unsure' }]);
  expect(decideWith(run(flat)).outcome).toBe('in_review');
});

test('a passed run of the same person is silent; another person is met at Submit only', () => {
  expect(decideWith(run(passed)).outcome).toBe('approved');
  const other = run(passed, 0.9);
  expect(before(other)).toEqual([]);
  expect(spoken(decideWith(other).findings)).toContain('unsure face.mismatch');
  expect(decideWith(other).outcome).toBe('in_review');
});

test.each<[string, EvidenceInput]>([
  ['used anyway', run(still, 0.2, { usedAnyway: true })],
  ['that nobody could look at', run(passed, 0.2, { analysis: null })],
])('a run %s goes to a person', (_, item) => {
  expect(decideWith(item).outcome).toBe('in_review');
});

test('without a run a person looks, also where the applicant asked for that', () => {
  expect(decideWith(null)).toMatchObject({ outcome: 'in_review', notRun: ['liveness'] });
  expect(decideWith(null, ['liveness'])).toMatchObject({ outcome: 'in_review', asks: [] });
});
