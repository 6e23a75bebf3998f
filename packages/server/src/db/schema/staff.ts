import type { Reason } from '@candor/core/findings/reasons.ts';
import { bigint, boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

export type Role = 'reviewer' | 'support' | 'operator';

export const operator = pgTable('operator', {
  id: text().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  role: text().$type<Role>().notNull(),
  passwordHash: text('password_hash'),
  /** Under a key of the operator's own in the key store: a copy of the database alone signs nobody in. */
  totpSecret: sealed('totp_secret'),
  /** Number of the last 30 s step whose code was used: a code works once. */
  totpLastStep: bigint('totp_last_step', { mode: 'number' }).notNull().default(0),
  active: boolean().notNull().default(false),
  createdAt: instant('created_at').notNull(),
});

export const operatorInvite = pgTable('operator_invite', {
  hash: text().primaryKey(),
  operator: text().notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

export const consoleSession = pgTable('console_session', {
  hash: text().primaryKey(),
  operator: text().notNull(),
  createdAt: instant('created_at').notNull(),
  seenAt: instant('seen_at').notNull(),
});

export const review = pgTable('review', {
  id: text().primaryKey(),
  verification: text().notNull(),
  attempt: text().notNull(),
  stage: text().$type<'first' | 'second'>().notNull(),
  openedAt: instant('opened_at').notNull(),
  dueAt: instant('due_at').notNull(),
  claimedBy: text('claimed_by'),
  leaseUntil: instant('lease_until'),
  version: integer().notNull().default(1),
  firstBy: text('first_by'),
  firstReasons: jsonb('first_reasons').$type<readonly Reason[]>().notNull().default([]),
  closedAt: instant('closed_at'),
  closedBy: text('closed_by'),
  verdict: text(),
});

export const supportCase = pgTable('support_case', {
  id: text().primaryKey(),
  verification: text().notNull(),
  applicant: text().notNull(),
  openedAt: instant('opened_at').notNull(),
  about: sealed().notNull(),
  answer: sealed(),
  answeredAt: instant('answered_at'),
  answeredBy: text('answered_by'),
});
