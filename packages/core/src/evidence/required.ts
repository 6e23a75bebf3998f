import type { DocumentChoice } from '../checks/submission.ts';
import { sidesOf } from '../document/countries.ts';
import type { DetailField } from '../details/fields.ts';
import type { Level, Mode } from '../level/levels.ts';
import type { Policy } from '../policy/policy.ts';
import { type Slot, slots } from './slots.ts';

export type Required = { readonly level: Level; readonly mode: Mode; readonly policy: Policy };

/** The slots to fill, in the order the journey asks. The chosen document says which of its sides exist. */
export function requiredSlots({ level, mode, policy, choice }: Required & { readonly choice: DocumentChoice | null }): Slot[] {
  const asked = policy.required[mode][level].slots;
  const sides: readonly Slot[] = choice ? sidesOf(choice) : ['document_front'];
  return slots.filter((slot) => asked.includes(slot) && (!isDocumentSide(slot) || sides.includes(slot)));
}

export function requiredDetails({ level, mode, policy }: Required): readonly DetailField[] {
  return policy.required[mode][level].details;
}

export function needsDocument({ level, mode, policy }: Required): boolean {
  return policy.required[mode][level].slots.some(isDocumentSide);
}

export function isDocumentSide(slot: Slot): boolean {
  return slot === 'document_front' || slot === 'document_back';
}
