import { createHash } from 'node:crypto';

export type AuditEntry = {
  readonly seq: number;
  /** ms */
  readonly at: number;
  readonly type: string;
  readonly subject: string;
  readonly by: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Hash of the entry before, in hex. */
  readonly previous: string;
};

/** Stands before the first entry. */
export const noEntryBefore = '0'.repeat(64);

/** SHA-256 over the canonical entry, which names its predecessor's hash: nothing can be changed, cut out or put in between unseen. */
export function hashEntry(entry: AuditEntry): string {
  return createHash('sha256').update(canonical(entry)).digest('hex');
}

/** One line of JSON with the keys in a fixed order, so that anybody can compute it again. */
export function canonical({ seq, at, type, subject, by, payload, previous }: AuditEntry): string {
  return JSON.stringify([seq, new Date(at).toISOString(), type, subject, by, sorted(payload), previous]);
}

/** PostgreSQL does not keep the order of keys in jsonb; sorting gives the same line before and after storing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
