import type { SlotField } from './labels/fields.ts';

/** Millimetres from the top left of the page. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a value and its label stand: baseline of the first line, and the room that the value has. A longer value is set smaller until it fits. */
export type Slot = {
  readonly field: SlotField;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Lines it may fill; 1 unless said. */
  readonly lines?: number;
  readonly size?: number;
  readonly tracking?: number;
  /** Instead of the label that the language has; empty for none. */
  readonly label?: string;
  /** Instead of the layout's. */
  readonly labelRoom?: number;
};

type Place = readonly [x: number, y: number, size: number];

/** Where everything stands on one side of a document, whatever its language, colours and holder. */
export type Layout = {
  readonly sheet: SheetName;
  /** Height of the coloured band along the top; 0 for none. */
  readonly band: number;
  readonly state: Place | null;
  readonly title: Place | null;
  readonly specimen: Place;
  readonly emblem?: { readonly at: Place; readonly opacity: number };
  readonly portrait: Box | null;
  /** `numbers` and `abbreviations` are those of driving licences. */
  readonly labels: 'above' | 'before' | 'numbers' | 'abbreviations';
  /** Room for a label that stands before its value. */
  readonly labelRoom?: number;
  readonly labelSize: number;
  readonly valueSize: number;
  readonly bold: boolean;
  readonly slots: readonly Slot[];
  /** Top of the light strip under the machine-readable zone. */
  readonly mrzStrip?: number;
  readonly barcode?: Box;
  readonly chip?: Place;
};

/** Widths and heights in mm: ISO/IEC 7810 (ID-1, ID-2, ID-3), ICAO Doc 9303-7 (visas), ISO 216 (A4). */
export const sheets = {
  'ID-1': { widthMm: 85.6, heightMm: 53.98, radiusMm: 3.18 },
  'ID-1 upright': { widthMm: 53.98, heightMm: 85.6, radiusMm: 3.18 },
  'ID-2': { widthMm: 105, heightMm: 74, radiusMm: 3.18 },
  'ID-3': { widthMm: 125, heightMm: 88, radiusMm: 3.18 },
  'open booklet': { widthMm: 125, heightMm: 176, radiusMm: 3.18 },
  'MRV-A': { widthMm: 120, heightMm: 80, radiusMm: 1 },
  'MRV-B': { widthMm: 105, heightMm: 74, radiusMm: 1 },
  A4: { widthMm: 210, heightMm: 297, radiusMm: 0 },
  A5: { widthMm: 148, heightMm: 105, radiusMm: 0 },
  'till roll': { widthMm: 80, heightMm: 190, radiusMm: 0 },
  'phone screen': { widthMm: 70, heightMm: 150, radiusMm: 0 },
} as const satisfies Record<string, { widthMm: number; heightMm: number; radiusMm: number }>;
export type SheetName = keyof typeof sheets;

/** The page that is asked for, on sheets that show more: the data page of a booklet that lies open is the lower one. */
export function targetPage(sheet: SheetName): Box {
  const { widthMm, heightMm } = sheets[sheet];
  if (sheet !== 'open booklet') return { x: 0, y: 0, width: widthMm, height: heightMm };
  return { x: 0, y: heightMm / 2, width: widthMm, height: heightMm / 2 };
}
