import { billKinds } from '@candor/core/address/bill.ts';
import { detailFields } from '@candor/core/details/fields.ts';
import type { DocumentKind } from '@candor/core/document/kinds.ts';
import { provenances, slots } from '@candor/core/evidence/slots.ts';
import { z } from 'zod';

export const documentKindNames = [
  'id_card',
  'passport',
  'driving_licence',
  'residence_permit',
] as const satisfies readonly DocumentKind[];

const listOf = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).readonly();
const region = z.object({ points: listOf(z.tuple([z.number(), z.number()]).readonly()) });
const finding = z.object({
  reason: z.string(),
  verdict: z.enum(['fail', 'unsure', 'advice']),
  evidence: z.string().optional(),
  slot: z.enum(slots).optional(),
  field: z.enum(detailFields).optional(),
  region: region.optional(),
  measure: z.string().optional(),
  measured: z.union([z.number(), z.string()]).optional(),
  limit: z.union([z.number(), z.string()]).optional(),
  scheme: z.string().optional(),
  places: listOf(z.number()).optional(),
});
const state = z.enum([
  'collecting',
  'checking',
  'action_required',
  'in_review',
  'approved',
  'declined',
  'withdrawn',
  'expired',
]);
const ask = z.union([
  z.object({ slot: z.enum(slots), reasons: listOf(z.string()) }),
  z.object({ field: z.enum(detailFields), reasons: listOf(z.string()) }),
]);
const blocker = z.union([
  z.object({ kind: z.enum(['consent', 'document_choice', 'hold']) }),
  z.object({ kind: z.literal('detail'), field: z.enum(detailFields), reason: z.string() }),
  z.object({
    kind: z.literal('slot'),
    slot: z.enum(slots),
    why: z.enum(['missing', 'measuring', 'failing', 'asked']),
  }),
  z.object({ kind: z.literal('lockout'), until: z.string() }),
  z.object({ kind: z.literal('state'), state }),
]);

export const shownEvidenceShape = z.object({
  id: z.string(),
  slot: z.enum(slots),
  status: z.enum(['measuring', 'judged', 'measured']),
  provenance: z.enum(provenances),
  receivedAt: z.string(),
  sha256: z.string(),
  size: z.object({ width: z.number(), height: z.number() }).nullable(),
  outline: region.nullable(),
  findings: listOf(finding),
  readings: listOf(
    z.object({
      field: z.string(),
      value: z.string(),
      confirmed: z.boolean(),
      check: z.enum(['passed', 'repaired', 'failed', 'none']),
      box: region,
    }),
  ),
  mayUseAnyway: z.boolean(),
  usedAnyway: z.boolean(),
  accepted: z.boolean(),
});

/**
 * The journey as the API documents it. What is answered is core's `JourneyView`; parsing drops whatever this shape does not name,
 * so nothing reaches an applicant by accident.
 */
export const journeyShape = z.object({
  id: z.string(),
  receipt: z.string(),
  mode: z.enum(['sandbox', 'live']),
  level: z.number().int().min(1).max(3),
  state,
  locale: z.enum(['en', 'zh-Hans']),
  host: z.object({ name: z.string(), returnUrl: z.string().nullable() }),
  antiPhishingCode: z.string(),
  consent: z.object({ version: z.string(), givenAt: z.string().nullable() }),
  details: z.partialRecord(z.enum(detailFields), z.string()),
  requiredDetails: listOf(z.enum(detailFields)),
  document: z.object({ country: z.string(), kind: z.enum(documentKindNames) }).nullable(),
  slots: listOf(
    z.object({
      slot: z.enum(slots),
      asked: z.boolean(),
      evidence: shownEvidenceShape.nullable(),
      pausedUntil: z.string().nullable(),
      byPerson: z.boolean().optional(),
    }),
  ),
  addressProof: z.object({ earliest: z.string(), accepted: listOf(z.enum(billKinds)) }).nullable(),
  submit: z.object({ open: z.boolean(), blockers: listOf(blocker) }),
  budget: z.object({
    used: z.number(),
    total: z.number(),
    windowHours: z.number(),
    lockedUntil: z.string().nullable(),
  }),
  hold: z.object({ since: z.string() }).nullable(),
  review: z.object({ dueAt: z.string() }).nullable(),
  decision: z
    .object({
      outcome: z.enum(['approved', 'action_required', 'in_review', 'declined']),
      decidedAt: z.string(),
      findings: listOf(finding),
      asks: listOf(ask),
    })
    .nullable(),
  levels: listOf(
    z.object({
      level: z.number(),
      granted: z.boolean(),
      limits: z.object({ currency: z.string(), dailyWithdrawal: z.number(), dailyDeposit: z.number().nullable() }),
    }),
  ),
  notices: listOf(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: z.string(),
      findings: listOf(finding),
      readAt: z.string().nullable(),
    }),
  ),
  cases: listOf(z.object({ id: z.string(), openedAt: z.string(), state: z.enum(['open', 'answered']) })),
});
