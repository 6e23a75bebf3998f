import { cpus } from 'node:os';
import { type FaceModelChoice, networkBytes } from '../face-model/folder.ts';
import { fileLimits } from './file-limits.ts';
import { createPool, type Pool } from './pool.ts';
import { builtEntries, entryFile, workerCounts } from './worker-entries.ts';

export type Pools = { readonly decoder: Pool; readonly documents: Pool; readonly faces: Pool };
export type PoolSettings = {
  /** Folder with decode.js, document-worker.js and face-worker.js. */
  readonly entries?: string;
  readonly cores?: number;
  readonly now?: () => number;
  /** A looking job that computes longer is given up, ms of CPU; by the clock it may take three times as long. */
  readonly jobCpuMs?: number;
  readonly maxWaiting?: number;
  /** The operator's face model; null or absent: the built-in one. */
  readonly faceModel?: FaceModelChoice | null;
};

const gigabyte = 2 ** 30;

/** The processes that look at pictures. Decoding goes before looking, so it alone is not niced. */
export function createPools(settings: PoolSettings = {}): Pools {
  const {
    entries = builtEntries,
    cores = cpus().length,
    now = Date.now,
    jobCpuMs = 20_000,
    maxWaiting = 16,
    faceModel = null,
  } = settings;
  const { documents, faces } = workerCounts(cores);
  const common = { now, maxWaiting, startMs: 60_000 };
  // While it is loaded, an own network lies in memory as a file, parsed, and as weights; a file of 147 MB took 475 MB afterwards.
  const ownModel = 4 * networkBytes(faceModel);
  const vision = { ...common, jobCpuMs, jobMs: 3 * jobCpuMs, niceness: 10 };
  return {
    decoder: createPool({
      ...common,
      entry: entryFile(entries, 'decode'),
      size: 1,
      niceness: 0,
      jobCpuMs: fileLimits.decodeMs,
      jobMs: 3 * fileLimits.decodeMs,
      maxRss: fileLimits.decoderRss,
      recycleRss: 0.4 * gigabyte,
    }),
    documents: createPool({
      ...vision,
      entry: entryFile(entries, 'document-worker'),
      size: documents,
      maxRss: 2 * gigabyte,
      recycleRss: gigabyte,
    }),
    faces: createPool({
      ...vision,
      entry: entryFile(entries, 'face-worker'),
      args: faceModel ?? [],
      size: faces,
      maxRss: 1.5 * gigabyte + ownModel,
      recycleRss: 0.6 * gigabyte + ownModel,
    }),
  };
}
