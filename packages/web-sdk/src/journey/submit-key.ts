import type { JourneyView } from '@candor/core/verification/journey-view.ts';

/**
 * The same key for the same attempt: a double press, two tabs or a lost answer count once. It names the verification,
 * the decision that this attempt answers, and the pictures (the first 48 bits of each SHA-256, sorted).
 */
export function submitKey(view: JourneyView): string {
  const pictures = view.slots.flatMap(({ evidence }) => (evidence ? [evidence.sha256.slice(0, 12)] : [])).sort();
  const answers = view.decision ? String(Date.parse(view.decision.decidedAt)) : 'first';
  return [view.id, answers, ...pictures].join('.');
}
