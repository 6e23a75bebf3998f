import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { matchLimits } from '@candor/core/checks/match-faces.ts';
import { builtInDescriptor } from '@candor/core/policy/match-bands.ts';
import sharp from 'sharp';
import { type FaceModelChoice, readRecord } from '../face-model/folder.ts';
import { openFaceModels } from '../face-model/open.ts';
import { versionOf } from '../face-model/record.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { Settings } from '../settings.ts';
import { verify } from './audit.ts';
import { CannotDo, type Say } from './say.ts';
import { askServer } from './socket.ts';
import { whyNotLive } from './why-not-live.ts';

type Diagnosis = { readonly what: string; readonly isWell: boolean; readonly says: string };

/** `candor doctor`: what an operator wants to know before trusting an installation. Answers whether all is well. */
export async function doctor(settings: Settings, say: Say): Promise<boolean> {
  const found = [
    { what: 'node', isWell: true, says: process.version },
    dataFolder(settings),
    masterKey(settings),
    await server(settings),
    await auditLog(settings),
    ...(await facesOf(settings)),
  ];
  for (const { what, isWell, says } of found) say.out(`${isWell ? 'ok   ' : 'WRONG'}  ${what.padEnd(16)} ${says}`);
  const blockers = whyNotLive(settings);
  say.out(`       live mode        ${blockers === null ? 'possible' : `refused: ${blockers}`}`);
  return found.every(({ isWell }) => isWell);
}

function dataFolder({ dataDir }: Settings): Diagnosis {
  const what = 'data folder';
  if (!existsSync(dataDir)) return { what, isWell: true, says: 'not there yet, made at the first start' };
  if (!statSync(dataDir).isDirectory()) return { what, isWell: false, says: 'CANDOR_DATA is not a folder' };
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK);
  } catch {
    return { what, isWell: false, says: 'this user may not write to it' };
  }
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  return { what, isWell: free > 500, says: `${free} MB free` };
}

function masterKey({ masterKeyFile, keysDir }: Settings): Diagnosis {
  const what = 'master key';
  if (!existsSync(masterKeyFile))
    return existsSync(keysDir)
      ? { what, isWell: false, says: 'missing, although there are keys that it wrapped: restore it' }
      : { what, isWell: true, says: 'not there yet, made at the first start' };
  const isPrivate = (statSync(masterKeyFile).mode & 0o077) === 0;
  return { what, isWell: isPrivate, says: isPrivate ? 'for this user only' : 'other users can read it: chmod 600' };
}

async function server({ dataDir }: Settings): Promise<Diagnosis> {
  const reply = await askServer(dataDir, { command: 'whose', given: null });
  return { what: 'server', isWell: true, says: reply ? `running, process ${reply.pid}` : 'not running' };
}

/** A start of the server would make what is missing; looking at an installation that is not there yet must not. */
async function auditLog(settings: Settings): Promise<Diagnosis> {
  const what = 'audit log';
  if (!existsSync(settings.masterKeyFile))
    return { what, isWell: true, says: 'not there yet, made at the first start' };
  try {
    const found = await verify(settings, null);
    const says = found.intact
      ? `whole, ${found.entries} entries, head ${found.head}`
      : `broken at entry ${found.brokenAt}`;
    return { what, isWell: found.intact, says };
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error;
    return { what, isWell: false, says: error.message };
  }
}

/** Which model describes faces, and what the processes say; a choice that cannot be read is told and nobody looks. */
async function facesOf(settings: Settings): Promise<Diagnosis[]> {
  const what = 'face model';
  try {
    const { faceModel, policy } = openFaceModels(settings.dataDir);
    const version = faceModel ? versionOf(readRecord(...faceModel)) : builtInDescriptor;
    const calibration = matchLimits(policy, version) ? '' : ', not calibrated: every comparison goes to a person';
    return [{ what, isWell: true, says: `${version}${calibration}` }, ...(await eyes(faceModel))];
  } catch (error) {
    if (!(error instanceof CannotDo)) throw error;
    return [{ what, isWell: false, says: error.message }];
  }
}

/** Every process looks at a grey picture: a missing model or library shows here and not at the first applicant. */
async function eyes(faceModel: FaceModelChoice | null): Promise<Diagnosis[]> {
  const measurer = createMeasurer({ faceModel });
  const bytes = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#808080' } })
    .jpeg()
    .toBuffer();
  try {
    const document = await measurer.measure({ bytes, as: 'document' });
    const face = await measurer.measure({ bytes, as: 'face' });
    const documentRan: readonly string[] = document.analysis?.ran ?? [];
    const faceRan: readonly string[] = face.analysis?.ran ?? [];
    const tell = (what: string, isWell: boolean) => ({ what, isWell, says: isWell ? 'looked' : 'could not look' });
    return [
      tell('decoder', document.size !== null),
      tell('document eyes', documentRan.includes('quality')),
      tell('reading', documentRan.includes('reading')),
      tell('portrait', documentRan.includes('portrait')),
      tell('face eyes', faceRan.includes('face')),
    ];
  } finally {
    measurer.close();
  }
}
