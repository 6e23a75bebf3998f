import type { JourneyView, ShownEvidence, ShownFinding } from '@candor/core/verification/journey-view.ts';

/** Journeys as the server shows them, one for each page. The person and the state of Utopia are invented. */

const region = (x: number, y: number, width: number, height: number) => ({
  points: [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const,
});

const sha256 = (digit: string) => digit.repeat(64);

function evidence(id: string, slot: ShownEvidence['slot'], more: Partial<ShownEvidence> = {}): ShownEvidence {
  return {
    id,
    slot,
    status: 'measured',
    provenance: 'camera_input',
    receivedAt: '2026-11-20T06:33:00.000Z',
    sha256: sha256(String(id.length % 10)),
    size: { width: 1200, height: 800 },
    outline: region(0.08, 0.1, 0.84, 0.8),
    findings: [],
    readings: [],
    mayUseAnyway: false,
    usedAnyway: false,
    accepted: false,
    ...more,
  };
}

const glare: ShownFinding = {
  reason: 'img.glare',
  verdict: 'fail',
  evidence: 'ev_front',
  slot: 'document_front',
  measure: 'glare',
  region: region(0.35, 0.3, 0.35, 0.16),
  measured: 0.062,
  limit: 0.02,
};
const advice: ShownFinding = {
  reason: 'img.shadow',
  verdict: 'advice',
  evidence: 'ev_front',
  slot: 'document_front',
  region: region(0.1, 0.1, 0.4, 0.8),
};

const read = (field: ShownEvidence['readings'][number]['field'], value: string, y: number, confirmed = true) => ({
  field,
  value,
  confirmed,
  check: confirmed ? ('passed' as const) : ('none' as const),
  box: region(0.4, y, 0.35, 0.08),
});
const readings = [
  read('surname', 'LIN', 0.25),
  read('givenNames', 'MARA ELENA', 0.35),
  read('birthDate', '1994-04-12', 0.5),
  read('documentNumber', 'U48271936', 0.6),
  read('nationality', 'UTO', 0.7),
];

const details = {
  surname: 'LIN',
  givenNames: 'MARA ELENA',
  birthDate: '1994-04-12',
  nationality: 'UTO',
  residence: 'SGP',
  documentNumber: 'U48271936',
  address: '14 Harbour Lane, 20015 Amaurot',
};

const front = evidence('ev_front', 'document_front', { readings });
const back = evidence('ev_back', 'document_back');
const selfie = evidence('ev_selfie', 'selfie', { outline: null });

export const untouched: JourneyView = {
  id: 'ver_01JQ8Z4T7M',
  receipt: 'C-20417',
  mode: 'sandbox',
  level: 2,
  state: 'collecting',
  locale: 'en',
  host: { name: 'Example Exchange', returnUrl: 'https://exchange.example/account' },
  antiPhishingCode: 'harbour-37',
  consent: { version: '2026-11', givenAt: null },
  details: {},
  requiredDetails: [
    'surname',
    'givenNames',
    'nativeName',
    'birthDate',
    'nationality',
    'residence',
    'documentNumber',
    'address',
  ],
  document: null,
  slots: [
    { slot: 'document_front', asked: false, evidence: null, pausedUntil: null },
    { slot: 'selfie', asked: false, evidence: null, pausedUntil: null },
  ],
  addressProof: null,
  submit: {
    open: false,
    blockers: [
      { kind: 'consent' },
      { kind: 'detail', field: 'surname', reason: 'data.missing' },
      { kind: 'document_choice' },
      { kind: 'slot', slot: 'document_front', why: 'missing' },
      { kind: 'slot', slot: 'selfie', why: 'missing' },
    ],
  },
  budget: { used: 0, total: 5, windowHours: 24, lockedUntil: null },
  hold: null,
  review: null,
  decision: null,
  levels: [
    { level: 1, granted: true, limits: { currency: 'USD', dailyWithdrawal: 0, dailyDeposit: 1000 } },
    { level: 2, granted: false, limits: { currency: 'USD', dailyWithdrawal: 50_000, dailyDeposit: null } },
    { level: 3, granted: false, limits: { currency: 'USD', dailyWithdrawal: 500_000, dailyDeposit: null } },
  ],
  notices: [],
  cases: [],
};

export const consented: JourneyView = {
  ...untouched,
  consent: { version: '2026-11', givenAt: '2026-11-20T06:31:00.000Z' },
  document: { country: 'UTO', kind: 'id_card' },
  slots: [
    { slot: 'document_front', asked: false, evidence: null, pausedUntil: null },
    { slot: 'document_back', asked: false, evidence: null, pausedUntil: null },
    { slot: 'selfie', asked: false, evidence: null, pausedUntil: null },
  ],
  submit: {
    open: false,
    blockers: [
      { kind: 'detail', field: 'surname', reason: 'data.missing' },
      { kind: 'slot', slot: 'document_front', why: 'missing' },
      { kind: 'slot', slot: 'document_back', why: 'missing' },
      { kind: 'slot', slot: 'selfie', why: 'missing' },
    ],
  },
};

const withSlots = (...items: (ShownEvidence | null)[]): JourneyView['slots'] =>
  consented.slots.map((shown, index) => ({ ...shown, evidence: items[index] ?? null }));

export const measuring: JourneyView = {
  ...consented,
  slots: withSlots({ ...front, status: 'measuring', readings: [] }),
};

export const glared: JourneyView = {
  ...consented,
  slots: withSlots({ ...front, readings: [], findings: [glare, advice], mayUseAnyway: true }),
  submit: {
    open: false,
    blockers: [
      { kind: 'detail', field: 'surname', reason: 'data.missing' },
      { kind: 'slot', slot: 'document_front', why: 'failing' },
    ],
  },
};

export const fineFront: JourneyView = { ...consented, slots: withSlots(front) };

export const differing: JourneyView = {
  ...consented,
  details: { ...details, givenNames: 'Mara Elena', documentNumber: 'U48271986' },
  slots: withSlots(front, back),
  submit: { open: false, blockers: [{ kind: 'detail', field: 'documentNumber', reason: 'data.number' }] },
};

export const ready: JourneyView = {
  ...consented,
  details,
  slots: withSlots(front, back, selfie),
  submit: { open: true, blockers: [] },
};

export const almostReady: JourneyView = {
  ...ready,
  slots: withSlots(front, back, null),
  submit: { open: false, blockers: [{ kind: 'slot', slot: 'selfie', why: 'missing' }] },
};

/** Level 3: everything is there but the proof of address. */
export const addressAsked: JourneyView = {
  ...ready,
  level: 3,
  slots: [...ready.slots, { slot: 'proof_of_address', asked: false, evidence: null, pausedUntil: null }],
  addressProof: { earliest: '2026-08-20', accepted: ['bank_statement', 'utility_bill', 'tax_letter', 'tenancy'] },
  submit: { open: false, blockers: [{ kind: 'slot', slot: 'proof_of_address', why: 'missing' }] },
};

const oldBill = evidence('ev_bill', 'proof_of_address', {
  provenance: 'file',
  outline: null,
  readings: [
    { ...read('address', '3 Mill Road, 30110 Lowbridge', 0.3, false), field: 'address' },
    { ...read('issueDate', '2026-08-19', 0.2, false), field: 'issueDate' },
    {
      field: 'holderName',
      value: 'Mara Elena Lin',
      confirmed: false,
      check: 'none',
      box: region(0.1, 0.25, 0.3, 0.04),
    },
  ],
  findings: [
    {
      reason: 'poa.old',
      verdict: 'fail',
      evidence: 'ev_bill',
      slot: 'proof_of_address',
      region: region(0.6, 0.2, 0.25, 0.05),
      limit: '2026-08-20',
    },
    {
      reason: 'poa.address',
      verdict: 'fail',
      evidence: 'ev_bill',
      slot: 'proof_of_address',
      region: region(0.1, 0.3, 0.35, 0.1),
    },
  ],
});
export const addressOld: JourneyView = {
  ...addressAsked,
  slots: [...ready.slots, { slot: 'proof_of_address', asked: false, evidence: oldBill, pausedUntil: null }],
  submit: { open: false, blockers: [{ kind: 'slot', slot: 'proof_of_address', why: 'failing' }] },
};

export const inReview: JourneyView = {
  ...ready,
  state: 'in_review',
  review: { dueAt: '2026-11-21T06:45:00.000Z' },
  budget: { ...ready.budget, used: 1 },
  submit: { open: false, blockers: [{ kind: 'state', state: 'in_review' }] },
};

export const checking: JourneyView = { ...inReview, state: 'checking', review: null };

export const approved: JourneyView = {
  ...inReview,
  state: 'approved',
  review: null,
  decision: { outcome: 'approved', decidedAt: '2026-11-20T06:52:00.000Z', findings: [], asks: [] },
  levels: untouched.levels.map((entry) => ({ ...entry, granted: entry.level <= 2 })),
};

export const actionRequired: JourneyView = {
  ...ready,
  state: 'action_required',
  details: { ...details, documentNumber: 'U48271986' },
  budget: { ...ready.budget, used: 1 },
  slots: [
    { slot: 'document_front', asked: true, evidence: { ...front, findings: [glare] }, pausedUntil: null },
    { slot: 'document_back', asked: false, evidence: { ...back, accepted: true }, pausedUntil: null },
    { slot: 'selfie', asked: false, evidence: { ...selfie, accepted: true }, pausedUntil: null },
  ],
  submit: {
    open: false,
    blockers: [
      { kind: 'slot', slot: 'document_front', why: 'asked' },
      { kind: 'detail', field: 'documentNumber', reason: 'data.number' },
    ],
  },
  decision: {
    outcome: 'action_required',
    decidedAt: '2026-11-20T07:38:00.000Z',
    findings: [
      glare,
      {
        reason: 'data.number',
        verdict: 'fail',
        evidence: 'ev_front',
        slot: 'document_front',
        field: 'documentNumber',
        region: region(0.4, 0.6, 0.35, 0.08),
      },
    ],
    asks: [
      { slot: 'document_front', reasons: ['img.glare'] },
      { field: 'documentNumber', reasons: ['data.number'] },
    ],
  },
  notices: [
    { id: 'ntc_2', kind: 'action_required', at: '2026-11-20T07:38:00.000Z', findings: [glare], readAt: null },
    {
      id: 'ntc_1',
      kind: 'submitted',
      at: '2026-11-20T06:41:00.000Z',
      findings: [],
      readAt: '2026-11-20T06:42:00.000Z',
    },
  ],
};

export const allFixed: JourneyView = {
  ...actionRequired,
  details,
  submit: { open: true, blockers: [] },
  slots: actionRequired.slots.map((shown) => ({ ...shown, asked: false })),
};

/** Later today or tomorrow, as a pause really ends. */
const lockedUntil = new Date(Date.now() + 18.5 * 3_600_000).toISOString();

export const locked: JourneyView = {
  ...actionRequired,
  budget: { used: 5, total: 5, windowHours: 24, lockedUntil },
  submit: { open: false, blockers: [{ kind: 'lockout', until: lockedUntil }] },
};

export const onHold: JourneyView = {
  ...ready,
  hold: { since: '2026-11-20T03:12:00.000Z' },
  submit: { open: false, blockers: [{ kind: 'hold' }] },
};

export const declined: JourneyView = {
  ...inReview,
  state: 'declined',
  review: null,
  decision: {
    outcome: 'declined',
    decidedAt: '2026-11-20T09:00:00.000Z',
    findings: [{ reason: 'risk.declined', verdict: 'fail' }],
    asks: [],
  },
};

export const withdrawn: JourneyView = {
  ...ready,
  state: 'withdrawn',
  submit: { open: false, blockers: [{ kind: 'state', state: 'withdrawn' }] },
};

export const answered: JourneyView = {
  ...actionRequired,
  cases: [
    { id: 'case_1', openedAt: '2026-11-20T08:00:00.000Z', state: 'answered' },
    { id: 'case_2', openedAt: '2026-11-20T09:00:00.000Z', state: 'open' },
  ],
  notices: [
    { id: 'ntc_9', kind: 'case_answered', at: '2026-11-20T09:30:00.000Z', findings: [], readAt: null },
    ...actionRequired.notices,
  ],
};

/** What the server tells of the answered one. */
export const answer = {
  id: 'case_1',
  openedAt: '2026-11-20T08:00:00.000Z',
  about: 'A reason or a result looks wrong to me\nThe lamp was off.',
  answer: 'You are right: the white spot is printed on the card. You need not photograph it again.',
  answeredAt: '2026-11-20T09:30:00.000Z',
};

export const darkSelfie: JourneyView = {
  ...actionRequired,
  slots: [
    { slot: 'document_front', asked: false, evidence: { ...front, accepted: true }, pausedUntil: null },
    { slot: 'document_back', asked: false, evidence: { ...back, accepted: true }, pausedUntil: null },
    { slot: 'selfie', asked: true, evidence: selfie, pausedUntil: null },
  ],
  submit: { open: false, blockers: [{ kind: 'slot', slot: 'selfie', why: 'asked' }] },
  decision: {
    outcome: 'action_required',
    decidedAt: '2026-11-20T07:38:00.000Z',
    findings: [
      {
        reason: 'face.light',
        verdict: 'fail',
        evidence: 'ev_selfie',
        slot: 'selfie',
        measure: 'faceBrightness',
        measured: 21,
        limit: 60,
      },
    ],
    asks: [{ slot: 'selfie', reasons: ['face.light'] }],
  },
};
