import type { Level, Mode } from '@candor/core/level/levels.ts';
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

export const hostKey = pgTable('host_key', {
  id: text().primaryKey(),
  mode: text().$type<Mode>().notNull(),
  name: text().notNull(),
  hash: text().notNull(),
  createdAt: instant('created_at').notNull(),
  revokedAt: instant('revoked_at'),
});

export const applicant = pgTable('applicant', {
  id: text().primaryKey(),
  mode: text().$type<Mode>().notNull(),
  hostUser: text('host_user').notNull(),
  /** Sealed `{ email, antiPhishingCode }`. */
  contact: sealed(),
  heldAt: instant('held_at'),
  lockLiftedAt: instant('lock_lifted_at'),
  createdAt: instant('created_at').notNull(),
  erasedAt: instant('erased_at'),
});

export const idempotency = pgTable(
  'idempotency',
  {
    scope: text().notNull(),
    key: text().notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer().notNull(),
    response: jsonb().$type<unknown>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.scope, table.key] })],
);

export const levelGrant = pgTable(
  'level_grant',
  {
    applicant: text().notNull(),
    level: integer().$type<Level>().notNull(),
    verification: text().notNull(),
    grantedAt: instant('granted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.applicant, table.level] })],
);
