import type { IsoDate } from '../details/dates.ts';
import type { Region } from '../findings/region.ts';

/** Fields that a document may carry. */
export const readingFields = [
  'surname',
  'givenNames',
  'nativeName',
  'documentNumber',
  'birthDate',
  'birthPlace',
  'expiryDate',
  'issueDate',
  'sex',
  'nationality',
  'issuer',
  'address',
  'personalNumber',
  'ethnicity',
  'issuingOffice',
] as const;
export type ReadingField = (typeof readingFields)[number];

export type ReadingSource = 'mrz' | 'printed' | 'barcode';
/** `passed`: its own check digit holds as read. `repaired`: it holds only after look-alikes were swapped, so it is a proposal. */
export type CheckDigit = 'passed' | 'repaired' | 'failed' | 'none';

/** One value read from a document. `value` is normalised: dates ISO, countries ISO 3166 alpha-3, names as printed. */
export type FieldReading = {
  readonly value: string;
  readonly sources: readonly ReadingSource[];
  /** 0..1, of the weakest character. */
  readonly confidence: number;
  readonly check: CheckDigit;
  /**
   * True only when the check digit passed unaided and the printed zone or a barcode agrees (names: two sources agree).
   * A resident-identity number whose own check character passes and whose birth date agrees with the printed one counts as confirmed.
   */
  readonly confirmed: boolean;
  readonly box: Region;
  /** What else it may say, likeliest first: `03/04/2030` may be the 3rd of April or the 4th of March, a letter of a name may be another. */
  readonly alternatives?: readonly string[];
  /** Sources on the same side that say something else. Present only when there are any. */
  readonly differing?: readonly DifferingSource[];
};

export type DifferingSource = Pick<FieldReading, 'value' | 'check' | 'confidence' | 'box'> & {
  readonly source: ReadingSource;
};

export type MrzFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B';
export type Mrz = {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  readonly checks: Readonly<Record<'number' | 'birth' | 'expiry' | 'optional' | 'composite', CheckDigit>>;
  readonly box: Region;
};

/** Everything read from one side of a document. An absent field was looked for and not found. */
export type DocumentReading = {
  readonly mrz: Mrz | null;
  readonly fields: { readonly [Field in ReadingField]?: FieldReading };
  /** Printed words that name what the paper is: SPECIMEN, 样本, student card, household register. */
  readonly marks: readonly DocumentMark[];
  /** What the paper itself says it is, where words or layout tell. */
  readonly kind: string | null;
  /** ISO 3166 alpha-3, or UTO for the specimen state. */
  readonly country: string | null;
  /** Barcodes that were read; absent where none was looked for. What they say stands in `fields`. */
  readonly barcodes?: readonly { readonly format: 'pdf417' | 'qr'; readonly box: Region }[];
  /** Number of text lines found; 0 on a page that shows no writing at all. */
  readonly textLines: number;
};
export type DocumentMark = { readonly mark: 'specimen' | 'refused_kind'; readonly kind?: string; readonly box: Region };
export type { IsoDate };
