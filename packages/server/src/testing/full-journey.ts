import type { JourneyView, ShownFinding } from '@candor/core/verification/journey-view.ts';

/** Every field there is, so that one which core adds is a compile error here until the example names it. */
type Full<T> = T extends readonly (infer Item)[]
  ? readonly Full<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Full<Exclude<T[Key], undefined>> }
    : T;

const box = {
  points: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
} as const;
const at = '2026-11-20T12:00:00.000Z';
const finding: Full<ShownFinding> = {
  reason: 'img.glare',
  verdict: 'fail',
  evidence: 'ev_1',
  slot: 'document_front',
  field: 'surname',
  region: box,
  measure: 'glare',
  measured: 0.2,
  limit: 'limit',
  scheme: 'CPF',
  places: [3],
};

/** A journey with something in every place that may be empty. */
export const fullJourney: Full<Omit<JourneyView, 'details'>> & Pick<JourneyView, 'details'> = {
  id: 'ver_1',
  receipt: 'C-1234-5678',
  mode: 'sandbox',
  level: 2,
  state: 'action_required',
  locale: 'zh-Hans',
  host: { name: 'Example Exchange', returnUrl: 'https://exchange.example/' },
  antiPhishingCode: 'ABC123',
  consent: { version: '1', givenAt: at },
  details: { surname: 'Lin', birthDate: '1994-04-12' },
  requiredDetails: ['surname'],
  document: { country: 'UTO', kind: 'id_card' },
  slots: [
    {
      slot: 'document_front',
      asked: true,
      pausedUntil: at,
      byPerson: true,
      evidence: {
        id: 'ev_1',
        slot: 'document_front',
        status: 'measured',
        provenance: 'live_camera',
        receivedAt: at,
        sha256: 'ab',
        size: { width: 4, height: 3 },
        outline: box,
        findings: [finding],
        readings: [{ field: 'surname', value: 'LIN', confirmed: true, check: 'passed', box }],
        mayUseAnyway: true,
        usedAnyway: false,
        accepted: false,
      },
    },
  ],
  addressProof: { earliest: '2026-08-20', accepted: ['utility_bill'] },
  submit: {
    open: false,
    blockers: [
      { kind: 'consent' },
      { kind: 'hold' },
      { kind: 'document_choice' },
      { kind: 'detail', field: 'surname', reason: 'data.name' },
      { kind: 'slot', slot: 'selfie', why: 'missing' },
      { kind: 'lockout', until: at },
      { kind: 'state', state: 'checking' },
    ],
  },
  budget: { used: 1, total: 5, windowHours: 24, lockedUntil: at },
  hold: { since: at },
  review: { dueAt: at },
  decision: {
    outcome: 'action_required',
    decidedAt: at,
    findings: [finding],
    asks: [
      { slot: 'selfie', reasons: ['face.light'] },
      { field: 'surname', reasons: ['data.name'] },
    ],
  },
  levels: [{ level: 1, granted: true, limits: { currency: 'USD', dailyWithdrawal: 0, dailyDeposit: 1_000 } }],
  notices: [{ id: 'not_1', kind: 'approved', at, findings: [finding], readAt: at }],
  cases: [{ id: 'case_1', openedAt: at, state: 'answered' }],
};
