import type { DetailField } from '@candor/core/details/fields.ts';
import type { ReadingField } from '@candor/core/document/reading.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { Language } from '../texts/language.tsx';

export const fieldName = (_language: Language, field: DetailField | ReadingField): string => field;
export const placeName = (_language: Language, place: { slot: Slot } | { field: DetailField }): string =>
  'slot' in place ? place.slot : place.field;
