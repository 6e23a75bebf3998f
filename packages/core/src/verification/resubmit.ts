import type { EvidenceInput } from '../checks/submission.ts';
import { type Ask, type Report, withAllSides } from '../decision/decide.ts';
import { isDocumentSide } from '../evidence/required.ts';
import type { Slot } from '../evidence/slots.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reason } from '../findings/reasons.ts';

/** A doubt that a person has looked at and let stand, with the evidence it was about. */
export type Accepted = { readonly reason: Reason; readonly inputs: readonly string[] };

/** Slots of a decided attempt that are kept: what was not asked for is not asked for again. */
export function keptSlots(slots: readonly Slot[], asks: readonly Ask[]): Slot[] {
  const asked = asks.flatMap((ask) => ('slot' in ask ? [ask.slot] : []));
  return slots.filter((slot) => !asked.includes(slot));
}

/** The other slots that must be taken again with this one, to be said before it is replaced. Only another document takes its sides with it. */
export function replacedTogether(slot: Slot, reasons: readonly Reason[], sides: readonly Slot[]): Slot[] {
  return withAllSides([{ slot, reasons }], sides).flatMap((ask) =>
    'slot' in ask && ask.slot !== slot ? [ask.slot] : [],
  );
}

/** What a reviewer has accepted by asking for something else: every doubt about what stays as it is. */
export function acceptedBy(
  findings: readonly Finding[],
  evidence: readonly Pick<EvidenceInput, 'id' | 'slot'>[],
  asks: readonly Ask[],
): Accepted[] {
  const kept = keptSlots(
    evidence.map(({ slot }) => slot),
    asks,
  );
  const keptIds = evidence.filter(({ slot }) => kept.includes(slot)).map(({ id }) => id);
  return findings.flatMap((finding) => {
    const inputs = inputsOf(finding, evidence);
    // What was typed may change without a new picture, so a difference in a field is looked at again.
    const isAccepted = finding.verdict === 'unsure' && !finding.field && inputs.every((id) => keptIds.includes(id));
    return isAccepted && inputs.length > 0 ? [{ reason: finding.reason, inputs }] : [];
  });
}

/** Acceptance belongs to a check and its inputs: the doubt is gone while all of them are the same, and comes back when one is replaced. */
export function withoutAccepted(
  report: Report,
  accepted: readonly Accepted[],
  evidence: readonly Pick<EvidenceInput, 'id' | 'slot'>[],
): Report {
  const keys = new Set(accepted.map(acceptanceKey));
  const findings = report.findings.filter(
    (finding) =>
      finding.verdict !== 'unsure' ||
      finding.field ||
      !keys.has(acceptanceKey({ reason: finding.reason, inputs: inputsOf(finding, evidence) })),
  );
  return { ...report, findings };
}

/** The evidence a finding rests on: document findings on all sides, the face match on selfie and portrait, others on their own picture. */
function inputsOf(finding: Finding, evidence: readonly Pick<EvidenceInput, 'id' | 'slot'>[]): string[] {
  const { evidence: about, slot } = finding;
  if (about === undefined) return [];
  const isComparison =
    finding.reason === 'face.mismatch' || (finding.reason === 'sys.not_checked' && slot === 'selfie');
  const rests = (item: Pick<EvidenceInput, 'id' | 'slot'>): boolean => {
    if (item.id === about) return true;
    if (isComparison) return item.slot === (slot === 'liveness' ? 'selfie' : 'document_front');
    return slot !== undefined && isDocumentSide(slot) && isDocumentSide(item.slot);
  };
  return evidence
    .filter(rests)
    .map(({ id }) => id)
    .sort();
}

function acceptanceKey({ reason, inputs }: Accepted): string {
  return `${reason} ${[...inputs].sort().join(' ')}`;
}
