/** What a slot on a document may hold. `fill` slots carry words that nobody asks for, as real documents do. */
export const slotFields = [
  'surname',
  'givenNames',
  'fullName',
  'nativeName',
  'documentNumber',
  'personalNumber',
  'birthDate',
  'issueDate',
  'expiryDate',
  'validity',
  'sex',
  'nationality',
  'issuer',
  'address',
  'ethnicity',
  'issuingOffice',
  'birthPlace',
  'height',
  'categories',
  'remarks',
  'type',
] as const;
export type SlotField = (typeof slotFields)[number];

export type Labels = Readonly<Record<SlotField, string>>;
