import type { MaskedReason, Reason, reasons } from '../reasons.ts';

/**
 * The words for one reason. `{name}` is filled at display.
 * `fact`: what was seen, in the reader's world. `instruction`: the one thing to do. `mail`: the same without any personal value, and without a link.
 */
export type ReasonText = {
  readonly fact: string;
  /** The fact without any blank, for where a value is not at hand. */
  readonly plain?: string;
  readonly instruction: string;
  readonly mail: string;
  /** For staff, where everybody else reads a neutral sentence. */
  readonly staff?: string;
  /** Another wording for what `measured` names (a birth date in the future is not a difference from the document), or for one of the measures behind a reason. */
  readonly variants?: Readonly<
    Record<string, { readonly fact: string; readonly plain?: string; readonly instruction: string }>
  >;
  /** The instruction where single characters of a field are known to be wrong, with `{places}`. */
  readonly marked?: string;
};

type Filled<R extends Reason> = keyof (typeof reasons)[R]['params'] extends never
  ? unknown
  : { readonly plain: string };
type ForStaff<R extends Reason> = R extends MaskedReason ? { readonly staff: string } : unknown;

/** A missing text, a blank without its plain sentence, or a masked reason without words for staff does not compile. */
export type CompleteTexts = { readonly [R in Reason]: ReasonText & Filled<R> & ForStaff<R> };

export type ReasonTexts = Readonly<Record<Reason, ReasonText>>;
