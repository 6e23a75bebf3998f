import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createBlobStore } from './blobs/blob-store.ts';
import { makeOwnFolder } from './cli/own-folder.ts';
import { CannotDo } from './cli/say.ts';
import { type Database, openDatabase } from './db/database.ts';
import { type Jobs, startJobs } from './db/jobs.ts';
import { migrate } from './db/migrate.ts';
import type { Deps } from './deps.ts';
import { forgetUploads } from './evidence/upload-keeping.ts';
import { openUploadRecords, uploadsFolder } from './evidence/upload-records.ts';
import type { FaceModelChoice } from './face-model/folder.ts';
import { openFaceModels } from './face-model/open.ts';
import { createKeyStore, type KeyStore } from './keys/key-store.ts';
import { readMasterKey } from './keys/master-key.ts';
import { createMailer, type Mailer } from './notice/mailer.ts';
import { keepPolicy } from './policy/store.ts';
import { liveBlockers, type Settings } from './settings.ts';

/** Everything that use cases are made of, open. Only one process may have this open on a data folder (`cli/data-lock.ts`). */
export type Installation = Deps & {
  readonly settings: Settings;
  /** The operator's own face model; null: the built-in one. */
  readonly faceModel: FaceModelChoice | null;
  readonly jobs: Jobs;
  readonly mailer: Mailer;
  /** Part of erasing: removes half-sent pictures. */
  readonly forgetUploads: (applicant: string) => Promise<void>;
  /** Migrations that this opening ran. */
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
};

export async function openInstallation(settings: Settings, onError: (error: Error) => void): Promise<Installation> {
  makeOwnFolder(settings.dataDir, 'CANDOR_DATA');
  const keys = openKeys(settings);
  const { policy, faceModel } = openFaceModels(settings.dataDir);
  const { databaseUrl, dataDir } = settings;
  const database = await openDatabase(databaseUrl ? { url: databaseUrl } : { folder: join(dataDir, 'database') });
  try {
    await knock(database);
    const migrated = await migrate(database.pool);
    const now = Date.now;
    await database.transaction((tx) => keepPolicy(tx, policy, now()));
    const jobs = await startJobs(database, onError);
    const blobs = createBlobStore(join(dataDir, 'blobs'));
    const records = openUploadRecords(uploadsFolder(dataDir));
    const site = siteOf(settings);
    const domain = new URL(site.publicUrl).hostname;
    const mailer = createMailer({ smtpUrl: settings.smtpUrl, folder: join(dataDir, 'mail'), domain });
    return {
      settings,
      mailer,
      forgetUploads: (applicant) => forgetUploads({ records, blobs }, applicant),
      database,
      jobs,
      keys,
      blobs,
      now,
      policy,
      faceModel,
      site,
      migrated,
      async close() {
        await jobs.stop();
        mailer.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** A PostgreSQL that is away or refuses us at the start is a wrong setting or an outage, not a fault in here. */
async function knock(database: Database): Promise<void> {
  if (database.kind === 'embedded') return;
  try {
    (await database.pool.connect()).release();
  } catch {
    throw new CannotDo('The database does not answer, or refuses this user. Check DATABASE_URL.');
  }
}

/** The master key is made only while no applicant's key exists: a lost one must be restored, not replaced. */
export function openKeys({ keysDir, masterKeyFile }: Settings): KeyStore {
  makeOwnFolder(keysDir, 'CANDOR_KEYS');
  const isNew = readdirSync(keysDir).length === 0;
  return createKeyStore({ keysDir, masterKey: readMasterKey(masterKeyFile, { create: isNew }) });
}

const siteOf = (settings: Settings): Deps['site'] => ({
  publicUrl: settings.publicUrl ?? `http://${settings.host}:${settings.port}`,
  hostName: settings.hostName,
  liveAllowed: liveBlockers(settings).length === 0,
  embedders: settings.embedders,
});
