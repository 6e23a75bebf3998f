import type { Details } from '@candor/core/details/fields.ts';
import type { FieldReading, ReadingField } from '@candor/core/document/reading.ts';
import type { DocumentAnalysis, FaceAnalysis } from '@candor/core/evidence/analysis.ts';
import { wholePicture } from '@candor/core/findings/region.ts';
import { builtInDescriptor } from '@candor/core/policy/match-bands.ts';

/** Values as the eyes report them for a faultless card of Utopia and its holder; tests change one thing. */
const madeBy = { code: 'test', models: { descriptor: builtInDescriptor } };
const box = wholePicture;

export const typedDetails: Details = {
  surname: 'Lin',
  givenNames: 'Mara Elena',
  birthDate: '1994-04-12',
  nationality: 'UTO',
  residence: 'UTO',
  documentNumber: 'U48271936',
};

const read = (value: string, check: FieldReading['check'] = 'passed'): FieldReading => ({
  value,
  sources: ['mrz', 'printed'],
  confidence: 0.95,
  check,
  confirmed: true,
  box,
});

const sharp = {
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
};

type Fields = { readonly [Field in ReadingField]?: FieldReading };
const fieldsOf: Readonly<Record<'front' | 'back', Fields>> = {
  front: {
    surname: read('LIN', 'none'),
    givenNames: read('MARA ELENA', 'none'),
    birthDate: read('1994-04-12', 'none'),
  },
  back: { documentNumber: read('U48271936'), birthDate: read('1994-04-12'), expiryDate: read('2031-08-30') },
};

export type CardChanges = {
  readonly fields?: Readonly<Partial<Record<ReadingField, string>>>;
  readonly glare?: number;
};

/** One side of the card. `fields` replaces values that were read. */
export function goodCard(side: 'front' | 'back', { fields = {}, glare = 0 }: CardChanges = {}): DocumentAnalysis {
  const changed = Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, read(value)]));
  return {
    of: 'document',
    madeBy,
    ran: ['quality', 'reading', 'portrait'],
    outline: { corners: box, confidence: 0.95, shape: 'card' },
    measurements: { ...sharp, glare: { value: glare } },
    reading: {
      mrz: side === 'front' ? null : codeLines,
      fields: { ...fieldsOf[side], ...changed },
      marks: side === 'front' ? [{ mark: 'specimen', box }] : [],
      kind: 'id_card',
      country: 'UTO',
      textLines: 12,
    },
    portrait: side === 'front' ? { box, descriptor: descriptor(0), width: 160 } : null,
  };
}

const codeLines = {
  format: 'TD1',
  lines: ['I<UTO', '9404128F', 'LIN<<MARA<ELENA'],
  checks: { number: 'passed', birth: 'passed', expiry: 'passed', optional: 'passed', composite: 'passed' },
  box,
} as const;

/** A selfie whose face lies at this distance from the portrait. 0.2 is a match; 0.5 goes to a person. */
export function goodSelfie(distance = 0.2): FaceAnalysis {
  return {
    of: 'face',
    madeBy,
    ran: ['face', 'descriptor'],
    faces: [box],
    measurements: {
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
    },
    face: { box, descriptor: descriptor(distance), width: 400 },
  };
}

const descriptor = (distance: number) => [distance, ...Array.from({ length: 127 }, () => 0)];
