import type { Finding } from '@candor/core/findings/finding.ts';
import type { Mode } from '@candor/core/level/levels.ts';
import { bigint, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, sealed } from './columns.ts';

export const notice = pgTable('notice', {
  id: text().primaryKey(),
  seq: bigint({ mode: 'number' }).generatedAlwaysAsIdentity(),
  applicant: text().notNull(),
  verification: text().notNull(),
  kind: text().notNull(),
  findings: jsonb().$type<readonly Finding[]>().notNull().default([]),
  at: instant().notNull(),
  readAt: instant('read_at'),
  mailedAt: instant('mailed_at'),
});

export const webhookEndpoint = pgTable('webhook_endpoint', {
  mode: text().$type<Mode>().primaryKey(),
  url: text().notNull(),
  secret: sealed().notNull(),
  createdAt: instant('created_at').notNull(),
});

export const webhookEvent = pgTable('webhook_event', {
  id: text().primaryKey(),
  mode: text().$type<Mode>().notNull(),
  verification: text().notNull(),
  type: text().notNull(),
  payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  at: instant().notNull(),
  deliveredAt: instant('delivered_at'),
});

export const webhookDelivery = pgTable('webhook_delivery', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  event: text().notNull(),
  number: integer().notNull(),
  at: instant().notNull(),
  status: integer(),
  failure: text(),
});

export const audit = pgTable('audit', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  at: instant().notNull(),
  type: text().notNull(),
  subject: text().notNull(),
  by: text().notNull(),
  payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
});
