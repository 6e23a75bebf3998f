import type { FastifyBaseLogger } from 'fastify';
import { admitUpload } from './evidence/admit.ts';
import { createEvidenceMeasuring } from './evidence/measure.ts';
import { receiveEvidence } from './evidence/receive.ts';
import { createUploads } from './evidence/upload.ts';
import { type App, createApp } from './http/app.ts';
import { bearerOf } from './http/callers.ts';
import type { Installation } from './installation.ts';
import { createMeasurer } from './measure/measurer.ts';
import type { PoolSettings } from './measure/pools.ts';
import { createThrottle } from './operator/throttle.ts';
import { pagesFolder } from './paths.ts';
import { sweep } from './retention/sweep.ts';
import { findTokenHolder } from './verification/token.ts';
import { startWork } from './work.ts';

/** Routes, uploads, eyes and queues over an open installation. */
export type House = { readonly app: App; readonly close: () => Promise<void> };

const sweepMs = 10 * 60_000;

export async function openHouse(
  installation: Installation,
  log: FastifyBaseLogger,
  eyes: PoolSettings = {},
): Promise<House> {
  const measurer = createMeasurer({ faceModel: installation.faceModel, ...eyes });
  const measureEvidence = createEvidenceMeasuring({ ...installation, measurer });
  const uploads = createUploads({
    ...installation,
    dataDir: installation.settings.dataDir,
    authorise: (request) => findTokenHolder(installation, bearerOf(request)),
    admit: (owner, slot) => admitUpload({ ...installation, measurer }, owner, slot),
    async onFinished(upload) {
      await receiveEvidence(installation, upload);
      // Straight to the eyes: the queue is the way back after a crash, so a failure here is only told.
      measureEvidence(upload.evidence).catch((error: unknown) =>
        log.warn({ err: error }, 'measuring will be tried again'),
      );
    },
  });
  const app = await createApp({
    ...installation,
    measurer,
    uploads,
    log,
    throttle: createThrottle(installation.database),
    trustProxy: installation.settings.trustProxy ?? false,
    pages: { journey: pagesFolder('web-sdk'), console: pagesFolder('console') },
  });
  await startWork(installation, { measureEvidence });
  await uploads.recover();
  const tidy = () =>
    Promise.all([sweep(installation), uploads.expire()]).catch((error: unknown) =>
      log.error({ err: error }, 'sweeping'),
    );
  const sweeping = setInterval(tidy, sweepMs);
  await tidy();
  measurer.warm();
  return {
    app,
    async close() {
      clearInterval(sweeping);
      await app.close();
      measurer.close();
    },
  };
}
