import { z } from 'zod';
import type { Settings } from '../settings.ts';
import { askOffice } from './office.ts';
import { CannotDo, type Say } from './say.ts';

const verdict = z.union([
  z.object({ intact: z.literal(true), entries: z.number(), head: z.string() }),
  z.object({ intact: z.literal(false), brokenAt: z.number() }),
]);
export type Verified = z.infer<typeof verdict>;

/** `candor audit verify [HEAD]`: exit code 1 where the log was changed. The head it prints belongs on another machine: only against a noted head does a cut-off end show. */
export async function audit(settings: Settings, args: readonly string[], say: Say): Promise<number> {
  const [verb, head = null, ...more] = args;
  if (verb !== 'verify' || more.length > 0 || (head !== null && !/^[0-9a-f]{64}$/.test(head)))
    throw new CannotDo('candor audit verify [HEAD]');
  const found = await verify(settings, head);
  say.out(
    found.intact
      ? `The audit log is whole: ${found.entries} entries.\nHead ${found.head}`
      : `The audit log is broken at entry ${found.brokenAt}.`,
  );
  return found.intact ? 0 : 1;
}

export async function verify(settings: Settings, head: string | null): Promise<Verified> {
  return verdict.parse(await askOffice(settings, 'audit verify', { head }));
}
