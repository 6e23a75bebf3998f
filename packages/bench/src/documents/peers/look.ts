import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { cpuMs } from '../../speed/stopwatch.ts';
import type { PeerPicture, PeerSight } from './peer.ts';
import { peers } from './peers.ts';

/** What one of them said of one picture, and the CPU ms of all its threads. */
export type PeerAnswer = PeerSight & { readonly ms: number };

/** Our own decoder gives the eyes at most this many px a side; the others get the same. */
const maxSide = 2000;

/** Loads a peer out of `folder` once and looks with it. Throws when there is none of that name or it cannot be loaded. */
export function createPeerLook(name: string, folder: string): (jpeg: Uint8Array) => Promise<PeerAnswer> {
  const peer = peers.find((one) => one.name === name);
  if (!peer) throw new Error(`there is no peer ${name}`);
  const opened = peer.open(createRequire(join(folder, 'package.json')));
  return async (jpeg) => {
    const look = await opened;
    const picture = await pixels(jpeg);
    const began = cpuMs();
    const sight = await look(picture);
    return { ...sight, ms: cpuMs() - began };
  };
}

async function pixels(file: Uint8Array): Promise<PeerPicture> {
  const fitted = sharp(file).autoOrient().resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true });
  const jpeg = await fitted.clone().jpeg({ quality: 95 }).toBuffer();
  const { data, info } = await fitted.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { jpeg, width: info.width, height: info.height, data };
}
