import type { DocumentChoice } from '../checks/submission.ts';
import { type DetailField, isNameField } from '../details/fields.ts';
import { documentRule, sidesOf } from '../document/countries.ts';
import type { Level, Mode } from '../level/levels.ts';
import type { Policy } from '../policy/policy.ts';
import { type Slot, slots } from './slots.ts';

export type Required = {
  readonly level: Level;
  readonly mode: Mode;
  readonly policy: Policy;
  readonly choice?: DocumentChoice | null;
};

/** The slots to fill, in the order the journey asks. The chosen document says which of its sides exist. */
export function requiredSlots({ level, mode, policy, choice }: Required): Slot[] {
  const asked = policy.required[mode][level].slots;
  const sides: readonly Slot[] = choice ? sidesOf(choice) : ['document_front'];
  return slots.filter((slot) => asked.includes(slot) && (!isDocumentSide(slot) || sides.includes(slot)));
}

/**
 * What is taken beyond that: a liveness run wherever a selfie is asked for. It is judged like every other item, and without it nothing
 * is missing.
 */
export function acceptedSlots(required: Required): Slot[] {
  const asked = requiredSlots(required);
  return slots.filter((slot) => asked.includes(slot) || (slot === 'liveness' && asked.includes('selfie')));
}

/**
 * The fields to ask for. Of the three name fields, those in the script of the chosen document; one filled name is enough
 * (`missingDetails`), so that nobody with a single name is stuck.
 */
export function requiredDetails({ level, mode, policy, choice }: Required): DetailField[] {
  const names = (choice && documentRule(choice, mode)?.names) ?? 'either';
  const isAsked = (field: DetailField): boolean => {
    if (!isNameField(field) || names === 'either') return true;
    return (field === 'nativeName') === (names === 'native');
  };
  return policy.required[mode][level].details.filter(isAsked);
}

export function needsDocument({ level, mode, policy }: Required): boolean {
  return policy.required[mode][level].slots.some(isDocumentSide);
}

export function isDocumentSide(slot: Slot): slot is 'document_front' | 'document_back' {
  return slot === 'document_front' || slot === 'document_back';
}
