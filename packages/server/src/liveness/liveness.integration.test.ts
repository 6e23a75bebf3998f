import { randomBytes } from 'node:crypto';
import { subjectOf } from '@candor/bench/faces/people.ts';
import { engageActor } from '@candor/bench/liveness/actor.ts';
import { film } from '@candor/bench/liveness/film.ts';
import { createRandom } from '@candor/bench/random/random.ts';
import type { LivenessAction } from '@candor/core/liveness/actions.ts';
import { chooseFrames } from '@candor/core/liveness/choose-frames.ts';
import { packRun, type RunFileFrame } from '@candor/core/liveness/run-file.ts';
import type { ReviewView } from '@candor/core/review/review-view.ts';
import { loadFaceModels } from '@candor/vision/node/face-models.ts';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEntries } from '../../test/build-entries.ts';
import { germanCard } from '../testing/german-card.ts';
import { newPerson, type Person, prepare, sendMeasured, sendPicture } from '../testing/journey-client.ts';
import { goodSelfie, typedDetails } from '../testing/measured.ts';
import { goodRun } from '../testing/measured-run.ts';
import { newStaff } from '../testing/staff-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';
import type { ShownChallenge } from './draw.ts';

let house: TestHouse;
let key: string;
beforeAll(async () => {
  house = await openTestHouse({ eyes: { entries: await buildEntries(), cores: 1 } });
  key = await house.hostKey('live');
});
afterAll(() => house?.close());

/** Everything that live level 2 needs but liveness. */
async function almostThere(): Promise<Person> {
  const person = await newPerson(house, key);
  await prepare(person);
  await person.send('PUT', '/details', { ...typedDetails, nationality: 'DEU', residence: 'DEU' });
  await person.send('PUT', '/document', { country: 'DEU', kind: 'id_card' });
  await sendMeasured(house, person, 'document_front', germanCard('front'));
  await sendMeasured(house, person, 'document_back', germanCard('back'));
  await sendMeasured(house, person, 'selfie', goodSelfie());
  return person;
}

async function draw(person: Person, without: readonly LivenessAction[] = []): Promise<ShownChallenge> {
  const { status, text } = await person.send('POST', '/liveness', { without });
  expect(status, text).toBe(200);
  return JSON.parse(text);
}

async function sendRun(person: Person, nonce: string, frames: readonly RunFileFrame[]) {
  const id = await sendPicture(house, person, 'liveness', packRun({ nonce, frames }));
  await house.measure(id);
  const { body } = await person.send('GET', `/evidence/${id}`);
  return body.findings.map(({ verdict, reason, measured }) => [verdict, reason, ...(measured ? [measured] : [])]);
}

const wall = (width = 320) =>
  sharp({ create: { width, height: 240, channels: 3, background: '#8a8f98' } })
    .jpeg()
    .toBuffer();
const frameOf = (jpeg: Uint8Array, n: number): RunFileFrame => ({ at: n * 100, step: 0, jpeg });

test('a challenge has three movements, each nonce is new, and without any turn a person is named instead', async () => {
  const person = await almostThere();
  const [one, other] = [await draw(person), await draw(person, ['blink', 'nod'])];
  expect(one.steps.length).toBe(3);
  expect(one.nonce).not.toBe(other.nonce);
  expect(Date.parse(one.expiresAt) - house.clock.now).toBe(600_000);
  expect(other.steps.map(({ action }) => action).sort()).toEqual(['open_mouth', 'turn_left', 'turn_right']);
  const { status, text } = await person.send('POST', '/liveness', { without: ['turn_left', 'turn_right'] });
  expect([status, JSON.parse(text).instead]).toEqual([400, 'by-person']);
});

type Bad = (person: Person) => Promise<readonly [string, readonly RunFileFrame[], string]>;
const bad: Readonly<Record<string, Bad>> = {
  'a nonce that was never drawn': async () => ['0'.repeat(32), [frameOf(await wall(), 0)], 'live.timeout'],
  "another applicant's nonce": async () => [
    (await draw(await almostThere())).nonce,
    [frameOf(await wall(), 0)],
    'live.timeout',
  ],
  'a challenge that is over': async (person) => {
    const { nonce } = await draw(person);
    house.clock.now += 600_000;
    return [nonce, [frameOf(await wall(), 0)], 'live.timeout'];
  },
  'a step too many': async (person) => [
    (await draw(person)).nonce,
    [{ ...frameOf(await wall(), 0), step: 3 }],
    'file.locked',
  ],
  'a frame that is no picture': async (person) => [
    (await draw(person)).nonce,
    [frameOf(await wall(), 0), frameOf(randomBytes(300), 1)],
    'file.locked',
  ],
  'frames of two sizes': async (person) => [
    (await draw(person)).nonce,
    [frameOf(await wall(), 0), frameOf(await wall(400), 1)],
    'file.locked',
  ],
  'nobody on it': async (person) => [(await draw(person)).nonce, [frameOf(await wall(), 0)], 'face.none'],
};

