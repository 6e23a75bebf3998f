import { checkDetails } from '../checks/person.ts';
import type { DocumentChoice } from '../checks/submission.ts';
import type { Ask } from '../decision/decide.ts';
import type { IsoDate } from '../details/dates.ts';
import type { DetailField, Details } from '../details/fields.ts';
import { isAccepted } from '../document/countries.ts';
import { needsDocument, requiredSlots } from '../evidence/required.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import { shownReason } from '../findings/mask.ts';
import type { Reason } from '../findings/reasons.ts';
import type { Level, Mode } from '../level/levels.ts';
import type { Policy } from '../policy/policy.ts';
import type { Blocker, EvidenceStatus, ShownState } from './journey-view.ts';
import { moves, type VerificationState } from './states.ts';

/** The newest evidence of a slot, as Submit looks at it. */
export type SubmitItem = {
  readonly slot: Slot;
  readonly status: EvidenceStatus;
  readonly usedAnyway: boolean;
  /** What `judgeEvidence` found. */
  readonly findings: readonly Finding[];
};

export type SubmitInput = {
  readonly state: VerificationState;
  readonly mode: Mode;
  readonly level: Level;
  readonly policy: Policy;
  readonly today: IsoDate;
  readonly consented: boolean;
  readonly details: Details;
  readonly choice: DocumentChoice | null;
  readonly items: readonly SubmitItem[];
  /** Slots that the applicant left to a person: nothing is missing in them. */
  readonly byPerson?: readonly Slot[];
  /** Of the last decision, those not yet answered with a new picture or a changed field. */
  readonly openAsks: readonly Ask[];
  readonly onHold: boolean;
  /** ms */
  readonly lockedUntil: number | null;
};

/** Everything that stands between here and Submit, all at once. Empty: Submit is open. */
export function submitBlockers(input: SubmitInput): Blocker[] {
  return [...accountBlockers(input), ...detailBlockers(input), ...slotBlockers(input)];
}

/**
 * A missing item, a hold and a lockout close Submit for everybody. An open finding closes it on the pages only: a client
 * of the API may send it all the same and is then asked again.
 */
export function closesAlways(blocker: Blocker): boolean {
  if (blocker.kind === 'slot') return blocker.why === 'missing';
  if (blocker.kind === 'detail') return blocker.reason === 'data.missing';
  return true;
}

export function shownState(state: VerificationState): ShownState {
  return state === 'second_review' ? 'in_review' : state;
}

function accountBlockers({ state, onHold, lockedUntil, consented }: SubmitInput): Blocker[] {
  return [
    ...(moves[state].submit ? [] : [{ kind: 'state', state: shownState(state) } as const]),
    ...(onHold ? [{ kind: 'hold' } as const] : []),
    ...(lockedUntil === null ? [] : [{ kind: 'lockout', until: new Date(lockedUntil).toISOString() } as const]),
    ...(consented ? [] : [{ kind: 'consent' } as const]),
  ];
}

/** One blocker per field, with its first reason: what was typed by itself, what differs from the document, what was asked again. */
function detailBlockers(input: SubmitInput): Blocker[] {
  const own = checkDetails(input);
  const compared = input.items.filter(({ usedAnyway }) => !usedAnyway).flatMap(({ findings }) => findings);
  const byField = new Map<DetailField, Reason>();
  for (const { field, verdict, reason } of [...own, ...compared]) {
    if (field && verdict === 'fail' && !byField.has(field)) byField.set(field, reason);
  }
  for (const ask of input.openAsks) {
    const [reason] = ask.reasons;
    if ('field' in ask && reason && !byField.has(ask.field)) byField.set(ask.field, reason);
  }
  return [...byField].map(([field, reason]) => ({ kind: 'detail', field, reason: shownReason(reason) }));
}

function slotBlockers(input: SubmitInput): Blocker[] {
  const { choice, mode } = input;
  const needsChoice = needsDocument(input) && (!choice || !isAccepted(choice, mode));
  const slots = requiredSlots(input).flatMap((slot): Blocker[] => {
    const why = whyNotReady(slot, input);
    return why ? [{ kind: 'slot', slot, why }] : [];
  });
  return needsChoice ? [{ kind: 'document_choice' }, ...slots] : slots;
}

function whyNotReady(
  slot: Slot,
  { items, openAsks, byPerson = [] }: SubmitInput,
): 'missing' | 'measuring' | 'failing' | 'asked' | null {
  const item = items.find((candidate) => candidate.slot === slot);
  const isAsked = openAsks.some((ask) => 'slot' in ask && ask.slot === slot);
  if (!item) return byPerson.includes(slot) && !isAsked ? null : 'missing';
  if (isAsked) return 'asked';
  if (item.status !== 'measured') return 'measuring';
  const isFailing = item.findings.some(({ verdict, field }) => verdict === 'fail' && field === undefined);
  return isFailing && !item.usedAnyway ? 'failing' : null;
}
