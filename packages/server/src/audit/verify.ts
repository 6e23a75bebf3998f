import type { Deps } from '../deps.ts';
import { hashEntry, noEntryBefore } from './chain.ts';
import { readAudit } from './store.ts';

export type AuditVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: string }
  | { readonly intact: false; readonly brokenAt: number };

const page = 1_000;

/**
 * Walks the whole chain. `expectedHead` is a hash noted earlier outside this database: without it a cut-off tail cannot be told
 * from a shorter history.
 */
export async function verifyAudit({ database }: Pick<Deps, 'database'>, expectedHead?: string): Promise<AuditVerdict> {
  let previous = noEntryBefore;
  let seq = 0;
  let metHead = expectedHead === undefined || expectedHead === noEntryBefore;
  for (;;) {
    const entries = await database.transaction((tx) => readAudit(tx, seq, page));
    for (const entry of entries) {
      if (entry.seq !== seq + 1 || entry.previous !== previous || hashEntry(entry) !== entry.hash)
        return { intact: false, brokenAt: seq + 1 };
      seq = entry.seq;
      previous = entry.hash;
      metHead ||= previous === expectedHead;
    }
    if (entries.length < page) break;
  }
  return metHead ? { intact: true, entries: seq, head: previous } : { intact: false, brokenAt: seq + 1 };
}
