import { type DetailField, detailFields } from '@candor/core/details/fields.ts';
import type { Region } from '@candor/core/findings/region.ts';
import type { JourneyView, ShownReading } from '@candor/core/verification/journey-view.ts';

/** What the document says about one field of the form, and where it says so. */
export type ReadBack = {
  readonly value: string;
  readonly confirmed: boolean;
  readonly evidence: string;
  readonly box: Region;
};
export type ReadBacks = { readonly [Field in DetailField]?: ReadBack };

/** The readings of all pictures, one per field; a confirmed one wins over one that is not. */
export function readBacks(view: JourneyView): ReadBacks {
  const found = new Map<DetailField, ReadBack>();
  for (const { slot, evidence } of view.slots) {
    // The form is held against a bill, not filled from it.
    if (slot === 'proof_of_address') continue;
    for (const reading of evidence?.readings ?? []) {
      const field = detailOf(reading.field);
      if (!evidence || !field) continue;
      const earlier = found.get(field);
      if (earlier && (earlier.confirmed || !reading.confirmed)) continue;
      found.set(field, { value: reading.value, confirmed: reading.confirmed, evidence: evidence.id, box: reading.box });
    }
  }
  return Object.fromEntries(found);
}

/** A card whose number is the person's own (Chinese resident card) fills the same field of the form. */
function detailOf(reading: ShownReading['field']): DetailField | undefined {
  if (reading === 'personalNumber') return 'documentNumber';
  return detailFields.find((candidate) => candidate === reading);
}

export function isReading(view: JourneyView): boolean {
  return view.slots.some(({ evidence }) => evidence !== null && evidence.status !== 'measured');
}
