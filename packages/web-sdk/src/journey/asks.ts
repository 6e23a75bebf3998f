import type { DetailField } from '@candor/core/details/fields.ts';
import type { Slot } from '@candor/core/evidence/slots.ts';
import type { JourneyView, ShownFinding, ShownSlot } from '@candor/core/verification/journey-view.ts';

/** One thing that the last decision asks for again, with what was found about it. */
export type OpenAsk = {
  readonly findings: readonly ShownFinding[];
  readonly isFixed: boolean;
} & ({ readonly slot: Slot } | { readonly field: DetailField });

export function asksOf(view: JourneyView): OpenAsk[] {
  if (!view.decision) return [];
  const { asks, findings } = view.decision;
  return asks.map((ask) => {
    if ('slot' in ask) {
      const about = findings.filter((finding) => finding.slot === ask.slot && finding.field === undefined);
      return {
        slot: ask.slot,
        findings: about.length > 0 ? about : findings.filter((finding) => finding.slot === ask.slot),
        isFixed: !view.submit.blockers.some((blocker) => blocker.kind === 'slot' && blocker.slot === ask.slot),
      };
    }
    return {
      field: ask.field,
      findings: findings.filter((finding) => finding.field === ask.field),
      isFixed: !view.submit.blockers.some((blocker) => blocker.kind === 'detail' && blocker.field === ask.field),
    };
  });
}

/** What the last decision accepted: locked, shown as kept, never asked for again. */
export function keptSlots(view: JourneyView): ShownSlot[] {
  const asked = new Set((view.decision?.asks ?? []).flatMap((ask) => ('slot' in ask ? [ask.slot] : [])));
  return view.slots.filter(({ slot, evidence }) => evidence !== null && !asked.has(slot));
}
