import { type DetailField, type Details, isNameField } from './fields.ts';
import { tidy } from './normalise.ts';

/**
 * Fields of `required` that are still empty. One name is enough: many people have a single name, and a document in
 * Chinese characters has no surname apart.
 */
export function missingDetails(details: Details, required: readonly DetailField[]): DetailField[] {
  const isFilled = (field: DetailField): boolean => tidy(details[field] ?? '') !== '';
  const asksName = required.filter(isNameField);
  const missing = required.filter((field) => !isNameField(field) && !isFilled(field));
  const named = asksName.some((field) => field !== 'givenNames' && isFilled(field));
  const first = asksName.includes('surname') ? 'surname' : asksName[0];
  return named || first === undefined ? missing : [first, ...missing];
}
