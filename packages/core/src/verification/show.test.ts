import { expect, test } from 'vitest';
import { front, selfie, submission } from '../../test/examples.ts';
import { isMasked } from '../findings/mask.ts';
import { allReasons, type Reason } from '../findings/reasons.ts';
import { type JourneyInput, type KnownEvidence, showEvidence, showJourney } from './show.ts';

const known = (item: typeof front, changes: Partial<KnownEvidence> = {}): KnownEvidence => ({
  ...item,
  status: 'measured',
  receivedAt: '2026-11-20T10:00:00.000Z',
  sha256: 'ab',
  size: { width: 4000, height: 3000 },
  findings: [],
  tries: 1,
  accepted: false,
  ...changes,
});

const input: JourneyInput = {
  ...submission,
  id: 'ver_1',
  receipt: 'C-20417',
  locale: 'en',
  host: { name: 'Example Exchange', returnUrl: null },
  antiPhishingCode: 'heron-42',
  consent: { version: '1', givenAt: '2026-11-20T09:00:00.000Z' },
  state: 'in_review',
  now: Date.UTC(2026, 10, 20, 12),
  evidence: [known(front), known(selfie)],
  openAsks: [],
  pauses: {},
  submits: [Date.UTC(2026, 10, 20, 11)],
  hold: null,
  reviewDueAt: '2026-11-21T11:00:00.000Z',
  decision: null,
  granted: [1],
  notices: [],
  cases: [],
};

const withReason = (reason: Reason, state: JourneyInput['state'] = 'in_review'): string =>
  JSON.stringify(
    showJourney({
      ...input,
      state,
      evidence: [
        known(front),
        known(selfie, { findings: [{ reason, verdict: 'unsure', evidence: 'ev_selfie', measured: 0.7 }] }),
      ],
      decision: {
        outcome: 'in_review',
        decidedAt: '2026-11-20T11:00:00.000Z',
        findings: [{ reason, verdict: 'unsure', evidence: 'ev_selfie', measured: 0.7 }],
        asks: [],
      },
      notices: [
        {
          id: 'n',
          kind: 'in_review',
          at: '2026-11-20T11:00:00.000Z',
          findings: [{ reason, verdict: 'unsure', measured: 0.7 }],
          readAt: null,
        },
      ],
    }),
  );

test('for every masked code, and for a face match, the whole view is the same to the last byte', () => {
  const views = [...allReasons.filter(isMasked), 'face.mismatch' as const].map((reason) => withReason(reason));
  expect(new Set(views).size).toBe(1);
  expect(views[0]).toContain('risk.review');
});

test('a second review looks like the first', () => {
  expect(withReason('acct.duplicate', 'second_review')).toBe(withReason('acct.duplicate', 'in_review'));
});

test('descriptors, distances and model names never reach the view', () => {
  const view = JSON.stringify(showJourney(input));
  expect(view).not.toMatch(/descriptor|distance|dlib|portrait|madeBy|match/);
});

test('the budget left and the reason why Submit is closed are visible', () => {
  const view = showJourney({ ...input, state: 'collecting' });
  expect(view.budget).toEqual({ used: 1, total: 5, windowHours: 24, lockedUntil: null });
  expect(view.submit).toEqual({ open: false, blockers: [{ kind: 'slot', slot: 'document_back', why: 'missing' }] });
  expect(view.slots.map(({ slot }) => slot)).toEqual(['document_front', 'document_back', 'selfie']);
});

test('use it anyway is offered after the third failing try, once, and for a picture that exists', () => {
  const findings = [{ reason: 'img.glare', verdict: 'fail' } as const];
  const offered = (changes: Partial<KnownEvidence>): boolean =>
    showEvidence(known(front, { findings, ...changes }), submission.policy).mayUseAnyway;
  expect(offered({ tries: 2 })).toBe(false);
  expect(offered({ tries: 3 })).toBe(true);
  expect(offered({ tries: 3, usedAnyway: true })).toBe(false);
  expect(offered({ tries: 3, findings: [] })).toBe(false);
  expect(offered({ tries: 3, analysis: null })).toBe(false);
});
