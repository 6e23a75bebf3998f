import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultPolicy, type MatchBands, type Policy } from '@candor/core/policy/policy.ts';
import { z } from 'zod';
import { writeDurably } from '../keys/durable-file.ts';
import { sha256Of } from './record.ts';

const setting = z.object({ value: z.number().positive(), source: z.string().min(20) });
const bandsFile = z.object({
  model: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/),
  madeAt: z.iso.datetime(),
  bands: z
    .object({ match: setting, likely: setting, doubtful: setting })
    .refine(({ match, likely, doubtful }) => match.value <= likely.value && likely.value <= doubtful.value),
});
export type KeptBands = z.infer<typeof bandsFile>;

/** Keeps what a calibration found; an earlier one of the same model is replaced. Answers the file. */
export function keepBands(folder: string, kept: KeptBands): string {
  const file = join(folder, `${bandsFile.parse(kept).model}.bands.json`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeDurably(file, new TextEncoder().encode(`${JSON.stringify(kept, null, 2)}\n`));
  return file;
}

/** Throws on a file that is not whole: limits of faces are never guessed. */
function readBands(folder: string): KeptBands[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.bands.json'));
  return names.sort().map((name) => bandsFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}

/**
 * The policy of this installation: the one of a fresh installation, with the bands that were calibrated here. Its version says which
 * bands those are, so that a verification pins them; without any it is the policy of a fresh installation unchanged.
 */
export function installedPolicy(folder: string, base: Policy = defaultPolicy): Policy {
  const kept = readBands(folder);
  if (kept.length === 0) return base;
  const own: Record<string, MatchBands> = Object.fromEntries(kept.map(({ model, bands }) => [model, bands]));
  const version = `${base.version}+faces.${sha256Of(JSON.stringify(kept)).slice(0, 8)}`;
  return { ...base, version, match: { ...base.match, ...own } };
}
