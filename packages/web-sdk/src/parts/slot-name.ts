import type { Slot } from '@candor/core/evidence/slots.ts';
import type { ShellApp } from '../app-context.ts';

/** A passport has a photo page, not a front. */
export function slotName({ texts, view }: Pick<ShellApp, 'texts' | 'view'>, slot: Slot): string {
  return slot === 'document_front' && view.document?.kind === 'passport' ? texts.passportPage : texts.slots[slot];
}
