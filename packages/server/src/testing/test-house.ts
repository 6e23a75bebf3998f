import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mode } from '@candor/core/level/levels.ts';
import { defaultPolicy, type Policy } from '@candor/core/policy/policy.ts';
import { createBlobStore } from '../blobs/blob-store.ts';
import { startJobs } from '../db/jobs.ts';
import type { Site } from '../deps.ts';
import { admitUpload } from '../evidence/admit.ts';
import { createEvidenceMeasuring } from '../evidence/measure.ts';
import { receiveEvidence } from '../evidence/receive.ts';
import { createUploads } from '../evidence/upload.ts';
import { createHostKey } from '../host/keys.ts';
import { type AppDeps, createApp } from '../http/app.ts';
import { bearerOf } from '../http/callers.ts';
import { createKeyStore } from '../keys/key-store.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { PoolSettings } from '../measure/pools.ts';
import { createThrottle } from '../operator/throttle.ts';
import { findTokenHolder } from '../verification/token.ts';
import { openTestDatabase } from './test-database.ts';

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>;

/** Where test time begins: a Friday noon, so that calendar dates in the tests stay true. */
export const noon = Date.parse('2026-11-20T12:00:00Z');

/** The real application over a real database in a folder of its own. Only time stands still until a test moves it. */
export async function openTestHouse(
  options: { site?: Partial<Site>; policy?: Policy; eyes?: PoolSettings } & Pick<
    AppDeps,
    'log' | 'pages' | 'patience' | 'onRoute'
  > = {},
) {
  const { site, policy, eyes, ...web } = options;
  const folder = mkdtempSync(join(tmpdir(), 'candor-house-'));
  const database = await openTestDatabase();
  const jobs = await startJobs(database, () => {});
  const clock = { now: noon };
  const deps = {
    database,
    jobs,
    keys: createKeyStore({ keysDir: join(folder, 'keys'), masterKey: randomBytes(32) }),
    blobs: createBlobStore(join(folder, 'blobs')),
    now: () => clock.now,
    policy: policy ?? defaultPolicy,
    site: {
      publicUrl: 'http://127.0.0.1:8080',
      hostName: 'Example Exchange',
      liveAllowed: true,
      embedders: [],
      ...site,
    },
  };
  const measurer = createMeasurer(eyes);
  const measure = createEvidenceMeasuring({ ...deps, measurer });
  const uploads = createUploads({
    ...deps,
    dataDir: folder,
    authorise: (request) => findTokenHolder(deps, bearerOf(request)),
    admit: (owner, slot) => admitUpload({ ...deps, measurer }, owner, slot),
    async onFinished(upload) {
      await receiveEvidence(deps, upload);
      // As `open-house.ts` does, where a test brings its eyes.
      if (eyes) measure(upload.evidence).catch((error: unknown) => web.log?.warn({ err: error }, 'not measured'));
    },
  });
  const app = await createApp({ ...deps, ...web, measurer, uploads, throttle: createThrottle(database) });
  return {
    ...deps,
    app,
    measure,
    busyUntil: measurer.busyUntil,
    clock,
    folder,
    hostKey: async (mode: Mode = 'sandbox') => (await createHostKey(deps, { mode, name: 'test', by: 'test' })).secret,
    async close() {
      await app.close();
      measurer.close();
      await jobs.stop();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
