import type { Ask } from '../decision/decide.ts';
import type { Finding } from '../findings/finding.ts';
import { shownReason, toldReason, type When } from '../findings/mask.ts';
import type { ShownFinding } from './journey-view.ts';

/**
 * A finding as people outside the staff may see it, or null where nothing may be told. A masked one keeps nothing but the neutral reason:
 * its place, its numbers and its evidence would give it away.
 */
export function showFinding(finding: Finding, when: When): ShownFinding | null {
  const reason = toldReason(finding, when);
  if (reason === null) return null;
  if (reason !== finding.reason) return { reason, verdict: 'unsure' };
  const { verdict, evidence, slot, field, region, measure, measured, limit, scheme, places } = finding;
  return {
    reason,
    verdict,
    ...(evidence !== undefined && { evidence }),
    ...(slot !== undefined && { slot }),
    ...(field !== undefined && { field }),
    ...(region !== undefined && { region }),
    ...(measure !== undefined && { measure }),
    // A score of a comparison stays inside even where the reason itself is told.
    ...(!isScored(finding) && measured !== undefined && { measured }),
    ...(!isScored(finding) && limit !== undefined && { limit }),
    ...(scheme !== undefined && { scheme }),
    ...(places !== undefined && { places }),
  };
}

/** All that may be told, without repeats: several masked findings read as one. */
export function showFindings(findings: readonly Finding[], when: When): ShownFinding[] {
  const shown = findings.map((finding) => showFinding(finding, when)).filter((finding) => finding !== null);
  return [...new Map(shown.map((finding) => [JSON.stringify(finding), finding])).values()];
}

export function showAsks(asks: readonly Ask[]): Ask[] {
  return asks.map((ask) => ({ ...ask, reasons: [...new Set(ask.reasons.map((reason) => shownReason(reason)))] }));
}

/** Of a liveness run the movement may be named; a number of it never is. */
function isScored({ reason, measured }: Finding): boolean {
  return reason === 'face.mismatch' || (reason.startsWith('live.') && typeof measured !== 'string');
}
