import type { BillField, BillKind } from '../address/bill.ts';
import type { Ask } from '../decision/decide.ts';
import type { DetailField, Details } from '../details/fields.ts';
import type { DocumentKind } from '../document/kinds.ts';
import type { CheckDigit, ReadingField } from '../document/reading.ts';
import type { Measure } from '../evidence/measurements.ts';
import type { Provenance, Slot } from '../evidence/slots.ts';
import type { Verdict } from '../findings/finding.ts';
import type { ShownReason } from '../findings/reasons.ts';
import type { Region } from '../findings/region.ts';
import type { Level, Limits, Mode } from '../level/levels.ts';
import type { VerificationState } from './states.ts';

/** Review stages look alike to the applicant: a second look is not a worse sign. */
export type ShownState = Exclude<VerificationState, 'second_review'>;

/** A finding as the applicant may see it: reasons already masked, no scores of comparisons. */
export type ShownFinding = {
  readonly reason: ShownReason;
  readonly verdict: Verdict;
  readonly evidence?: string;
  readonly slot?: Slot;
  readonly field?: DetailField;
  readonly region?: Region;
  readonly measure?: Measure;
  readonly measured?: number | string;
  readonly limit?: number | string;
  readonly scheme?: string;
  readonly places?: readonly number[];
};

export type ShownReading = {
  readonly field: ReadingField | BillField;
  readonly value: string;
  readonly confirmed: boolean;
  readonly check: CheckDigit;
  readonly box: Region;
};

/** `measuring`: bytes are safe, eyes at work. `judged`: quality findings are in, reading goes on. `measured`: all is known. */
export type EvidenceStatus = 'measuring' | 'judged' | 'measured';

export type ShownEvidence = {
  readonly id: string;
  readonly slot: Slot;
  readonly status: EvidenceStatus;
  readonly provenance: Provenance;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly outline: Region | null;
  readonly findings: readonly ShownFinding[];
  readonly readings: readonly ShownReading[];
  /** "Use it anyway" is offered after repeated tries; such an attempt goes to a person. */
  readonly mayUseAnyway: boolean;
  readonly usedAnyway: boolean;
  /** Part of an attempt that was decided, and kept. */
  readonly accepted: boolean;
};

export type ShownSlot = {
  readonly slot: Slot;
  /** Asked for again by the last decision and not yet replaced. */
  readonly asked: boolean;
  readonly evidence: ShownEvidence | null;
  readonly pausedUntil: string | null;
  /** The applicant left this one to a person. */
  readonly byPerson?: boolean;
};

export type Blocker =
  | { readonly kind: 'consent' }
  | { readonly kind: 'detail'; readonly field: DetailField; readonly reason: ShownReason }
  | { readonly kind: 'document_choice' }
  | { readonly kind: 'slot'; readonly slot: Slot; readonly why: 'missing' | 'measuring' | 'failing' | 'asked' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'lockout'; readonly until: string }
  | { readonly kind: 'state'; readonly state: ShownState };

export type ShownDecision = {
  readonly outcome: 'approved' | 'action_required' | 'in_review' | 'declined';
  readonly decidedAt: string;
  readonly findings: readonly ShownFinding[];
  readonly asks: readonly Ask[];
};

export type ShownNotice = {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly findings: readonly ShownFinding[];
  readonly readAt: string | null;
};

/** Everything the applicant's pages show, in one value. Built by `showJourney`; nothing else reaches an applicant. */
export type JourneyView = {
  readonly id: string;
  readonly receipt: string;
  readonly mode: Mode;
  readonly level: Level;
  readonly state: ShownState;
  readonly locale: 'en' | 'zh-Hans';
  readonly host: { readonly name: string; readonly returnUrl: string | null };
  readonly antiPhishingCode: string;
  readonly consent: { readonly version: string; readonly givenAt: string | null };
  readonly details: Details;
  readonly requiredDetails: readonly DetailField[];
  readonly document: { readonly country: string; readonly kind: DocumentKind } | null;
  readonly slots: readonly ShownSlot[];
  /** What a proof of address must be, where this level asks for one: the earliest day of issue, and the kinds of paper. */
  readonly addressProof: { readonly earliest: string; readonly accepted: readonly BillKind[] } | null;
  readonly submit: { readonly open: boolean; readonly blockers: readonly Blocker[] };
  readonly budget: {
    readonly used: number;
    readonly total: number;
    readonly windowHours: number;
    readonly lockedUntil: string | null;
  };
  readonly hold: { readonly since: string } | null;
  readonly review: { readonly dueAt: string } | null;
  readonly decision: ShownDecision | null;
  readonly levels: readonly { readonly level: Level; readonly granted: boolean; readonly limits: Limits }[];
  readonly notices: readonly ShownNotice[];
  readonly cases: readonly { readonly id: string; readonly openedAt: string; readonly state: 'open' | 'answered' }[];
};
