import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { PeerResult } from '@candor/bench/documents/observation.ts';
import { comparePeer } from '@candor/bench/documents/peers/compare-peer.ts';
import type { PeerAnswer } from '@candor/bench/documents/peers/look.ts';
import type { Peer } from '@candor/bench/documents/peers/peer.ts';
import { peers } from '@candor/bench/documents/peers/peers.ts';
import type { Peers } from '@candor/bench/documents/run.ts';
import sharp from 'sharp';
import { z } from 'zod';
import { createPool, type Pool } from '../measure/pool.ts';
import { builtEntries } from '../measure/worker-entries.ts';

const gigabyte = 2 ** 30;
const point = z.tuple([z.number(), z.number()]);
const peerAnswer = z.object({
  corners: z.array(point).nullable(),
  lines: z.array(z.string()).nullable(),
  ms: z.number(),
});
/** The longer side that peers get at most, px. */
const peerSide = 2000;

export type OpenPeers = {
  readonly look: Peers;
  /** Sentences about those that are not there. */
  readonly missing: readonly string[];
  readonly close: () => void;
};

/** Installs what can be installed under `folder` and puts each in a process of its own. */
export async function createPeers(folder: string): Promise<OpenPeers> {
  const ready: { readonly peer: Peer; readonly ask: (bytes: Uint8Array) => Promise<PeerAnswer | null> }[] = [];
  const missing: string[] = [];
  const pools: Pool[] = [];
  const blank = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer();
  for (const peer of peers) {
    const home = resolve(folder, peer.name.replace(/\W+/g, '-'));
    const pool = startPool();
    pools.push(pool);
    const ask = (bytes: Uint8Array) =>
      pool.run({ name: peer.name, folder: home, bytes }).then(
        (given) => peerAnswer.parse(given),
        () => null,
      );
    if (!(await install(peer, home))) missing.push(`${peer.name}: could not be installed`);
    else if (!(await ask(blank))) missing.push(`${peer.name}: could not be run`);
    else ready.push({ peer, ask });
  }
  return {
    missing,
    async look({ bytes, truth }) {
      const scale = Math.max(1, Math.max(truth.size.width, truth.size.height) / peerSide);
      const results: Record<string, PeerResult> = {};
      for (const { peer, ask } of ready) results[peer.name] = comparePeer(peer.skills, await ask(bytes), truth, scale);
      return results;
    },
    close() {
      for (const pool of pools) pool.close();
    },
  };
}

function startPool(): Pool {
  return createPool({
    entry: join(builtEntries, 'peers.js'),
    size: 1,
    maxWaiting: 4,
    now: Date.now,
    startMs: 60_000,
    jobCpuMs: 60_000,
    jobMs: 180_000,
    maxRss: 3 * gigabyte,
    recycleRss: 1.5 * gigabyte,
    niceness: 10,
  });
}

/** Whether it is there afterwards. Scripts of strangers' packages are not run. */
async function install({ packages }: Peer, home: string): Promise<boolean> {
  await mkdir(home, { recursive: true });
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--save-exact'];
  return promisify(execFile)('npm', ['install', '--prefix', home, ...options, ...packages], { timeout: 300_000 }).then(
    () => true,
    () => false,
  );
}
