import type { BillKind } from '../address/bill.ts';
import type { CheckName } from '../checks/names.ts';
import type { DetailField } from '../details/fields.ts';
import type { Measure } from '../evidence/measurements.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Level, Limits, Mode } from '../level/levels.ts';
import type { LivenessLimits } from '../liveness/judge-liveness.ts';

/** A number an operator may set, and where the default comes from. */
export type Setting = { readonly value: number; readonly source: string };

/**
 * How one measure is judged. `bad: 'above'`: larger is worse; `away`: farther from zero is worse. `advise` and `stop` are in the unit of the measure; a value on the limit is still fine.
 * `stop: null`: this measure only ever advises. `onNeeded`: where the place meets the portrait, code lines or a field that were not read
 * well, it stops beyond this lower limit.
 */
export type PictureLimit = {
  readonly bad: 'above' | 'below' | 'away';
  readonly advise: number;
  readonly stop: number | null;
  readonly onNeeded?: number;
  readonly source: string;
};

export type PictureLimits = { readonly [M in Measure]?: PictureLimit };

/** Euclidean distances between descriptors of one model; at or below `match` is silent, everything else goes to a person. */
export type MatchBands = Readonly<Record<'match' | 'likely' | 'doubtful', Setting>>;

/** Every threshold and rule that an operator may set: versioned data, never code. A verification pins its version at creation. */
export type Policy = {
  readonly version: string;
  /** IANA name; `today` is computed in it by the caller. */
  readonly timeZone: string;
  readonly picture: PictureLimits;
  readonly reading: {
    /** A value read with less confidence (0..1, weakest character) is treated as not read. */
    readonly minConfidence: Setting;
  };
  readonly document: {
    /** A document that expires within so many days is advised against. */
    readonly expiresSoonDays: Setting;
    /** px; a narrower portrait cannot be compared reliably. */
    readonly minPortraitWidth: Setting;
  };
  readonly person: {
    readonly minAge: Setting;
    /** Residences (ISO 3166 alpha-3) that are not served. */
    readonly unservedRegions: readonly string[];
  };
  /** By descriptor model, as `madeBy.models.descriptor` names it. A model that is not here is not calibrated: everything goes to a person. */
  readonly match: Readonly<Record<string, MatchBands>>;
  readonly liveness: Readonly<Record<keyof LivenessLimits, Setting>>;
  /** How often and how long liveness may be tried. */
  readonly livenessRuns: {
    /** Minutes that a drawn challenge stands; a new one may be drawn at any time. */
    readonly standsMinutes: Setting;
    /** So many runs that did not pass, within so many minutes, bring a pause of so many minutes. */
    readonly failed: Setting;
    readonly withinMinutes: Setting;
    readonly pauseMinutes: Setting;
  };
  readonly budget: { readonly submits: Setting; readonly windowHours: Setting };
  readonly pictures: { readonly perSlotAndDay: Setting; readonly useAnywayAfter: Setting };
  readonly review: { readonly dueHours: Setting; readonly leaseMinutes: Setting };
  readonly retention: { readonly days: Setting };
  readonly address: {
    /** Calendar months: the same day so many months back is the earliest date of issue, clamped to the end of its month. */
    readonly maxAgeMonths: Setting;
    /** Kinds of paper that prove an address; another one is named and refused. */
    readonly accepted: readonly BillKind[];
  };
  readonly required: Readonly<
    Record<
      Mode,
      Readonly<
        Record<
          Level,
          {
            readonly slots: readonly Slot[];
            readonly details: readonly DetailField[];
            readonly checks: readonly CheckName[];
          }
        >
      >
    >
  >;
  readonly levels: Readonly<Record<Level, Limits>>;
};

/** The part of the policy that a browser may know: never a limit of faces, liveness, duplicates or screening. */
export type CapturePolicy = Pick<Policy, 'version' | 'picture' | 'budget' | 'pictures'>;

export function capturePolicy(policy: Policy): CapturePolicy {
  const { version, picture, budget, pictures } = policy;
  return { version, picture, budget, pictures };
}

export { defaultPolicy } from './default-policy.ts';
