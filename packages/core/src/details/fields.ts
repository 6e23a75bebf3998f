/** Everything a person may type about themselves, in the order the form asks for it. */
export const detailFields = [
  'surname',
  'givenNames',
  'nativeName',
  'birthDate',
  'nationality',
  'residence',
  'documentNumber',
  'address',
] as const;
export type DetailField = (typeof detailFields)[number];

/** What the applicant typed or confirmed. Personal: lives encrypted, never in findings, logs, URLs or mails. */
export type Details = { readonly [Field in DetailField]?: string };

const nameFields: readonly DetailField[] = ['surname', 'givenNames', 'nativeName'];

export function isNameField(field: DetailField): boolean {
  return nameFields.includes(field);
}
