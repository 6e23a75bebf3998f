import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  back,
  descriptor,
  documentAnalysis,
  faceAnalysis,
  field,
  front,
  frontReading,
  portrait,
  replacing,
  selfie,
  spoken,
  submission,
} from '../../test/examples.ts';
import { type Decision, decide } from '../decision/decide.ts';
import { reasons } from '../findings/reasons.ts';
import { checkNames } from './names.ts';
import { required, runChecks } from './run.ts';
import type { EvidenceInput, Submission } from './submission.ts';

const decideOn = (whole: Submission): Decision =>
  decide(
    runChecks(whole),
    required(whole.level, whole.mode, whole.policy),
    whole.evidence.some(({ usedAnyway }) => usedAnyway),
  );

test('a faultless sandbox submission is approved', () => {
  const { outcome, notRun, asks } = decideOn(submission);
  expect({ outcome, notRun, asks }).toEqual({ outcome: 'approved', notRun: [], asks: [] });
});

test.each([
  [0.35, 'approved', []],
  [0.351, 'in_review', ['unsure face.mismatch']],
  [0.45, 'in_review', ['unsure face.mismatch']],
  [0.9, 'in_review', ['unsure face.mismatch']],
] as const)('faces at a distance of %d: %s', (distance, outcome, said) => {
  const decision = decideOn(replacing({ ...selfie, analysis: faceAnalysis(distance) }));
  expect(decision.outcome).toBe(outcome);
  expect(spoken(decision.findings.filter(({ verdict }) => verdict !== 'advice'))).toEqual(said);
});

test('live level 2 is not approved without liveness, which has not run', () => {
  expect(required(2, 'live', submission.policy)).toContain('liveness');
  expect(decideOn({ ...submission, mode: 'live' }).notRun).toContain('liveness');
});

test('a person below the age goes to a person, by the typed or by the read birth date', () => {
  const details = { ...submission.details, birthDate: '2008-11-21' };
  const young = documentAnalysis(
    { ...frontReading, fields: { ...frontReading.fields, birthDate: field('2008-11-21') } },
    { portrait },
  );
  for (const whole of [{ ...submission, details }, replacing({ ...front, analysis: young })]) {
    expect(spoken(runChecks(whole).findings)).toContain('unsure rule.age');
  }
  expect(JSON.stringify(runChecks({ ...submission, details }).findings)).not.toContain('2008');
});

test('a missing picture and a missing field are asked for', () => {
  const { surname: _, ...details } = submission.details;
  const decision = decideOn({ ...submission, details, evidence: [front, selfie] });
  expect(decision.outcome).toBe('action_required');
  expect(decision.asks).toEqual(
    expect.arrayContaining([
      { field: 'surname', reasons: ['data.missing'] },
      { slot: 'document_back', reasons: ['doc.side_missing'] },
    ]),
  );
});

test('an expired document asks for both sides: another document has another back', () => {
  const fields = { ...frontReading.fields, expiryDate: field('2020-01-01') };
  const expired = { ...front, analysis: documentAnalysis({ ...frontReading, fields }, { portrait }) };
  const back2 = { ...back, analysis: documentAnalysis({ ...frontReading, fields: {} }) };
  const decision = decideOn({ ...submission, evidence: [expired, back2, selfie] });
  expect(decision.asks).toContainEqual({ slot: 'document_front', reasons: ['doc.expired'] });
  expect(decision.asks.map((ask) => ('slot' in ask ? ask.slot : ask.field))).toContain('document_back');
});

test('a check that throws is a doubt, never silence', () => {
  const broken: EvidenceInput = {
    ...selfie,
    analysis: faceAnalysis(0.2, { face: { box: { points: [] }, descriptor: [1, 2], width: 1 } }),
  };
  const decision = decideOn(replacing(broken));
  expect(decision.outcome).toBe('in_review');
  expect(spoken(decision.findings)).toContain('unsure sys.not_checked');
  const unreadable = {
    ...front,
    analysis: Object.defineProperty({ ...documentAnalysis(frontReading, { portrait }) }, 'measurements', {
      get: () => {
        throw new Error('broken');
      },
    }),
  };
  expect(decideOn(replacing(unreadable)).outcome).toBe('in_review');
});

test('eyes that could not look never approve and never ask again', () => {
  for (const item of [front, back, selfie]) {
    expect(decideOn(replacing({ ...item, analysis: null })).outcome, item.slot).toBe('in_review');
  }
});

const someAnalysis = fc.constantFrom(
  null,
  documentAnalysis(frontReading, { portrait }),
  documentAnalysis(null),
  documentAnalysis(frontReading, { ran: [] }),
  faceAnalysis(0.2),
  faceAnalysis(0.7),
  faceAnalysis(0.2, { ran: [] }),
  faceAnalysis(0.2, { face: null }),
);
const someItem = (slot: EvidenceInput['slot']) =>
  fc
    .record({ analysis: someAnalysis, usedAnyway: fc.boolean() })
    .map((made): EvidenceInput => ({ ...front, id: slot, slot, ...made }));

test('silence never approves unless every required check ran and every picture was looked at', () => {
  const some = fc.tuple(
    someItem('document_front'),
    someItem('document_back'),
    someItem('selfie'),
    fc.constantFrom('sandbox', 'live'),
  );
  fc.assert(
    fc.property(some, ([a, b, c, mode]) => {
      const whole: Submission = { ...submission, mode: mode === 'live' ? 'live' : 'sandbox', evidence: [a, b, c] };
      const decision = decideOn(whole);
      if (decision.outcome !== 'approved') return;
      expect(decision.notRun).toEqual([]);
      expect(whole.mode).toBe('sandbox');
      expect(whole.evidence.every(({ analysis, usedAnyway }) => analysis !== null && !usedAnyway)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a face match, however bad, never refuses', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 3, noNaN: true }), (distance) => {
      const face = { box: { points: [] }, descriptor: descriptor(distance), width: 400 };
      const { outcome } = decideOn(replacing({ ...selfie, analysis: faceAnalysis(0, { face }) }));
      expect(outcome).toBe(distance <= 0.35 ? 'approved' : 'in_review');
    }),
  );
});

test('the names on record are the known ones', () => {
  expect(runChecks(submission).ran.filter((name) => !checkNames.some((known) => known === name))).toEqual([]);
});

test('a check gives a reason only the verdicts its table allows', () => {
  const some = fc.tuple(someItem('document_front'), someItem('document_back'), someItem('selfie'));
  fc.assert(
    fc.property(some, (evidence) => {
      const whole = { ...submission, evidence: evidence.map((item) => ({ ...item, usedAnyway: false })) };
      for (const { reason, verdict } of runChecks(whole).findings)
        expect(reasons[reason].verdicts, reason).toContain(verdict);
    }),
  );
});
