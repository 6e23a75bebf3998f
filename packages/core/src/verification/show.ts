import { billFields } from '../address/bill.ts';
import type { DocumentChoice } from '../checks/submission.ts';
import type { Ask } from '../decision/decide.ts';
import { earliestWithin, type IsoDate } from '../details/dates.ts';
import type { Details } from '../details/fields.ts';
import { type FieldReading, readingFields } from '../document/reading.ts';
import type { Analysis } from '../evidence/analysis.ts';
import { acceptedSlots, requiredDetails, requiredSlots } from '../evidence/required.ts';
import type { Provenance, Slot } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import type { When } from '../findings/mask.ts';
import type { Level, levels, Mode } from '../level/levels.ts';
import { budgetAt } from '../lockout/lockout.ts';
import type { Policy } from '../policy/policy.ts';
import { shownState, submitBlockers } from './blockers.ts';
import type {
  EvidenceStatus,
  JourneyView,
  ShownDecision,
  ShownEvidence,
  ShownReading,
  ShownSlot,
} from './journey-view.ts';
import { showAsks, showFindings } from './show-finding.ts';
import type { VerificationState } from './states.ts';

export { showAsks, showFinding, showFindings } from './show-finding.ts';

/** One evidence with all we know, before masking. Instants in the view are ISO strings, so they come as such. */
export type KnownEvidence = {
  readonly id: string;
  readonly slot: Slot;
  readonly status: EvidenceStatus;
  readonly provenance: Provenance;
  readonly receivedAt: string;
  readonly sha256: string;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly analysis: Analysis | null;
  /** From `judgeEvidence`. */
  readonly findings: readonly Finding[];
  /** Pictures measured in this slot since the last Submit, this one included. */
  readonly tries: number;
  readonly usedAnyway: boolean;
  readonly accepted: boolean;
};

export type KnownDecision = {
  readonly outcome: ShownDecision['outcome'];
  readonly decidedAt: string;
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
};

/** Everything a journey view is made of. Nothing of it reaches the applicant except through `showJourney`. */
export type JourneyInput = Pick<
  JourneyView,
  'id' | 'receipt' | 'locale' | 'host' | 'antiPhishingCode' | 'consent' | 'hold' | 'cases'
> & {
  readonly mode: Mode;
  readonly level: Level;
  readonly state: VerificationState;
  readonly policy: Policy;
  readonly today: IsoDate;
  /** ms */
  readonly now: number;
  readonly details: Details;
  readonly choice: DocumentChoice | null;
  /** The newest of each slot. */
  readonly evidence: readonly KnownEvidence[];
  readonly openAsks: readonly Ask[];
  /** Slots that the applicant left to a person. */
  readonly byPerson?: readonly Slot[];
  /** Per slot, the instant (ISO) at which the next picture is welcome. */
  readonly pauses: { readonly [S in Slot]?: string };
  /** Counted submits, ms: see `budgetAt`. */
  readonly submits: readonly number[];
  readonly reviewDueAt: string | null;
  readonly decision: KnownDecision | null;
  readonly granted: readonly Level[];
  readonly notices: readonly {
    readonly id: string;
    readonly kind: string;
    readonly at: string;
    readonly findings: readonly Finding[];
    readonly readAt: string | null;
  }[];
};

