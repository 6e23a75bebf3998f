import type { DetailField } from '@candor/core/details/fields.ts';
import type { ReadingField } from '@candor/core/document/reading.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import { words } from '@candor/core/findings/say.ts';
import type { Language } from '../texts/language.tsx';

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function fieldName(language: Language, field: DetailField | ReadingField): string {
  const { details, reading } = words[language].names;
  const names: Partial<Record<DetailField | ReadingField, string>> = { ...reading, ...details };
  return capitalised(names[field] ?? field);
}

export function placeName(
  language: Language,
  place: { readonly slot: Slot } | { readonly field: DetailField },
): string {
  return 'slot' in place ? capitalised(words[language].names.slots[place.slot]) : fieldName(language, place.field);
}
