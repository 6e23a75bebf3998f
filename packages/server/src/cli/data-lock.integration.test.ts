import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '@candor/core/problem.ts';
import { afterEach, expect, test } from 'vitest';
import { holdDataFolder } from './data-lock.ts';
import { askServer, socketPath } from './socket.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
function folder() {
  const made = mkdtempSync(join(tmpdir(), 'candor-lock-'));
  ends.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('a command reaches the process that holds the folder and its answer comes back', async () => {
  const data = folder();
  const { release } = await holdDataFolder(data, async (command, given) => ({ command, given }));
  ends.push(release);
  expect(await askServer(data, { command: 'erase', given: { applicant: 'app_1' } })).toEqual({
    done: { command: 'erase', given: { applicant: 'app_1' } },
    pid: process.pid,
  });
});

test('a refusal is told by its code; other errors without their words', async () => {
  const data = folder();
  const { release } = await holdDataFolder(data, async (command) => {
    throw command === 'a' ? new Problem('not_found') : new Error('Anna Eriksson');
  });
  ends.push(release);
  expect(await askServer(data, { command: 'a', given: null })).toMatchObject({ problem: 'not_found' });
  expect(await askServer(data, { command: 'b', given: null })).toMatchObject({ problem: 'internal error' });
});

test('a second holder is refused, also when both start at the same moment', async () => {
  const data = folder();
  const hold = () => holdDataFolder(data, async () => null);
  const { release } = await hold();
  await expect(hold()).rejects.toThrow('Another Candor server');
  await release();
  const again = await hold();
  ends.push(again.release);
});

test('what a killed server left behind does not keep the next one out', async () => {
  const data = folder();
  const path = socketPath(data);
  const victim = spawn(process.execPath, [
    '-e',
    `require('net').createServer().listen(${JSON.stringify(path)}, () => console.log('up'))`,
  ]);
  await new Promise((resolve) => victim.stdout.once('data', resolve));
  const ended = new Promise((resolve) => victim.once('exit', resolve));
  victim.kill('SIGKILL');
  await ended;
  expect(existsSync(path)).toBe(true);
  expect(await askServer(data, { command: 'whose', given: null })).toBe(null);
  const { release } = await holdDataFolder(data, async () => null);
  ends.push(release);
});

test('without a server there is no answer', async () => {
  expect(await askServer(folder(), { command: 'erase', given: null })).toBe(null);
});

test('a server that hangs up without an answer is an error, not silence', async () => {
  const data = folder();
  const rude = createServer((socket) => socket.destroy()).listen(socketPath(data));
  await new Promise((resolve) => rude.once('listening', resolve));
  ends.push(() => new Promise((resolve) => rude.close(resolve)));
  await expect(askServer(data, { command: 'erase', given: null })).rejects.toThrow();
});
