import type { ReadingField } from '@candor/core/document/reading.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { Person } from './person.ts';

/** Papers of the fictional state of Utopia. `resident_card` is written in Chinese; the kind it belongs to in core is `id_card`. */
export type SpecimenKind = 'id_card' | 'passport' | 'resident_card';

export type SpecimenOrder = {
  readonly kind: SpecimenKind;
  /** A passport has only its data page, `front`. */
  readonly side: 'front' | 'back';
  readonly person: Person;
  /** Which of the designs: colours, line pattern and the side the portrait is on. Any integer. */
  readonly design: number;
  /** A picture of a face (any format sharp reads), cropped to the slot; without it a face is drawn. */
  readonly portrait?: Buffer;
};

/** What stands on the paper. Regions are fractions of the specimen; text boxes are right to about a tenth of their length. */
export type SpecimenTruth = {
  readonly fields: { readonly [Field in ReadingField]?: PrintedField };
  readonly mrz: { readonly format: 'TD1' | 'TD3'; readonly lines: readonly string[]; readonly box: Region } | null;
  readonly portrait: Region | null;
};
/** `value` as a reading should report it (dates ISO), `printed` as the paper says it. */
export type PrintedField = { readonly value: string; readonly printed: string; readonly box: Region };

export type Specimen = {
  /** PNG with transparent rounded corners. */
  readonly png: Buffer;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly truth: SpecimenTruth;
};

/** ISO/IEC 7810: ID-1 is a bank card, ID-3 a passport page. */
export const sheetSizes = {
  id_card: { widthMm: 85.6, heightMm: 53.98 },
  resident_card: { widthMm: 85.6, heightMm: 53.98 },
  passport: { widthMm: 125, heightMm: 88 },
} as const satisfies Record<SpecimenKind, { widthMm: number; heightMm: number }>;
