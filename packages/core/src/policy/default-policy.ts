import type { CheckName } from '../checks/names.ts';
import type { DetailField } from '../details/fields.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Level } from '../level/levels.ts';
import { matchBands } from './match-bands.ts';
import { pictureLimits } from './picture-limits.ts';
import type { Policy, Setting } from './policy.ts';

const clips = 'two webcam clips of one person, 1,052 frames, and 216 rendered frames of three photographs, 2026-11-20';

const by = (value: number, source: string): Setting => ({ value, source });

const basicDetails: readonly DetailField[] = [
  'surname',
  'givenNames',
  'nativeName',
  'birthDate',
  'nationality',
  'residence',
];
const documentDetails: readonly DetailField[] = [...basicDetails, 'documentNumber'];
const basicChecks: readonly CheckName[] = ['details', 'age', 'region'];
const documentChecks: readonly CheckName[] = [
  ...basicChecks,
  'file',
  'picture_quality',
  'document_found',
  'document_readable',
  'document_kind',
  'document_sides',
  'document_valid',
  'document_number',
  'specimen',
  'details_against_document',
  'selfie_quality',
  'portrait',
  'face_match',
];

/** The back is asked for only where the chosen document has one: see `requiredSlots`. */
const documentSlots: readonly Slot[] = ['document_front', 'document_back', 'selfie'];
const addressSlots: readonly Slot[] = [...documentSlots, 'proof_of_address'];
type Needs = Policy['required']['live'][Level];
const basic: Needs = { slots: [], details: basicDetails, checks: basicChecks };
const standard: Needs = { slots: documentSlots, details: documentDetails, checks: documentChecks };
const advanced: Needs = {
  slots: addressSlots,
  details: [...documentDetails, 'address'],
  checks: [...documentChecks, 'address'],
};
const withLiveness = (needs: Needs): Needs => ({
  ...needs,
  slots: [...needs.slots, 'liveness'],
  checks: [...needs.checks, 'liveness'],
});

/** The policy of a fresh installation. */
export const defaultPolicy: Policy = {
  version: '2026-11-20.4',
  timeZone: 'UTC',
  picture: pictureLimits,
  reading: { minConfidence: by(0.5, 'a field whose weakest character is less likely than not is not read') },
  document: {
    expiresSoonDays: by(30, 'reason catalogue: less than 30 days left'),
    minPortraitWidth: by(
      100,
      'false non-matches double from 160 to 100 px and again to 70 px; 834 genuine pairs with simulated document portraits, 2026-11-20',
    ),
  },
  person: {
    minAge: by(18, 'age of majority in most places; set by the operator'),
    unservedRegions: [],
  },
  match: matchBands,
  liveness: {
    turn: by(0.25, `turned heads reach 0.28 to 0.44, pictures that are turned at most 0.24; ${clips}`),
    relief: by(0.045, `turned heads 0.046 to 0.076, pictures wholly inside the frame at most 0.043; ${clips}`),
    nod: by(10, `nods swing by 10 to 27 degrees; ${clips}`),
    mouth: by(0.3, `open 0.31 to 0.50, talking 0.10 to 0.26; ${clips}`),
    blink: by(0.62, `blinks fall to 0.41 to 0.51 of the open eye, open eyes stay above 0.68; ${clips}`),
    fastestMs: by(200, 'two frames at ten a second; starting value'),
    eyeDistance: by(40, `steady signals at 30 to 60 px between the eyes; ${clips}`),
    brightness: by(40, 'faces are found in the dark, but their lids are not seen; starting value'),
    sameFace: by(0.6, `one person over a whole clip 0.33 and 0.36; ${clips}`),
    lost: by(0.2, 'one frame in five; starting value'),
  },
  livenessRuns: {
    standsMinutes: by(10, 'a run takes half a minute; generous, because a limit of time by itself keeps people out'),
    failed: by(
      5,
      'five runs in three minutes is hammering: an honest run with its reading takes half a minute and more',
    ),
    withinMinutes: by(3, 'see failed: short, so that slow and patient tries never add up to a pause'),
    pauseMinutes: by(30, 'long enough to make trying out recordings slow, short enough to come back the same day'),
  },
  budget: {
    submits: by(5, 'enough for honest retries, few enough for guessing; TS 119 461 asks for an upper limit'),
    windowHours: by(24, 'one day, so that a lock always ends on the next day'),
  },
  pictures: {
    perSlotAndDay: by(30, 'free retakes are not a free oracle; starting value, not measured yet'),
    useAnywayAfter: by(3, 'starting value: after three misses a person looks instead; not measured yet'),
  },
  review: {
    dueHours: by(24, 'promise made to the applicant; set by the operator'),
    leaseMinutes: by(15, 'starting value: an abandoned review must return to the list soon'),
  },
  retention: {
    days: by(
      1825,
      'five years after the end of the relationship, the usual anti-money-laundering duty; set by the operator',
    ),
  },
  address: {
    maxAgeMonths: by(3, 'three calendar months, the usual age limit of a proof of address'),
    accepted: ['bank_statement', 'utility_bill', 'tax_letter', 'tenancy'],
  },
  required: {
    sandbox: { 1: basic, 2: standard, 3: advanced },
    live: { 1: basic, 2: withLiveness(standard), 3: withLiveness(advanced) },
  },
  levels: {
    1: { currency: 'USD', dailyWithdrawal: 0, dailyDeposit: 1_000 },
    2: { currency: 'USD', dailyWithdrawal: 50_000, dailyDeposit: null },
    3: { currency: 'USD', dailyWithdrawal: 500_000, dailyDeposit: null },
  },
};
