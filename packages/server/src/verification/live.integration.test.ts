import { afterAll, beforeAll, expect, test } from 'vitest';
import { germanCard } from '../testing/german-card.ts';
import { newPerson, type Person, prepare, sendMeasured } from '../testing/journey-client.ts';
import { goodCard, goodSelfie, typedDetails } from '../testing/measured.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let person: Person;
beforeAll(async () => {
  house = await openTestHouse();
  person = await newPerson(house, await house.hostKey('live'));
  await prepare(person);
  await person.send('PUT', '/details', { ...typedDetails, nationality: 'DEU', residence: 'DEU' });
  await person.send('PUT', '/document', { country: 'DEU', kind: 'id_card' });
});
afterAll(() => house.close());

test('in live mode a sample and a paper of Utopia are refused before Submit', async () => {
  await sendMeasured(house, person, 'document_front', germanCard('front', true));
  await sendMeasured(house, person, 'document_back', goodCard('back'));
  const { slots, submit } = await person.journey();
  const reasons = Object.fromEntries(
    slots.map(({ slot, evidence }) => [slot, evidence?.findings.map(({ reason, verdict }) => `${verdict} ${reason}`)]),
  );
  expect(reasons.document_front).toContain('fail doc.specimen');
  expect(reasons.document_back).toContain('fail doc.country');
  expect(submit.open).toBe(false);
});

test('a faultless live submission waits for movements, and where they are left to a person, a person looks', async () => {
  await sendMeasured(house, person, 'document_front', germanCard('front'));
  await sendMeasured(house, person, 'document_back', germanCard('back'));
  await sendMeasured(house, person, 'selfie', goodSelfie());
  const early = await person.send('POST', '/submit', {});
  expect([early.status, early.body.code]).toEqual([422, 'evidence_missing']);
  await person.send('POST', '/liveness/by-person');
  const { status, body } = await person.send('POST', '/submit', {});
  expect([status, body.state]).toEqual([200, 'in_review']);
  const { rows } = await house.database.pool.query('select not_run from attempt where verification = $1', [person.id]);
  expect(rows).toEqual([{ not_run: ['liveness'] }]);
  expect(body.levels.find(({ level }) => level === 2)?.granted).toBe(false);
});
