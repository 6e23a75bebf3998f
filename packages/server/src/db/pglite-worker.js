// Runs the embedded database off the main thread: a long query here never delays an answer there.
// Plain JavaScript on purpose: Node runs it as it is, from source and beside the bundle.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

const database = await PGlite.create(workerData.folder);

parentPort.on('message', async ({ id, bytes }) => {
  if (bytes === null) {
    await database.close();
    parentPort.postMessage({ id, answer: new Uint8Array() });
    parentPort.close();
    return;
  }
  try {
    parentPort.postMessage({ id, answer: await database.execProtocolRaw(bytes) });
  } catch (error) {
    parentPort.postMessage({ id, failure: error instanceof Error ? error.message : 'the embedded database failed' });
  }
});
parentPort.postMessage({ ready: true });
