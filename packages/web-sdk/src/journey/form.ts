import { compareField } from '@candor/core/details/compare.ts';
import type { DetailField, Details } from '@candor/core/details/fields.ts';
import type { ReadBack, ReadBacks } from './read-back.ts';

/** How a field stands against the document. `aligned`: same words, and the document's form is kept. */
export type FieldState =
  | { readonly at: 'plain' }
  | { readonly at: 'read' }
  | { readonly at: 'aligned'; readonly typed: string }
  | { readonly at: 'differs'; readonly read: ReadBack };

/** What the form starts with: what was typed earlier, in the document's form where it says the same; else what was read. */
export function firstValues(fields: readonly DetailField[], typed: Details, read: ReadBacks): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => [field, firstValue(field, typed[field] ?? '', read[field]?.value ?? '')]),
  );
}

function firstValue(field: DetailField, own: string, found: string): string {
  if (own === '' || found === '') return own || found;
  return compareField(field, own, found).result === 'aligned' ? found : own;
}

export function fieldState(field: DetailField, value: string, typed: Details, read: ReadBacks): FieldState {
  const found = read[field];
  if (!found || value === '') return { at: 'plain' };
  const { result } = compareField(field, value, found.value);
  if (result === 'differs') return { at: 'differs', read: found };
  if (result === 'not_comparable' || result === 'partly_read') return { at: 'plain' };
  const own = typed[field] ?? '';
  const isAligned = own !== '' && own !== found.value && compareField(field, own, found.value).result === 'aligned';
  return isAligned ? { at: 'aligned', typed: own } : { at: 'read' };
}
