import { toldReason } from '@candor/core/findings/mask.ts';
import { shownState } from '@candor/core/verification/blockers.ts';
import { z } from 'zod';
import type { StoredDecision } from '../db/schema/verifications.ts';
import type { Site } from '../deps.ts';
import type { Verification } from './store.ts';

const stateShape = z.enum([
  'collecting',
  'checking',
  'action_required',
  'in_review',
  'approved',
  'declined',
  'withdrawn',
  'expired',
]);

/** JSON Schema has no integer literals of its own, so the type is said. */
export const levelShape = z.literal([1, 2, 3]).meta({ type: 'integer' });

const hostDecision = z.object({
  outcome: z.enum(['approved', 'action_required', 'in_review', 'declined']),
  decidedAt: z.iso.datetime(),
  /** Codes of the catalogue, masked. */
  reasons: z.array(z.string()),
});

export const hostVerification = z.object({
  id: z.string(),
  receipt: z.string(),
  user: z.string(),
  level: levelShape,
  mode: z.enum(['sandbox', 'live']),
  state: stateShape,
  /** The hosted journey. Append `#token=…` with a client token. */
  url: z.string(),
  createdAt: z.iso.datetime(),
  decision: hostDecision.nullable(),
});
export type HostVerification = z.infer<typeof hostVerification>;

/** What the host may know: the outcome and masked codes, never a picture, a reading or a score. */
export function showHost(site: Site, row: Verification, user: string): HostVerification {
  return {
    id: row.id,
    receipt: row.receipt,
    user,
    level: row.level,
    mode: row.mode,
    state: shownState(row.state),
    url: `${site.publicUrl}/v/`,
    createdAt: new Date(row.createdAt).toISOString(),
    decision: row.decision ? showHostDecision(row.decision) : null,
  };
}

export function showHostDecision({ outcome, decidedAt, findings }: StoredDecision): z.infer<typeof hostDecision> {
  const when = outcome === 'declined' ? 'declined' : 'after_submit';
  const told = findings.filter(({ verdict }) => verdict !== 'advice').map((finding) => toldReason(finding, when));
  return {
    outcome,
    decidedAt: new Date(decidedAt).toISOString(),
    reasons: [...new Set(told.filter((reason) => reason !== null))].sort(),
  };
}