test('a run that is none ends with its reason and costs no attempt', async () => {
  const person = await almostThere();
  for (const [what, make] of Object.entries(bad)) {
    const [nonce, frames, reason] = await make(person);
    expect([what, await sendRun(person, nonce, frames)]).toEqual([what, [['fail', reason]]]);
    house.clock.now += 100_000;
  }
  const id = await sendPicture(house, person, 'liveness', randomBytes(500));
  await house.measure(id);
  expect((await person.send('GET', `/evidence/${id}`)).body.findings.map(({ reason }) => reason)).toEqual([
    'file.locked',
  ]);
  expect((await person.journey()).budget.used).toBe(0);
});

test('a nonce works once; a filmed run is seen, and staff see its steps and single frames, each look on record', async () => {
  const person = await almostThere();
  const first = await draw(person);
  const nobody = [frameOf(await wall(), 0)];
  expect(await sendRun(person, first.nonce, nobody)).toEqual([['fail', 'face.none']]);
  expect(await sendRun(person, first.nonce, nobody)).toContainEqual(['fail', 'live.timeout']);

  const { nonce, steps } = await draw(person, ['nod', 'blink']);
  const actions = steps.map(({ action }) => action);
  const actor = await engageActor(subjectOf(1), await loadFaceModels());
  const filmed = await film('honest', actions, { actors: [actor, actor], random: createRandom(7) });
  const frames = actions.flatMap((_, step) =>
    chooseFrames(filmed.filter((one) => one.step === step).map((one) => ({ ...one, change: 1 }))),
  );
  expect(await sendRun(person, nonce, frames)).toEqual([]);
  const { body } = await person.send('POST', '/submit', {});
  // The selfie of this test has other numbers than the filmed face: seen alive, and a person compares.
  expect([body.state, body.decision?.findings.map(({ reason }) => reason)]).toEqual(['in_review', ['risk.review']]);

  const { send } = await newStaff(house, 'reviewer', 'Ann');
  const lines = (await send<readonly { id: string; receipt: string }[]>('GET', '/reviews')).body;
  const id = lines.find(({ receipt }) => receipt === body.receipt)?.id;
  await send('POST', `/reviews/${id}/claim`);
  const { evidence } = (await send<ReviewView>('GET', `/reviews/${id}`)).body;
  const item = evidence.find(({ slot }) => slot === 'liveness');
  expect(item?.run).toMatchObject({ outcome: 'passed', problems: [], frameCount: frames.length });
  expect(item?.run?.steps.map(({ action, seen }) => [action, seen])).toEqual(actions.map((action) => [action, true]));
  const look = async (frame: number) => (await send('GET', `/evidence/${item?.id}/picture?frame=${frame}`)).status;
  expect([await look(item?.run?.frames[1] ?? -1), await look(500)]).toEqual([200, 404]);
  const { rows } = await house.database.pool.query("select payload from audit where type = 'evidence.viewed'");
  expect(rows).toContainEqual({ payload: { review: id, frame: item?.run?.frames[1] } });
});

test('with a run that was seen everything is there; one with signs of a picture looks as good until a person looks', async () => {
  const outcomes = [];
  for (const run of [goodRun(), goodRun(true)]) {
    const person = await almostThere();
    const id = await sendMeasured(house, person, 'liveness', run);
    const { findings } = (await person.send('GET', `/evidence/${id}`)).body;
    const events = await house.database.pool.query('select 1 from journey_event where payload ->> $1 = $2', ['id', id]);
    const { body } = await person.send('POST', '/submit', {});
    outcomes.push([findings, events.rows.length, body.state]);
  }
  expect(outcomes).toEqual([
    [[], 2, 'approved'],
    [[], 2, 'in_review'],
  ]);
});

test('five failed runs within three minutes pause movements for thirty, and the page sees until when', async () => {
  const person = await almostThere();
  for (let n = 0; n < 5; n++) {
    const id = await sendPicture(house, person, 'liveness', randomBytes(100 + n));
    await house.measure(id);
    house.clock.now += 20_000;
  }
  const { status, body } = await person.send('POST', '/liveness', {});
  const until = new Date(house.clock.now - 20_000 + 30 * 60_000).toISOString();
  expect([status, body.code, body.until]).toEqual([429, 'paused', until]);
  expect((await person.journey()).slots.find(({ slot }) => slot === 'liveness')?.pausedUntil).toBe(until);
});

test('who leaves movements to a person may submit, and a person looks', async () => {
  const person = await almostThere();
  for (let n = 0; n < 2; n++) expect((await person.send('POST', '/liveness/by-person')).status).toBe(200);
  const { submit } = await person.journey();
  expect(submit.blockers).toEqual([]);
  const { body } = await person.send('POST', '/submit', {});
  expect([body.state, body.decision?.asks]).toEqual(['in_review', []]);
});
