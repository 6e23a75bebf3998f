import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEntries } from '../../test/build-entries.ts';
import { createMeasurer, type Measurer } from '../measure/measurer.ts';
import { newPerson, prepare, sendPicture } from '../testing/journey-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import { createEvidenceMeasuring } from './measure.ts';

let house: TestHouse;
let measurer: Measurer;
beforeAll(async () => {
  [house, measurer] = await Promise.all([
    openTestHouse(),
    buildEntries().then((entries) => createMeasurer({ entries, cores: 1 })),
  ]);
});
afterAll(async () => {
  measurer.close();
  await house.close();
});

const desk = () =>
  sharp({ create: { width: 900, height: 700, channels: 3, background: '#6d5a44' } })
    .composite([{ input: { create: { width: 600, height: 380, channels: 3, background: '#e9ecf2' } } }])
    .jpeg()
    .toBuffer();

test('a database that fails while the quality is told fails the job, not the server, and the next try measures', async () => {
  const person = await newPerson(house, await house.hostKey());
  await prepare(person);
  const id = await sendPicture(house, person, 'document_front', await desk());
  let told = 0;
  const measure = createEvidenceMeasuring({
    ...house,
    measurer: {
      ...measurer,
      async measure(asked) {
        await house.database.pool.query('alter table evidence rename to evidence_away');
        try {
          return await measurer.measure({
            ...asked,
            onQuality(judged) {
              told += 1;
              asked.onQuality?.(judged);
            },
          });
        } finally {
          await house.database.pool.query('alter table evidence_away rename to evidence');
        }
      },
    },
  });
  // vitest fails a run in which a rejection was left unhandled.
  await expect(measure(id)).rejects.toThrow();
  expect(told).toBe(1);

  await createEvidenceMeasuring({ ...house, measurer })(id);
  const { slots } = await person.journey();
  expect(slots.find(({ slot }) => slot === 'document_front')?.evidence?.status).toBe('measured');
});
