import type { SlotField } from '../labels/fields.ts';
import type { Layout, Slot } from '../layout.ts';

/** A slot: field, baseline and the room of its value. */
export const at = (field: SlotField, x: number, y: number, width: number, more: Partial<Slot> = {}): Slot => ({
  field,
  x,
  y,
  width,
  ...more,
});

/** What most sides of ID-1 have in common. */
export const card = {
  sheet: 'ID-1',
  band: 9.4,
  state: [4, 6.6, 4.6],
  title: [30, 6.3, 3],
  specimen: [63.5, 6.3, 2.8],
  labels: 'above',
  labelSize: 1.9,
  valueSize: 2.9,
  bold: true,
} as const satisfies Partial<Layout>;
