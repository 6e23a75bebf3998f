import type { DocumentKind, RefusedKind } from '@candor/core/document/kinds.ts';
import type { MrzFormat, ReadingField } from '@candor/core/document/reading.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { Box } from './layout.ts';
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

/** What a paper is: a kind that core reads, or one that it must tell apart from those. */
export type PaperKind = DocumentKind | 'visa' | BillKind | RefusedKind;
/** Papers that show where somebody lives, or look as if they did. */
export const billKinds = [
  'bank_statement',
  'utility_bill',
  'tax_letter',
  'tenancy',
  'phone_bill',
  'screenshot',
] as const;
export type BillKind = (typeof billKinds)[number];

/** Fields of bills have no home among the readings of identity documents. `holderName` is the whole name on one line. */
export const billFields = ['holderName', 'billIssuer', 'dueDate', 'periodStart', 'periodEnd', 'accountNumber'] as const;
export type TruthField = ReadingField | (typeof billFields)[number];

/** What stands on the paper. Regions are fractions of the specimen; text boxes are right to about a tenth of their length. */
export type SpecimenTruth = {
  readonly fields: { readonly [Field in TruthField]?: PrintedField };
  readonly mrz: { readonly format: MrzFormat; readonly lines: readonly string[]; readonly box: Region } | null;
  readonly barcode: PrintedBarcode | null;
  readonly portrait: Region | null;
};
/** `text` is what a decoder must return; `values` are the fields in it, as a reading should report them. */
export type PrintedBarcode = {
  readonly symbology: 'PDF417' | 'QRCode';
  readonly text: string;
  readonly values: { readonly [Field in ReadingField]?: string };
  readonly box: Region;
};
/** `value` as a reading should report it (dates ISO), `printed` as the paper says it. */
export type PrintedField = { readonly value: string; readonly printed: string; readonly box: Region };

export type Specimen = {
  /** PNG with transparent rounded corners. */
  readonly png: Buffer;
  readonly widthMm: number;
  readonly heightMm: number;
  /** The page that is asked for, mm: the whole sheet but where a booklet lies open. */
  readonly page: Box;
  readonly truth: SpecimenTruth;
};
