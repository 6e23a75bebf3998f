import type { CheckContext } from '../src/checks/context.ts';
import type { EvidenceInput, Submission } from '../src/checks/submission.ts';
import type { DocumentReading, FieldReading } from '../src/document/reading.ts';
import type { DocumentAnalysis, FaceAnalysis } from '../src/evidence/analysis.ts';
import { wholePicture } from '../src/findings/region.ts';
import { builtInDescriptor } from '../src/policy/match-bands.ts';
import { defaultPolicy } from '../src/policy/policy.ts';

/** One complete, faultless submission with a card of Utopia; tests change one thing in it. */

const madeBy = { code: 'test', models: { descriptor: builtInDescriptor } };
const box = wholePicture;

export const goodDocumentMeasures = {
  documentWidth: { value: 1400 },
  edgeWidth: { value: 2.4 },
  glare: { value: 0 },
  clipped: { value: 0.02 },
  brightness: { value: 230 },
  shadow: { value: 0.1 },
  colour: { value: 30 },
  tilt: { value: 8 },
  cutOff: { value: 0.05 },
  covered: { value: 0.1 },
  outlineConfidence: { value: 0.95 },
} as const;

export const goodFaceMeasures = {
  faces: { value: 1 },
  eyeDistance: { value: 140 },
  faceShare: { value: 0.45 },
  faceBrightness: { value: 130 },
  faceClipped: { value: 0.01 },
  faceSharpness: { value: 2.4 },
  faceMargin: { value: 0.3 },
  yaw: { value: 3 },
  mouthCovered: { value: 0.02 },
  eyesCovered: { value: 0.05 },
} as const;

export function field(value: string, changes: Partial<FieldReading> = {}): FieldReading {
  return { value, sources: ['mrz', 'printed'], confidence: 0.95, check: 'passed', confirmed: true, box, ...changes };
}

/** 128 numbers at a chosen distance from `descriptor()`. */
export function descriptor(distance = 0): number[] {
  return [distance, ...Array.from({ length: 127 }, () => 0)];
}

export const frontReading: DocumentReading = {
  mrz: null,
  fields: {
    surname: field('LIN', { check: 'none' }),
    givenNames: field('MARA ELENA', { check: 'none' }),
    birthDate: field('1994-04-12', { sources: ['printed'], check: 'none', confirmed: false }),
  },
  marks: [{ mark: 'specimen', box }],
  kind: 'id_card',
  country: 'UTO',
  textLines: 12,
};

export const backReading: DocumentReading = {
  mrz: {
    format: 'TD1',
    lines: ['I<UTO', '9404128F', 'LIN<<MARA<ELENA'],
    checks: { number: 'passed', birth: 'passed', expiry: 'passed', optional: 'passed', composite: 'passed' },
    box,
  },
  fields: { documentNumber: field('U48271936'), birthDate: field('1994-04-12'), expiryDate: field('2031-08-30') },
  marks: [],
  kind: 'id_card',
  country: 'UTO',
  textLines: 6,
};

export function documentAnalysis(
  reading: DocumentReading | null,
  changes: Partial<DocumentAnalysis> = {},
): DocumentAnalysis {
  return {
    of: 'document',
    madeBy,
    ran: ['quality', 'reading', 'portrait'],
    outline: { corners: box, confidence: 0.95, shape: 'card' },
    measurements: goodDocumentMeasures,
    reading,
    portrait: null,
    ...changes,
  };
}

export function faceAnalysis(distance = 0.2, changes: Partial<FaceAnalysis> = {}): FaceAnalysis {
  return {
    of: 'face',
    madeBy,
    ran: ['face', 'descriptor'],
    faces: [box],
    measurements: goodFaceMeasures,
    face: { box, descriptor: descriptor(distance), width: 400 },
    ...changes,
  };
}

const item = (id: string, slot: EvidenceInput['slot'], analysis: EvidenceInput['analysis']): EvidenceInput => ({
  id,
  slot,
  provenance: 'live_camera',
  usedAnyway: false,
  analysis,
  fileFindings: [],
});

export const portrait = { box, descriptor: descriptor(0), width: 160 };
export const front = item('ev_front', 'document_front', documentAnalysis(frontReading, { portrait }));
export const back = item('ev_back', 'document_back', documentAnalysis(backReading));
export const selfie = item('ev_selfie', 'selfie', faceAnalysis());

export const submission: Submission = {
  mode: 'sandbox',
  level: 2,
  policy: defaultPolicy,
  today: '2026-11-20',
  details: {
    surname: 'Lin',
    givenNames: 'Mara Elena',
    birthDate: '1994-04-12',
    nationality: 'UTO',
    residence: 'UTO',
    documentNumber: 'U48271936',
  },
  choice: { country: 'UTO', kind: 'id_card' },
  evidence: [front, back, selfie],
};

export function contextFor(one: EvidenceInput, changes: Partial<Submission> = {}): CheckContext {
  const whole = { ...submission, ...changes };
  return { ...whole, others: whole.evidence.filter(({ slot }) => slot !== one.slot) };
}

/** The submission with one of its items replaced. */
export function replacing(one: EvidenceInput, changes: Partial<Submission> = {}): Submission {
  const whole = { ...submission, ...changes };
  return { ...whole, evidence: whole.evidence.map((other) => (other.slot === one.slot ? one : other)) };
}

export const spoken = (findings: readonly { reason: string; verdict: string }[]): string[] =>
  findings.map(({ reason, verdict }) => `${verdict} ${reason}`);
