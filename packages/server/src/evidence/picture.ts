import { unpackRun } from '@candor/core/liveness/run-file.ts';
import { Problem } from '@candor/core/problem.ts';
import type { Deps } from '../deps.ts';
import type { Measurer } from '../measure/measurer.ts';
import { type Evidence, holdEvidence } from './store.ts';

/** px; enough to read every field, and what was uploaded never leaves as it came. */
const maxSide = 2_000;

export type PictureDeps = Pick<Deps, 'database' | 'keys' | 'blobs'> & {
  readonly measurer: Pick<Measurer, 'picture'>;
};

/** The applicant's own picture, made anew: upright, without metadata, without anything that was hidden in the file. */
export async function readPicture(deps: PictureDeps, verification: string, id: string): Promise<Uint8Array> {
  const one = await deps.database.transaction((tx) => holdEvidence(tx, verification, id));
  return cleanPicture(deps, one);
}

/** `frame`: which one of a liveness run. */
export async function cleanPicture(
  { keys, blobs, measurer }: PictureDeps,
  { applicant, blob, slot }: Pick<Evidence, 'applicant' | 'blob' | 'slot'>,
  frame = 0,
): Promise<Uint8Array> {
  const file = await blobs.get({ applicant, object: blob }, keys.open(applicant));
  const bytes = slot === 'liveness' ? unpackRun(file)?.frames[frame]?.jpeg : file;
  if (!bytes) throw new Problem('not_found', { frame });
  return measurer.picture({ bytes, maxSide });
}
