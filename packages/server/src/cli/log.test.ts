import { expect, test } from 'vitest';
import { createLog, sparingly } from './log.ts';

function lines() {
  const written: string[] = [];
  return { written, log: createLog({ write: (line) => void written.push(line) }) };
}

test('a log line keeps codes and durations and drops what is not on the list', () => {
  const { written, log } = lines();
  log.info({ route: '/v1/journey', status: 200, ms: 12, surname: 'ERIKSSON', body: { a: 1 } }, 'answered');
  expect(JSON.parse(written[0] ?? '')).toEqual({
    level: 30,
    time: expect.any(Number),
    msg: 'answered',
    route: '/v1/journey',
    status: 200,
    ms: 12,
  });
});

test('an error is logged by its name and place, not by its words', () => {
  const { written, log } = lines();
  log.error(new TypeError('value "ERIKSSON" is wrong'));
  log.error({ err: new RangeError('L898902C3') }, 'failed');
  expect(written.join('')).not.toMatch(/ERIKSSON|L898902C3/);
  expect(written.map((line) => JSON.parse(line).code)).toEqual(['TypeError', 'RangeError']);
  expect(JSON.parse(written[0] ?? '').at).toContain('log.test.ts');
});

test('a message that looks like a frame of the stack is not logged as a place', () => {
  const { written, log } = lines();
  log.error({ err: new Error('bad value:\n    at Mara ERIKSSON (/home/mara.jpg:1:1)') }, 'failed');
  expect(written.join('')).not.toMatch(/ERIKSSON|mara/);
  expect(written.map((line) => JSON.parse(line).at)).toEqual([expect.stringContaining('log.test.ts')]);
});

test('one fault that comes many times a second is told once a minute, another at once', () => {
  const told: string[] = [];
  let now = 0;
  const tell = sparingly(
    ({ name }) => told.push(name),
    () => now,
  );
  const away = new Error('away');
  for (; now < 90_000; now += 1_000) tell(away);
  tell(new TypeError('another'));
  expect(told).toEqual(['Error', 'Error', 'TypeError']);
});
