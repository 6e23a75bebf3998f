import type { Sheet, Type, TypeFamily } from '../sheet.ts';
import type { Bill } from './bill.ts';
import type { BillDesign } from './bill-design.ts';

/** Sizes in mm for the three sorts of paper: margin, and em of heading, title, text and small print. */
export const measures = {
  A4: { margin: 20, heading: 6.4, title: 5.4, text: 3.7, small: 2.7, step: 5.8 },
  'till roll': { margin: 5, heading: 4.2, title: 3.6, text: 2.9, small: 2.5, step: 4.6 },
  'phone screen': { margin: 5, heading: 4, title: 4.4, text: 3, small: 2.4, step: 5.2 },
} as const;
type Measures = (typeof measures)[keyof typeof measures];

export const ink = '#1c1e20';
export const faint = '#585d62';

/** A letter while it is printed. */
export type Page = {
  readonly sheet: Sheet;
  readonly design: BillDesign;
  readonly bill: Bill;
  readonly measures: Measures;
  readonly family: TypeFamily;
};

export const put = ({ sheet, family }: Page, words: string, type: Omit<Type, 'family'>): void =>
  sheet.text(words, { ...type, family });

/** Where values stand beside their labels, mm from the margin. */
export const labelRoom = ({ sheet }: Page): number => (sheet.page.width > 100 ? 45 : sheet.page.width > 75 ? 24 : 29);
