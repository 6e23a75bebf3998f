import type { Finding } from '@candor/core/findings/finding.ts';
import type { NoticeKind } from '@candor/core/notice/notices.ts';
import type { Tx } from '../db/database.ts';
import { notice } from '../db/schema/telling.ts';
import type { Deps } from '../deps.ts';
import { newId } from '../ids.ts';
import type { Verification } from '../verification/store.ts';

/**
 * Inbox row and mail job together; the job's payload names the notice only. Mail and inbox are made from the same row, so they say
 * the same.
 */
export async function giveNotices(
  tx: Tx,
  { jobs, now }: Pick<Deps, 'jobs' | 'now'>,
  { id: verification, applicant }: Pick<Verification, 'id' | 'applicant'>,
  kinds: readonly NoticeKind[],
  findings: readonly Finding[] = [],
): Promise<void> {
  for (const kind of kinds) {
    const id = newId('not');
    // Advice is for the moment of taking the picture; a notice says what decided.
    const listed = kind === 'lockout' ? [] : findings.filter(({ verdict }) => verdict !== 'advice');
    await tx.insert(notice).values({ id, applicant, verification, kind, findings: listed, at: now() });
    await jobs.send(tx, 'mail', { id });
  }
}
