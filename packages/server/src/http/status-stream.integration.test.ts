import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, measured, newPerson, type Person, prepare, sendPicture } from '../testing/journey-client.ts';
import { goodSelfie } from '../testing/measured.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

let house: TestHouse;
let key: string;
let origin: string;
beforeAll(async () => {
  house = await openTestHouse();
  key = await house.hostKey();
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(house.app.server.address() as AddressInfo).port}`;
});
afterAll(() => house.close());

type Told = { id: number; event: string; data: unknown };

/** Opens the stream as the pages do; `next` waits for so many more events. */
async function open(token: string, lastEventId?: number) {
  const stop = new AbortController();
  const response = await fetch(`${origin}/v1/journey/events`, {
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) }),
    },
    signal: stop.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    close: () => stop.abort(),
    async next(count: number): Promise<Told[]> {
      const found: Told[] = [];
      while (found.length < count) {
        const at = text.indexOf('\n\n');
        if (at < 0) {
          text += (await reader?.read())?.value ?? '';
          continue;
        }
        const lines = Object.fromEntries(
          text
            .slice(0, at)
            .split('\n')
            .map((line) => line.split(/: (.*)/s)),
        );
        text = text.slice(at + 2);
        if (lines.id) found.push({ id: Number(lines.id), event: lines.event, data: JSON.parse(lines.data) });
      }
      return found;
    },
  };
}

const started = async (): Promise<Person> => {
  const person = await newPerson(house, key);
  await prepare(person);
  return person;
};

test('a picture is told from arriving to measured, at once, by ids and codes alone', async () => {
  const person = await started();
  const stream = await open(person.token);
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
  // The stream starts at now: give it the moment to look where now is.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const id = await sendPicture(house, person, 'selfie');
  await measured(house, id, goodSelfie());
  const told = await stream.next(2);
  stream.close();
  expect(told.map(({ event, data }) => ({ event, data }))).toEqual([
    { event: 'evidence', data: { id, slot: 'selfie', status: 'measuring' } },
    { event: 'evidence', data: { id, slot: 'selfie', status: 'measured' } },
  ]);
});

test('after a break everything missed is told again, in order, and nothing twice', async () => {
  const person = await started();
  const stream = await open(person.token, 0);
  const before = await stream.next(3);
  stream.close();
  const id = await sendPicture(house, person, 'selfie');
  await measured(house, id, goodSelfie());
  const again = await open(person.token, before.at(-1)?.id);
  const missed = await again.next(2);
  again.close();
  expect(missed.map(({ data }) => data)).toMatchObject([{ status: 'measuring' }, { status: 'measured' }]);
  expect(Math.min(...missed.map(({ id: at }) => at))).toBeGreaterThan(before.at(-1)?.id ?? 0);
});

test("somebody else's events never come through, and without a token nothing does", async () => {
  const [mine, theirs] = [await started(), await started()];
  const stream = await open(mine.token, 0);
  await stream.next(3);
  await sendPicture(house, theirs, 'selfie');
  await call(house, 'PUT', '/v1/journey/locale', mine.token, { locale: 'en' });
  const [told] = await stream.next(1);
  stream.close();
  expect(told?.event).toBe('journey');
  expect((await fetch(`${origin}/v1/journey/events`)).status).toBe(401);
});
