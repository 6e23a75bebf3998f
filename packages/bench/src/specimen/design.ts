import type { MrzFormat } from '@candor/core/document/reading.ts';
import type { ColourName } from './colours.ts';
import type { DateForm } from './dates.ts';
import type { HolderKind } from './holder.ts';
import type { Language } from './labels.ts';
import type { LayoutName } from './layouts.ts';
import type { PaperKind } from './specimen.ts';

/** One side of an identity document of Utopia, or of a paper that is mistaken for one. A row of the table, not code. */
export type DocumentDesign = {
  readonly kind: PaperKind;
  readonly side: 'front' | 'back';
  readonly layout: LayoutName;
  readonly colours: ColourName;
  readonly language: Language;
  readonly dates: DateForm;
  readonly holder: HolderKind;
  /** Pattern of the document number: A is a letter, 0 a digit. Longer than nine only where the zone is TD1 or absent. */
  readonly number: string;
  /** Digits of the optional data, which three in five holders have. */
  readonly personalDigits: number;
  readonly state: string;
  readonly title: string;
  readonly serif?: boolean;
  readonly mrz?: MrzFormat;
  /** First two characters of a TD1 or TD2 zone. */
  readonly mrzCode?: string;
  /** Lies open with the page before it. */
  readonly open?: boolean;
  readonly barcode?: 'aamva-us' | 'aamva-ca' | 'aamva-us-truncated' | 'qr';
};
