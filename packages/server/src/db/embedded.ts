import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { serverFolder } from '../paths.ts';
import { makeEmbedded } from './embedded-make.ts';

/** The embedded database as the wire sees it: PostgreSQL protocol bytes in, PostgreSQL protocol bytes out, one message at a time. */
export type Embedded = {
  readonly exchange: (bytes: Uint8Array) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
};

const reply = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ id: z.number(), answer: z.instanceof(Uint8Array) }),
  z.object({ id: z.number(), failure: z.string() }),
]);
type Waiting = { readonly resolve: (answer: Uint8Array) => void; readonly reject: (error: Error) => void };

/**
 * PGlite in a worker thread. It has one connection, no lock of its own and never fsyncs: it survives the death of the process, not of the
 * machine. The caller holds the folder's lock (`data-lock.ts`).
 */
export async function openEmbedded(folder: string): Promise<Embedded> {
  await makeEmbedded(folder);
  const worker = new Worker(join(serverFolder, 'src/db/pglite-worker.js'), { workerData: { folder } });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const failAll = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.on('message', (message: unknown) => {
      const told = reply.parse(message);
      if ('ready' in told) return resolve();
      const one = waiting.get(told.id);
      waiting.delete(told.id);
      if ('answer' in told) one?.resolve(told.answer);
      else one?.reject(new Error(told.failure));
    });
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('The embedded database has stopped.')));

  const ask = (bytes: Uint8Array | null) =>
    new Promise<Uint8Array>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, bytes });
    });
  return {
    exchange: (bytes) => ask(bytes),
    close: async () => {
      await ask(null);
      await worker.terminate();
    },
  };
}
