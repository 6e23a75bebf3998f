import { provenances, slots } from '@candor/core/evidence/slots.ts';
import { Problem } from '@candor/core/problem.ts';
import { z } from 'zod';

/** 15 MB, the largest file taken (`file.size`). */
export const maxUploadBytes = 15 * 1024 * 1024;

const metadata = z.object({
  slot: z.enum(slots),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  provenance: z.enum(provenances),
});
export type UploadMetadata = z.infer<typeof metadata>;

/** What the client says about the bytes to come. Anything else it sends along, such as a file name, is dropped here. */
export function readUploadMetadata(header: string | undefined): UploadMetadata {
  const given: Record<string, string> = {};
  for (const pair of (header ?? '').split(',')) {
    const [name = '', value = ''] = pair.trim().split(' ');
    given[name] = Buffer.from(value, 'base64').toString('utf8');
  }
  const parsed = metadata.safeParse(given);
  if (!parsed.success)
    throw new Problem('bad_request', {
      fields: parsed.error.issues.map((issue) => `Upload-Metadata ${String(issue.path[0])}`),
    });
  return parsed.data;
}

/** Announced size in bytes; 1 to the limit. */
export function readUploadLength(header: string | undefined): number {
  const length = /^\d{1,15}$/.test(header ?? '') ? Number(header) : Number.NaN;
  if (!(length >= 1)) throw new Problem('bad_request', { fields: ['Upload-Length'] });
  if (length > maxUploadBytes) throw new Problem('too_large', { maxBytes: maxUploadBytes, reason: 'file.size' });
  return length;
}