/** Everything the applicant's pages show. The one place where what we know becomes what they see. */
export function showJourney(input: JourneyInput): JourneyView {
  const { id, receipt, locale, host, antiPhishingCode, consent, hold, cases, mode, level, policy, details, choice } =
    input;
  const budget = budgetAt(input.submits, input.now, policy);
  const blockers = submitBlockers({
    ...input,
    consented: consent.givenAt !== null,
    items: input.evidence,
    onHold: hold !== null,
    lockedUntil: budget.lockedUntil,
  });
  const told: When = input.state === 'declined' ? 'declined' : 'after_submit';
  return {
    id,
    receipt,
    mode,
    level,
    state: shownState(input.state),
    locale,
    host,
    antiPhishingCode,
    consent,
    details,
    requiredDetails: requiredDetails(input),
    document: choice,
    slots: shownSlots(input).map((slot) => showSlot(slot, input)),
    addressProof: showAddressProof(input),
    submit: { open: blockers.length === 0, blockers },
    budget: {
      used: budget.used,
      total: budget.total,
      windowHours: policy.budget.windowHours.value,
      lockedUntil: budget.lockedUntil === null ? null : new Date(budget.lockedUntil).toISOString(),
    },
    hold,
    review: input.reviewDueAt === null ? null : { dueAt: input.reviewDueAt },
    decision: input.decision && showDecision(input.decision, told),
    levels: allLevels.map((each) => ({
      level: each,
      granted: input.granted.includes(each),
      limits: policy.levels[each],
    })),
    notices: input.notices.map((notice) => ({
      id: notice.id,
      kind: notice.kind,
      at: notice.at,
      findings: showFindings(notice.findings, told),
      readAt: notice.readAt,
    })),
    cases: cases.map(({ id: caseId, openedAt, state }) => ({ id: caseId, openedAt, state })),
  };
}

const allLevels: readonly Level[] = [1, 2, 3] satisfies readonly (keyof typeof levels)[];

export function showDecision({ outcome, decidedAt, findings, asks }: KnownDecision, when: When): ShownDecision {
  return { outcome, decidedAt, findings: showFindings(findings, when), asks: showAsks(asks) };
}

/** Said before anybody looks for a paper, with the day reckoned out. */
function showAddressProof(input: JourneyInput): JourneyView['addressProof'] {
  if (!requiredSlots(input).includes('proof_of_address')) return null;
  const { maxAgeMonths, accepted } = input.policy.address;
  return { earliest: earliestWithin(input.today, maxAgeMonths.value), accepted };
}

/** What is asked for, and what was sent beyond that. */
function shownSlots(input: JourneyInput): Slot[] {
  const asked = requiredSlots(input);
  const sent = input.evidence.map(({ slot }) => slot);
  return acceptedSlots(input).filter((slot) => asked.includes(slot) || sent.includes(slot));
}

function showSlot(slot: Slot, input: JourneyInput): ShownSlot {
  const evidence = input.evidence.find((known) => known.slot === slot);
  return {
    slot,
    asked: input.openAsks.some((ask) => 'slot' in ask && ask.slot === slot),
    evidence: evidence ? showEvidence(evidence, input.policy) : null,
    pausedUntil: input.pauses[slot] ?? null,
    ...(input.byPerson?.includes(slot) && { byPerson: true }),
  };
}

/** One picture as the applicant sees it: quality and readings, never a comparison or a descriptor. */
export function showEvidence(known: KnownEvidence, policy: Policy): ShownEvidence {
  const { id, slot, status, provenance, receivedAt, sha256, size, analysis, usedAnyway, accepted } = known;
  const findings = showFindings(known.findings, 'before_submit');
  const isFailing = findings.some(({ verdict }) => verdict === 'fail');
  // A movement that somebody cannot do is not tried three times first: a person is offered at once.
  const hasTriedEnough = slot === 'liveness' || known.tries >= policy.pictures.useAnywayAfter.value;
  return {
    id,
    slot,
    status,
    provenance,
    receivedAt,
    sha256,
    size,
    outline: analysis && 'outline' in analysis ? (analysis.outline?.corners ?? null) : null,
    findings,
    readings: showReadings(analysis),
    mayUseAnyway: isFailing && hasTriedEnough && !usedAnyway && analysis !== null,
    usedAnyway,
    accepted,
  };
}

function showReadings(analysis: Analysis | null): ShownReading[] {
  if (analysis?.of === 'bill') return listed(billFields, analysis.reading?.fields);
  return analysis?.of === 'document' ? listed(readingFields, analysis.reading?.fields) : [];
}

function listed<Field extends ShownReading['field']>(
  order: readonly Field[],
  fields: { readonly [F in Field]?: FieldReading } | undefined,
): ShownReading[] {
  return order.flatMap((field) => {
    const reading = fields?.[field];
    if (!reading) return [];
    const { value, confirmed, check, box } = reading;
    return [{ field, value, confirmed, check, box }];
  });
}
