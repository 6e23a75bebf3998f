import { type BillField, billFields } from '@candor/core/address/bill.ts';
import { compareAddresses } from '@candor/core/address/compare-address.ts';
import { compareField } from '@candor/core/details/compare.ts';
import { type DetailField, type Details, detailFields } from '@candor/core/details/fields.ts';
import type { FieldReading, ReadingField } from '@candor/core/document/reading.ts';
import type { ReviewEvidence } from '@candor/core/review/review-view.ts';

export type Row = {
  readonly field: ReadingField | DetailField;
  readonly typed: string | undefined;
  /** From the printed zone or a barcode of either side. */
  readonly printed: FieldReading | undefined;
  /** From the code lines. */
  readonly code: FieldReading | undefined;
};

/** A line of a proof of address. */
export type BillRow = {
  readonly field: BillField;
  readonly typed: string | undefined;
  readonly read: FieldReading | undefined;
};

const order: readonly (ReadingField | DetailField)[] = [
  ...detailFields.filter((field) => field !== 'residence'),
  'sex',
  'birthPlace',
  'expiryDate',
  'issueDate',
  'issuer',
  'issuingOffice',
];

type Read = Partial<Record<ReadingField | DetailField, FieldReading>>;

/** The fields that were typed or read, in the order of the form. A later side fills what an earlier one lacks. */
export function comparisonRows(details: Details, evidence: readonly Pick<ReviewEvidence, 'reading'>[]): Row[] {
  const typed: Partial<Record<ReadingField | DetailField, string>> = details;
  const [printed, code]: [Read, Read] = [{}, {}];
  for (const { reading } of evidence) {
    const read: Read = reading?.fields ?? {};
    for (const field of order) {
      const value = read[field];
      if (!value) continue;
      if (value.sources.includes('mrz')) code[field] ??= value;
      if (value.sources.some((source) => source !== 'mrz')) printed[field] ??= value;
    }
  }
  return order
    .map((field) => ({ field, typed: typed[field], printed: printed[field], code: code[field] }))
    .filter((row) => row.typed !== undefined || row.printed !== undefined || row.code !== undefined);
}

/** What stands on the proof of address beside what was typed. Empty where there is none. */
export function billRows(details: Details, evidence: readonly Pick<ReviewEvidence, 'bill'>[]): BillRow[] {
  const bill = evidence.find((one) => one.bill)?.bill;
  if (!bill) return [];
  const name = details.nativeName ?? [details.givenNames, details.surname].filter(Boolean).join(' ');
  const typed: Partial<Record<BillField, string | undefined>> = { holderName: name, address: details.address };
  return billFields.map((field) => ({ field, typed: typed[field], read: bill.fields[field] }));
}

/** An address written in another form is the same address: `differs` only where a part of it is another. */
export function isOtherAddress({ field, typed, read }: BillRow): boolean {
  if (field !== 'address' || !typed || !read) return false;
  const how = compareAddresses(typed, { text: read.value });
  return how === 'differs' || how === 'partly';
}

/** What differs between a typed value and one that was read, positions counted from 1; null where nothing does or nothing can be said. */
export function difference(field: Row['field'], typed: string | undefined, read: FieldReading | undefined) {
  const detail = detailFields.find((one) => one === field);
  if (!detail || typed === undefined || !read) return null;
  const compared = compareField(detail, typed, read.value);
  return compared.result === 'differs' ? { typedAt: compared.typedAt, readAt: compared.readAt } : null;
}

/** A value cut into runs, the differing ones marked. Positions count code points of the NFC form from 1, as `compareField` does. */
export function runsOf(
  value: string,
  differing: readonly number[],
): { text: string; differs: boolean; from: number }[] {
  const marked = new Set(differing);
  const runs: { text: string; differs: boolean; from: number }[] = [];
  for (const [index, letter] of [...value.normalize('NFC')].entries()) {
    const differs = marked.has(index + 1);
    const last = runs.at(-1);
    if (last?.differs === differs) last.text += letter;
    else runs.push({ text: letter, differs, from: index + 1 });
  }
  return runs;
}
