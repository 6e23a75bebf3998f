import type { DetailField } from '../../../details/fields.ts';
import type { RefusalGround } from '../../../document/countries.ts';
import type { DocumentKind, OtherPaper, RefusedKind } from '../../../document/kinds.ts';
import type { ReadingField } from '../../../document/reading.ts';
import type { Measure } from '../../../evidence/measurements.ts';
import type { Provenance, Slot } from '../../../evidence/slots.ts';
import type { Level } from '../../../level/levels.ts';

export type Movement = 'turn_left' | 'turn_right' | 'nod' | 'open_mouth' | 'blink';

/** How a measured number is put into words. `null`: the number means nothing to a reader and is left out. */
export type MeasureWords = {
  /** With `{measured}` and `{limit}`. */
  readonly sentence: string;
  /** Raw number to the one shown, with its unit. */
  readonly as: (value: number) => string;
} | null;

/** The names of things, as people read them. */
export type Names = {
  readonly locale: 'en' | 'zh-Hans';
  readonly details: Readonly<Record<DetailField, string>>;
  readonly reading: Readonly<Record<ReadingField, string>>;
  readonly slots: Readonly<Record<Slot, string>>;
  readonly provenances: Readonly<Record<Provenance, string>>;
  readonly documents: Readonly<Record<DocumentKind, string>>;
  readonly refused: Readonly<Record<RefusedKind | OtherPaper, string>>;
  readonly grounds: Readonly<Record<RefusalGround, string>>;
  readonly levels: Readonly<Record<Level, string>>;
  readonly movements: Readonly<Record<Movement, string>>;
  /** Of a document that is valid for good, in place of a date. */
  readonly neverExpires: string;
  /** The specimen state, which no system knows. */
  readonly utopia: string;
  readonly measures: Readonly<Record<Measure, MeasureWords>>;
};

export const percent = (fraction: number): string => `${Math.round(fraction * 100)}%`;
export const tenths = (value: number): string => String(Math.round(value * 10) / 10);
export const whole = (value: number): string => String(Math.round(value));
/** Whole, without its direction: a head turned left is turned as far as one turned right. */
export const size = (value: number): string => whole(Math.abs(value));
/** Luma 0..255 as a share of white. */
export const ofWhite = (luma: number): string => percent(luma / 255);
/** A natural logarithm of a ratio, as "1.6". */
export const ratio = (log: number): string => tenths(Math.exp(log));
