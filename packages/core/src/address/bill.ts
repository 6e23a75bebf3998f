import type { IsoDate } from '../details/dates.ts';
import type { FieldReading } from '../document/reading.ts';
import type { Region } from '../findings/region.ts';

/** Papers that show where somebody lives, or look as if they did. The policy says which of them are accepted. */
export const billKinds = [
  'bank_statement',
  'utility_bill',
  'tax_letter',
  'tenancy',
  'phone_bill',
  'till_receipt',
  'screenshot',
] as const;
export type BillKind = (typeof billKinds)[number];

/** What is read from a proof of address. `holderName`: the whole name on one line, without a title. */
export const billFields = ['holderName', 'address', 'issueDate', 'dueDate', 'billIssuer'] as const;
export type BillField = (typeof billFields)[number];

/** A line of print. */
export type BillLine = {
  readonly text: string;
  /** The same in Latin letters where the text has Han characters: pinyin without tones, words parted by spaces. */
  readonly romanised?: string;
  /** 0..1, mean over the characters. */
  readonly confidence: number;
  readonly box: Region;
};

export type BillMark = 'specimen' | 'identity_document';

/** Everything read from the page of a proof of address. An absent field was looked for and not found. */
export type BillReading = {
  /** How the text came: `print` was seen on the picture, `file` stands in the PDF and was seen there too. */
  readonly source: 'print' | 'file';
  /** What its words say it is, and where they say it; null where they do not tell. */
  readonly kind: { readonly value: BillKind; readonly box: Region } | null;
  readonly fields: { readonly [Field in BillField]?: FieldReading };
  /** Every day the printed date of issue may mean, likeliest first: 08/09/2026 is a day in August or in September. */
  readonly issueDates: readonly IsoDate[];
  /** From top to bottom, so that what was typed can be looked for anywhere on the page. */
  readonly lines: readonly BillLine[];
  readonly marks: readonly { readonly mark: BillMark; readonly box: Region }[];
};
