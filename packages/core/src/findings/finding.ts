import type { DetailField } from '../details/fields.ts';
import type { Measure } from '../evidence/measurements.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Reason } from './reasons.ts';
import type { Region } from './region.ts';

/**
 * `fail`: beyond the stop limit. `unsure`: not able to decide, a person looks.
 * `advice`: shown before Submit, never refuses and never refers.
 */
export type Verdict = 'fail' | 'unsure' | 'advice';

/**
 * One thing wrong, or not decidable. Carries codes, positions and numbers only, never a personal value:
 * `field` names the detail whose two values the page compares at display.
 */
export type Finding = {
  readonly reason: Reason;
  readonly verdict: Verdict;
  /** Evidence id; absent when the finding is about the details or the person's case as a whole. */
  readonly evidence?: string;
  /** The slot of the evidence, or the one that is still empty. */
  readonly slot?: Slot;
  readonly field?: DetailField;
  readonly region?: Region;
  /** Which measure the numbers belong to; it gives them their unit. */
  readonly measure?: Measure;
  readonly measured?: number | string;
  readonly limit?: number | string;
  /** Of a number with rules of its own: what the document calls it. */
  readonly scheme?: string;
  /** Which characters of the field, counted from 1 without spaces and punctuation. */
  readonly places?: readonly number[];
};
