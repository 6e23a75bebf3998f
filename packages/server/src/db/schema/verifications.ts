import type { Ask } from '@candor/core/decision/decide.ts';
import type { DocumentKind } from '@candor/core/document/kinds.ts';
import type { Provenance, Slot } from '@candor/core/evidence/slots.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import type { Level, Mode } from '@candor/core/level/levels.ts';
import type { LivenessChallenge } from '@candor/core/liveness/challenge.ts';
import type { Policy } from '@candor/core/policy/policy.ts';
import type { EvidenceStatus } from '@candor/core/verification/journey-view.ts';
import type { Accepted } from '@candor/core/verification/resubmit.ts';
import type { VerificationState } from '@candor/core/verification/states.ts';
import { bigint, boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

export type Outcome = 'approved' | 'action_required' | 'in_review' | 'declined';
/** The last decision on a verification, by the rules or by a person. Codes only. */
export type StoredDecision = {
  readonly outcome: Outcome;
  readonly decidedAt: number;
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
};

export const policy = pgTable('policy', {
  version: text().primaryKey(),
  body: jsonb().$type<Policy>().notNull(),
  createdAt: instant('created_at').notNull(),
});

export const verification = pgTable('verification', {
  id: text().primaryKey(),
  receipt: text().notNull(),
  applicant: text().notNull(),
  level: integer().$type<Level>().notNull(),
  mode: text().$type<Mode>().notNull(),
  state: text().$type<VerificationState>().notNull(),
  policy: text().notNull(),
  locale: text().$type<'en' | 'zh-Hans'>().notNull(),
  returnUrl: text('return_url'),
  consentVersion: text('consent_version'),
  consentAt: instant('consent_at'),
  /** Sealed `Details`. */
  details: sealed(),
  country: text(),
  kind: text().$type<DocumentKind>(),
  /** Asked again by the last decision and not yet replaced. */
  asks: jsonb().$type<readonly Ask[]>().notNull().default([]),
  decision: jsonb().$type<StoredDecision>(),
  /** Doubts that a person let stand. */
  accepted: jsonb().$type<readonly Accepted[]>().notNull().default([]),
  /** Slots that the applicant left to a person. */
  byPerson: jsonb('by_person').$type<readonly Slot[]>().notNull().default([]),
  createdAt: instant('created_at').notNull(),
  movedAt: instant('moved_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

export const clientToken = pgTable('client_token', {
  hash: text().primaryKey(),
  verification: text().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  /** Refreshing goes no further than this. */
  endsAt: instant('ends_at').notNull(),
});

export const attempt = pgTable('attempt', {
  id: text().primaryKey(),
  verification: text().notNull(),
  applicant: text().notNull(),
  level: integer().$type<Level>().notNull(),
  number: integer().notNull(),
  submittedAt: instant('submitted_at').notNull(),
  counted: boolean().notNull(),
  outcome: text().$type<Outcome>(),
  decidedAt: instant('decided_at'),
  findings: jsonb().$type<readonly Finding[]>().notNull().default([]),
  notRun: jsonb('not_run').$type<readonly string[]>().notNull().default([]),
  /** Ids of the evidence this attempt consisted of. */
  evidence: jsonb().$type<readonly string[]>().notNull().default([]),
  /** Calendar date of the press, in the policy's time zone. */
  today: text().notNull(),
});

export const evidence = pgTable('evidence', {
  id: text().primaryKey(),
  verification: text().notNull(),
  applicant: text().notNull(),
  slot: text().$type<Slot>().notNull(),
  status: text().$type<EvidenceStatus>().notNull(),
  provenance: text().$type<Provenance>().notNull(),
  /** Object name in the blob store. */
  blob: text().notNull(),
  bytes: integer().notNull(),
  sha256: text().notNull(),
  receivedAt: instant('received_at').notNull(),
  measuredAt: instant('measured_at'),
  width: integer(),
  height: integer(),
  /** Sealed `Analysis`; null while measuring and when we could not look. */
  analysis: sealed(),
  fileFindings: jsonb('file_findings').$type<readonly Finding[]>().notNull().default([]),
  findings: jsonb().$type<readonly Finding[]>().notNull().default([]),
  fingerprint: text(),
  /** Had an open `fail` when it was replaced or decided: the same picture again is said to be the same. */
  refused: boolean().notNull().default(false),
  usedAnyway: boolean('used_anyway').notNull().default(false),
  accepted: boolean().notNull().default(false),
  replacedAt: instant('replaced_at'),
});

export const livenessChallenge = pgTable('liveness_challenge', {
  nonce: text().primaryKey(),
  verification: text().notNull(),
  steps: jsonb().$type<LivenessChallenge['steps']>().notNull(),
  drawnAt: instant('drawn_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  /** The one run that used it. */
  evidence: text(),
});

export const journeyEvent = pgTable('journey_event', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  verification: text().notNull(),
  type: text().$type<'journey' | 'evidence'>().notNull(),
  payload: jsonb().$type<Readonly<Record<string, string>>>().notNull(),
  at: instant().notNull(),
});
