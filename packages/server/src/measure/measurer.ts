import type { Analysis, BillAnalysis, DocumentAnalysis } from '@candor/core/evidence/analysis.ts';
import type { Finding } from '@candor/core/findings/finding.ts';
import { Problem } from '@candor/core/problem.ts';
import type { Picture } from '@candor/vision/picture.ts';
import { JobFailed } from './child.ts';
import type { Box, Size } from './decode.ts';
import { lookAtBill, lookAtDocument, lookAtFace } from './look.ts';
import { cropAnswer, type DecoderJob, decodeAnswer, displayAnswer } from './messages.ts';
import { createPools, type PoolSettings } from './pools.ts';
import { type RunToWatch, type WatchedRun, watchRunFile } from './watch-run-file.ts';

export type ToMeasure = {
  /** The file as it was uploaded. */
  readonly bytes: Uint8Array;
  /** `bill`: a page that proves an address; the only one that may be a PDF. */
  readonly as: 'document' | 'face' | 'bill';
  /** False where no portrait belongs: the back of a card. Looking for one there costs half a second and finds nothing. */
  readonly withPortrait?: boolean;
  /** Called before reading begins, with `ran: ['quality']`. */
  readonly onQuality?: (judged: DocumentAnalysis | BillAnalysis) => void;
};

/** All we know of one file. */
export type MeasuredFile = {
  /** The upright picture, px; null when not even its header could be read. */
  readonly size: Size | null;
  /** Null: there was nothing to look at (see `fileFindings`) or we could not look, which never passes. */
  readonly analysis: Analysis | null;
  /** Verdict `fail`, without evidence id: type, size in pixels, cannot be opened. */
  readonly fileFindings: readonly Finding[];
  /** dHash, 16 hexadecimal digits; null when there are no pixels. */
  readonly fingerprint: string | null;
  /** Wall-clock ms. */
  readonly timings: { readonly decodeMs: number; readonly qualityMs: number | null; readonly totalMs: number };
};

export type Measurer = {
  /** Throws Problem `busy` with `retryAt` when the queues are full. */
  readonly measure: (what: ToMeasure) => Promise<MeasuredFile>;
  /** One liveness run: its frames opened one after the other, then looked at as a whole. Throws Problem `busy` as `measure` does. */
  readonly watch: (run: RunToWatch) => Promise<WatchedRun>;
  /** A clean re-encoded JPEG. Throws Problem `file_refused` for what cannot be shown. */
  readonly picture: (what: { bytes: Uint8Array; maxSide: number }) => Promise<Uint8Array>;
  /** A part at full size, for looking closer. */
  readonly crop: (what: { bytes: Uint8Array; box: Box }) => Promise<Picture>;
  /** When there may be room again, epoch ms; null while there is room. Ask before accepting a new upload. */
  readonly busyUntil: () => number | null;
  readonly warm: () => Promise<void>;
  readonly processes: () => Readonly<
    Record<'decoder' | 'documents' | 'faces', readonly { pid: number; rss: number }[]>
  >;
  readonly close: () => void;
};

const couldNotLook = { size: null, analysis: null, fileFindings: [], fingerprint: null };

/** Looks at uploaded files in processes of their own: strangers' bytes never meet a decoder inside the server. */
export function createMeasurer(settings: PoolSettings = {}): Measurer {
  const pools = createPools(settings);
  const now = settings.now ?? Date.now;
  const askDecoder = (job: DecoderJob) => pools.decoder.run(job);

  async function measure({ bytes, as, withPortrait = true, onQuality = () => {} }: ToMeasure): Promise<MeasuredFile> {
    const began = now();
    const looking = as === 'face' ? pools.faces : pools.documents;
    refuseWhen(looking.busyUntil());
    const decoded = await askDecoder({ task: 'decode', bytes, mayBePdf: as === 'bill' }).then(
      (answer) => decodeAnswer.parse(answer),
      unlessLost,
    );
    const decodeMs = now() - began;
    if (!decoded) return { ...couldNotLook, timings: { decodeMs, qualityMs: null, totalMs: decodeMs } };
    if ('findings' in decoded) {
      const { findings, size } = decoded;
      return {
        ...couldNotLook,
        size,
        fileFindings: findings,
        timings: { decodeMs, qualityMs: null, totalMs: decodeMs },
      };
    }
    const { size, picture, fingerprint, print } = decoded;
    let qualityMs: number | null = null;
    const told = (judged: DocumentAnalysis | BillAnalysis) => {
      qualityMs = now() - began;
      onQuality(judged);
    };
    const look = {
      face: () => lookAtFace(pools, picture),
      document: () => lookAtDocument(pools, picture, withPortrait, told),
      bill: () => lookAtBill(pools, picture, print, told),
    };
    const analysis = await look[as]();
    return { size, analysis, fileFindings: [], fingerprint, timings: { decodeMs, qualityMs, totalMs: now() - began } };
  }

  return {
    measure,
    watch: (run) => watchRunFile(pools, run),
    async picture({ bytes, maxSide }) {
      const shown = displayAnswer.parse(await orUnavailable(askDecoder({ task: 'display', bytes, maxSide })));
      if ('findings' in shown)
        throw new Problem('file_refused', { reasons: shown.findings.map(({ reason }) => reason) });
      return shown;
    },
    async crop({ bytes, box }) {
      const part = cropAnswer.parse(await orUnavailable(askDecoder({ task: 'crop', bytes, box })));
      if ('findings' in part) throw new Problem('file_refused', { reasons: part.findings.map(({ reason }) => reason) });
      return part;
    },
    busyUntil: () => pools.decoder.busyUntil() ?? pools.documents.busyUntil() ?? pools.faces.busyUntil(),
    async warm() {
      await Promise.all(Object.values(pools).map((pool) => pool.warm()));
    },
    processes: () => ({
      decoder: pools.decoder.processes(),
      documents: pools.documents.processes(),
      faces: pools.faces.processes(),
    }),
    close() {
      for (const pool of Object.values(pools)) pool.close();
    },
  };
}

function refuseWhen(until: number | null): void {
  if (until !== null) throw new Problem('busy', { retryAt: new Date(until).toISOString() });
}

/** A file that kills or outlasts the decoder was not looked at; it goes to a person. */
function unlessLost(error: unknown): null {
  if (error instanceof JobFailed && error.why !== 'closed') return null;
  throw error;
}

async function orUnavailable<Answer>(work: Promise<Answer>): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof JobFailed) throw new Problem('unavailable');
    throw error;
  }
}
