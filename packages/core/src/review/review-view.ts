import type { BillReading } from '../address/bill.ts';
import type { Ask } from '../decision/decide.ts';
import type { Details } from '../details/fields.ts';
import type { DocumentKind } from '../document/kinds.ts';
import type { DocumentReading } from '../document/reading.ts';
import type { MadeBy } from '../evidence/analysis.ts';
import type { Measurements } from '../evidence/measurements.ts';
import type { Provenance, Slot } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';
import type { Region } from '../findings/region.ts';
import type { Level, Mode } from '../level/levels.ts';
import type { LivenessResult } from '../liveness/judge-liveness.ts';

/** A line of the reviewers' list: no names, no pictures. */
export type ReviewLine = {
  readonly id: string;
  readonly receipt: string;
  readonly stage: 'first' | 'second';
  readonly level: Level;
  readonly mode: Mode;
  readonly country: string | null;
  readonly reasons: readonly Reason[];
  readonly openedAt: string;
  readonly dueAt: string;
  readonly claimedBy: string | null;
  readonly leaseUntil: string | null;
};

/** A match band and its distance. The band is never a verdict by itself; `uncalibrated`: the policy has no bands for this model. */
export type MatchBand = 'match' | 'likely' | 'doubtful' | 'mismatch' | 'uncalibrated';
export type FaceMatch = {
  readonly band: MatchBand;
  readonly distance: number;
  readonly model: string;
  /** Null when the band is `uncalibrated`. */
  readonly limits: Readonly<Record<'match' | 'likely' | 'doubtful', number>> | null;
};

/** A liveness run as staff see it: all that was judged, and which of its frames are worth a look. */
export type ReviewRun = LivenessResult & {
  readonly frameCount: number;
  /** Places of frames, from 0: looking ahead, then the middle of each movement, or of its step where none was seen. */
  readonly frames: readonly number[];
};

export type ReviewEvidence = {
  readonly id: string;
  readonly slot: Slot;
  readonly provenance: Provenance;
  readonly receivedAt: string;
  readonly usedAnyway: boolean;
  readonly outline: Region | null;
  /** The portrait on a document, or the face of a selfie: what a person compares with their own eyes. */
  readonly face: Region | null;
  readonly findings: readonly Finding[];
  readonly measurements: Measurements;
  readonly reading: DocumentReading | null;
  /** Of a liveness run. */
  readonly run: ReviewRun | null;
  /** Read from a proof of address. */
  readonly bill: BillReading | null;
  readonly madeBy: MadeBy | null;
};

export type ReviewView = ReviewLine & {
  readonly version: number;
  readonly verification: string;
  readonly attempt: { readonly id: string; readonly number: number; readonly submittedAt: string };
  readonly policyVersion: string;
  readonly details: Details;
  readonly document: { readonly country: string; readonly kind: DocumentKind } | null;
  readonly evidence: readonly ReviewEvidence[];
  readonly findings: readonly Finding[];
  readonly notRun: readonly string[];
  readonly match: FaceMatch | null;
  readonly history: readonly { readonly at: string; readonly type: string; readonly by: string }[];
  readonly cases: readonly { readonly id: string; readonly openedAt: string; readonly about: string }[];
};

/** What a reviewer may send. `ask_again` and `decline` carry catalogue reasons; `decline` first opens the second review. */
export type ReviewVerdict =
  | { readonly verdict: 'approve' }
  | { readonly verdict: 'ask_again'; readonly asks: readonly Ask[] }
  | { readonly verdict: 'decline'; readonly reasons: readonly Reason[] };
