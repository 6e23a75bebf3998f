import type { ShownEvidence, ShownFinding, ShownSlot } from '@candor/core/verification/journey-view.ts';
import type { Sending } from '../upload/sending.ts';

/** Where one photo stands, as its page shows it. A photo on its way hides the one it replaces. */
export type Photo =
  | { readonly at: 'none' }
  | { readonly at: 'sending'; readonly sending: Exclude<Sending, { at: 'refused' | 'held' }> }
  | { readonly at: 'held'; readonly sending: Extract<Sending, { at: 'held' }> }
  | { readonly at: 'refused'; readonly sending: Extract<Sending, { at: 'refused' }> }
  | {
      readonly at: 'measuring' | 'judged' | 'problem' | 'person' | 'fine' | 'used_anyway';
      readonly evidence: ShownEvidence;
    };

export function photoOf(slot: ShownSlot, sending: Sending | null): Photo {
  if (sending?.at === 'refused') return { at: 'refused', sending };
  if (sending?.at === 'held') return { at: 'held', sending };
  if (sending) return { at: 'sending', sending };
  const { evidence } = slot;
  if (!evidence) return { at: 'none' };
  if (evidence.usedAnyway) return { at: 'used_anyway', evidence };
  if (hasVerdict(evidence.findings, 'fail')) return { at: 'problem', evidence };
  if (evidence.status === 'measuring') return { at: 'measuring', evidence };
  if (evidence.status === 'judged') return { at: 'judged', evidence };
  return { at: hasVerdict(evidence.findings, 'unsure') ? 'person' : 'fine', evidence };
}

/** What must change first, then what a person looks at, then hints. */
export function byWeight(findings: readonly ShownFinding[]): ShownFinding[] {
  const weight = { fail: 0, unsure: 1, advice: 2 } as const;
  return [...findings].sort((a, b) => weight[a.verdict] - weight[b.verdict]);
}

function hasVerdict(findings: readonly ShownFinding[], verdict: ShownFinding['verdict']): boolean {
  return findings.some((finding) => finding.verdict === verdict);
}
