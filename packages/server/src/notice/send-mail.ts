import { words } from '@candor/core/findings/say.ts';
import { noticeKinds } from '@candor/core/notice/notices.ts';
import { enNotices } from '@candor/core/notice/texts/en.ts';
import { zhHansNotices } from '@candor/core/notice/texts/zh-hans.ts';
import { type Mail, writeMail } from '@candor/core/notice/write-mail.ts';
import { showFindings } from '@candor/core/verification/show-finding.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { contactOf, holdApplicant } from '../applicant/store.ts';
import type { Tx } from '../db/database.ts';
import type { JobPayload } from '../db/jobs.ts';
import { notice } from '../db/schema/telling.ts';
import type { Deps } from '../deps.ts';
import { failpoint } from '../failpoint.ts';
import { holdVerification } from '../verification/store.ts';
import type { Mailer } from './mailer.ts';

const notices = { en: enNotices, 'zh-Hans': zhHansNotices } as const;

export type MailDeps = Pick<Deps, 'database' | 'keys' | 'now' | 'site'> & { readonly mailer: Pick<Mailer, 'send'> };

/**
 * Sends the mail of one notice, once. Between sending and remembering there is a moment in which a crash sends it again; then it
 * carries the same Message-ID.
 */
export async function sendMail(deps: MailDeps, { id }: JobPayload): Promise<void> {
  const { database, mailer, now } = deps;
  const mail = await database.transaction((tx) => composeMail(tx, deps, id));
  if (!mail) return;
  failpoint('before-mail');
  await mailer.send({ id, ...mail });
  failpoint('after-mail');
  await database.transaction((tx) => tx.update(notice).set({ mailedAt: now() }).where(eq(notice.id, id)));
}

/** Null when there is nothing to send: sent before, nobody to write to, or erased meanwhile. */
async function composeMail(
  tx: Tx,
  deps: Pick<Deps, 'keys' | 'site'>,
  id: string,
): Promise<(Mail & { readonly to: string }) | null> {
  const [due] = await tx
    .select()
    .from(notice)
    .where(and(eq(notice.id, id), isNull(notice.mailedAt)));
  const kind = noticeKinds.find((one) => one === due?.kind);
  if (!due || !kind) return null;
  const row = await holdVerification(tx, due.verification);
  const whom = await holdApplicant(tx, due.applicant);
  const { email, antiPhishingCode } = contactOf(deps, whom);
  if (email === null) return null;
  const told = showFindings(due.findings, kind === 'declined' ? 'declined' : 'after_submit');
  const reasons = told.filter(({ verdict }) => verdict !== 'advice').map(({ reason }) => reason);
  const { hostName: host } = deps.site;
  const input = { kind, mode: row.mode, host, receipt: row.receipt, antiPhishingCode, reasons };
  return { to: email, ...writeMail(notices[row.locale], words[row.locale].texts, input) };
}
