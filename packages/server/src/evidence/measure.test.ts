import { expect, test } from 'vitest';
import { createEvidenceMeasuring, type MeasureDeps } from './measure.ts';

test('a database that fails while the quality is told fails the job, not the server', async () => {
  // vitest fails a run in which a rejection was left unhandled.
  const picture = { id: 'ev_1', applicant: 'ap_1', slot: 'document_front', blob: 'blob_1', status: 'received' };
  let transactions = 0;
  let finish = () => {};
  const reading = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const deps = {
    database: {
      transaction: async () => {
        transactions += 1;
        if (transactions === 1) return picture;
        throw new Error('the database is gone');
      },
    },
    keys: { open: () => ({}) },
    blobs: { get: async () => new Uint8Array() },
    measurer: {
      measure: async ({ onQuality }: { onQuality: (judged: object) => void }) => {
        onQuality({ of: 'document', ran: ['quality'], measurements: {} });
        await reading;
        return { analysis: null };
      },
    },
    now: () => 0,
  } as unknown as MeasureDeps;

  const measuring = createEvidenceMeasuring(deps)('ev_1');
  setTimeout(finish, 20);
  await expect(measuring).rejects.toThrow('the database is gone');
});
