import { localeFor } from '@candor/core/findings/say.ts';
import type { Level } from '@candor/core/level/levels.ts';
import { z } from 'zod';
import { contactOf, holdApplicantOfUser, saveContact } from '../applicant/store.ts';
import { appendAudit } from '../audit/store.ts';
import type { Tx } from '../db/database.ts';
import { verification } from '../db/schema/verifications.ts';
import type { Deps } from '../deps.ts';
import type { HostCaller } from '../host/keys.ts';
import { type Answer, answerOnce } from '../http/idempotency.ts';
import { newId, newReceipt } from '../ids.ts';
import { keepPolicy } from '../policy/store.ts';
import { type HostVerification, hostVerification, levelShape, showHost } from './host-view.ts';
import { findOpenVerification, type Verification } from './store.ts';

/** Starting value: a road nobody walks for thirty days is closed; the host may open a new one at any time. */
const lifeMs = 30 * 24 * 3_600_000;

export const creation = z.strictObject({
  user: z.string().trim().min(1).max(200),
  level: levelShape,
  locale: z.string().max(35).optional(),
  email: z.email().max(254).optional(),
  returnUrl: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
});
export type Creation = z.infer<typeof creation>;

type CreateDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'policy' | 'site'>;

/** The open verification of this user and level is given back if there is one: 200 instead of 201. */
export function createVerification(
  deps: CreateDeps,
  host: HostCaller,
  wanted: Creation,
  key: string | undefined,
): Promise<Answer<HostVerification>> {
  const { database, now, site } = deps;
  const scope = `create ${host.key}`;
  return database.transaction((tx) =>
    answerOnce(tx, { scope, key, request: wanted, now: now() }, hostVerification.parse, async () => {
      const whom = await holdApplicantOfUser(tx, deps, host.mode, wanted.user);
      if (wanted.email) await saveContact(tx, deps, whom, { ...contactOf(deps, whom), email: wanted.email });
      const open = await findOpenVerification(tx, whom.id, wanted.level);
      if (open) return { status: 200, body: showHost(site, open, wanted.user) };
      const made = await insertVerification(tx, deps, whom.id, host, wanted);
      return { status: 201, body: showHost(site, made, wanted.user) };
    }),
  );
}

async function insertVerification(
  tx: Tx,
  { now, policy }: CreateDeps,
  applicant: string,
  host: HostCaller,
  wanted: Creation,
): Promise<Verification> {
  const at = now();
  await keepPolicy(tx, policy, at);
  const [made] = await tx
    .insert(verification)
    .values({
      id: newId('ver'),
      receipt: newReceipt(),
      applicant,
      level: wanted.level satisfies Level,
      mode: host.mode,
      state: 'collecting',
      policy: policy.version,
      locale: localeFor(wanted.locale ?? 'en'),
      returnUrl: wanted.returnUrl ?? null,
      createdAt: at,
      movedAt: at,
      expiresAt: at + lifeMs,
    })
    .returning();
  if (!made) throw new Error('the verification was not kept');
  const payload = { level: wanted.level, mode: host.mode, policy: policy.version };
  await appendAudit(tx, at, { type: 'verification.created', subject: made.id, by: `host:${host.key}`, payload });
  return made;
}
