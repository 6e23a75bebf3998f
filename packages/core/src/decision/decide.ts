import type { DetailField } from '../details/fields.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import { type Reason, reasons } from '../findings/reasons.ts';

/** What an `action_required` asks for again: a picture or a typed field. */
export type Ask =
  | { readonly slot: Slot; readonly reasons: readonly Reason[] }
  | { readonly field: DetailField; readonly reasons: readonly Reason[] };

/** Findings of every check that ran, and which ran: silence only counts for a check that is on record. */
export type Report = {
  readonly ran: readonly string[];
  readonly findings: readonly Finding[];
  /** The sides of the chosen document: another document means all of them again. */
  readonly sides?: readonly Slot[];
};

export type Decision = {
  readonly outcome: 'approved' | 'action_required' | 'in_review';
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
  /** Required checks that have no record of having run. */
  readonly notRun: readonly string[];
};

/**
 * A failure asks again, doubt goes to a person, and silence approves only after every required check has run. Advice never counts.
 * A failure that nothing can be asked for goes to a person too: nobody is left without a next step. Nothing here declines.
 */
export function decide(
  { ran, findings, sides = [] }: Report,
  required: readonly string[],
  usedAnyway: boolean,
): Decision {
  const notRun = required.filter((check) => !ran.includes(check));
  const asks = withAllSides(asksFor(findings), sides);
  const isDoubtful = usedAnyway || notRun.length > 0 || findings.some(({ verdict }) => verdict !== 'advice');
  if (asks.length > 0) return { outcome: 'action_required', findings, asks, notRun };
  return { outcome: isDoubtful ? 'in_review' : 'approved', findings, asks, notRun };
}

/** One ask per field or slot, with every reason for it. A wrong number asks for the field, a bad picture for the slot. */
export function asksFor(findings: readonly Finding[]): Ask[] {
  const bySlot = new Map<Slot, Set<Reason>>();
  const byField = new Map<DetailField, Set<Reason>>();
  for (const { verdict, reason, slot, field } of findings) {
    if (verdict !== 'fail') continue;
    if (field) byField.set(field, (byField.get(field) ?? new Set()).add(reason));
    else if (slot) bySlot.set(slot, (bySlot.get(slot) ?? new Set()).add(reason));
  }
  return [
    ...[...byField].map(([field, reasons]) => ({ field, reasons: [...reasons] })),
    ...[...bySlot].map(([slot, reasons]) => ({ slot, reasons: [...reasons] })),
  ];
}

/** Another document has another back: a kept side would belong to the old one. */
export function withAllSides(asks: readonly Ask[], sides: readonly Slot[]): Ask[] {
  const needsOther = (reason: Reason): boolean => ['other_document', 'change_choice'].includes(reasons[reason].remedy);
  const moving = asks.flatMap((ask) =>
    'slot' in ask && sides.includes(ask.slot) ? ask.reasons.filter(needsOther) : [],
  );
  if (moving.length === 0) return [...asks];
  const asked = asks.flatMap((ask) => ('slot' in ask ? [ask.slot] : []));
  const also = sides.filter((side) => !asked.includes(side));
  return [...asks, ...also.map((slot) => ({ slot, reasons: [...new Set(moving)] }))];
}

/**
 * Whether an attempt uses one of the counted submits. One that only our own faults sent to a person (a check that could not run,
 * an outage) does not.
 */
export function isCounted({ outcome, findings }: Decision): boolean {
  if (outcome !== 'in_review') return true;
  const serious = findings.filter(({ verdict }) => verdict !== 'advice');
  const onlyOurs = serious.every(({ reason }) => reason.startsWith('sys.'));
  return !(onlyOurs && serious.length > 0);
}
