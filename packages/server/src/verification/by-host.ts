import { eq } from 'drizzle-orm';
import type { Tx } from '../db/database.ts';
import { applicant } from '../db/schema/people.ts';
import type { Deps } from '../deps.ts';
import type { HostCaller } from '../host/keys.ts';
import { type HostVerification, showHost } from './host-view.ts';
import { holdVerificationOfHost } from './store.ts';
import { type ClientToken, issueToken } from './token.ts';
import { withdraw } from './withdraw.ts';

type HostDeps = Pick<Deps, 'database' | 'jobs' | 'now' | 'site'>;

export function readVerification(
  { database, site }: HostDeps,
  host: HostCaller,
  id: string,
): Promise<HostVerification> {
  return database.transaction(async (tx) => {
    const row = await holdVerificationOfHost(tx, host.mode, id);
    return showHost(site, row, await hostUserOf(tx, row.applicant));
  });
}

/**
 * The host's way to end an open verification; the applicant's is to withdraw. Both end in `withdrawn`, and asking again for what is
 * already so changes nothing.
 */
export function cancelVerification(deps: HostDeps, host: HostCaller, id: string): Promise<HostVerification> {
  return deps.database.transaction(async (tx) => {
    const row = await holdVerificationOfHost(tx, host.mode, id);
    const ended = row.state === 'withdrawn' ? row : await withdraw(tx, deps, row, `host:${host.key}`);
    return showHost(deps.site, ended, await hostUserOf(tx, row.applicant));
  });
}

/** A token for this one verification, and the address that carries it in its fragment, where no server and no log sees it. */
export function issueClientToken(
  { database, now, site }: HostDeps,
  host: HostCaller,
  id: string,
): Promise<ClientToken & { readonly url: string }> {
  return database.transaction(async (tx) => {
    const row = await holdVerificationOfHost(tx, host.mode, id);
    const issued = await issueToken(tx, row.id, now());
    return { ...issued, url: `${site.publicUrl}/v/#token=${issued.token}` };
  });
}

async function hostUserOf(tx: Tx, id: string): Promise<string> {
  const [found] = await tx.select({ user: applicant.hostUser }).from(applicant).where(eq(applicant.id, id));
  return found?.user ?? '';
}
