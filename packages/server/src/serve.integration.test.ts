import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEntries, eyes } from '../test/build-entries.ts';

let cli: string;
const folder = mkdtempSync(join(tmpdir(), 'candor-serve-'));
const env = { PATH: process.env.PATH ?? '', PORT: '0', CANDOR_DATA: join(folder, 'data') };
const running = new Set<ChildProcess>();

beforeAll(async () => {
  cli = join(await buildEntries([...eyes, 'cli']), 'cli.js');
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const candorWith = (changes: object, ...args: string[]) =>
  spawnSync(process.execPath, [cli, ...args], { env: { ...env, ...changes }, encoding: 'utf8', timeout: 30_000 });
const candor = (...args: string[]) => candorWith({}, ...args);

/** Starts the server and waits until it has said where it is. */
async function start() {
  const child = spawn(process.execPath, [cli, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let printed = '';
  let complained = '';
  child.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('Not for real identities')) resolve();
    });
    child.on('exit', () => reject(new Error(`ended: ${complained}`)));
  });
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? '';
  async function end(signal: NodeJS.Signals) {
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code, by] = await ended;
    running.delete(child);
    return code ?? by;
  }
  return { url, printed, end };
}

test('the server says where it is, takes commands, survives a kill and stops when told', async () => {
  const first = await start();
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  expect(first.printed).toContain(`${first.url}/console/#invite=`);

  const invited = candor('operator', 'invite', 'anna@example.test', '--role', 'reviewer');
  expect([invited.status, invited.stdout]).toEqual([0, expect.stringContaining('/console/#invite=')]);
  expect(candor('erase', 'nobody')).toMatchObject({ status: 2, stderr: 'Nobody is known by this id or user name.\n' });
  expect(candor('serve')).toMatchObject({ status: 2, stderr: expect.stringContaining('Another Candor server') });
  const key = candor('host-key', 'shop').stdout.trim();
  const made = () =>
    fetch(`${first.url}/v1/verifications`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'anna', level: 2 }),
    });
  const verification = (await (await made()).json()) as { id: string };
  expect(verification.id).toMatch(/^ver_/);
  expect(candor('host-key', 'shop', '--live')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^No live key here: .*set DATABASE_URL/),
  });
  const sameDoor = { PORT: new URL(first.url).port, CANDOR_DATA: join(folder, 'other') };
  expect(candorWith(sameDoor, 'serve')).toMatchObject({
    status: 2,
    stderr: `Port ${sameDoor.PORT} is in use. Set PORT.\n`,
  });
  const audited = candor('audit', 'verify');
  expect(audited).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/whole: \d+ entries\.\nHead [0-9a-f]{64}\n$/),
  });
  const head = audited.stdout.trim().split(' ').at(-1) ?? '';
  expect(await first.end('SIGKILL')).toBe('SIGKILL');

  const second = await start();
  const read = await fetch(`${second.url}/v1/verifications/${verification.id}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(((await read.json()) as { id: string }).id).toBe(verification.id);
  expect(await second.end('SIGTERM')).toBe(0);

  // Without a server the command opens the installation itself.
  expect(candor('erase', 'anna')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^ap_\w+ is erased/) });
  expect(candor('audit', 'verify', head).status).toBe(0);
  expect(candor('audit', 'verify', head.replace(/./g, 'a'))).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^The audit log is broken at entry \d+\.\n$/),
  });
  expect(candor('migrate').stdout).toBe('The database is up to date.\n');
}, 180_000);

test.each([
  [['teleport'], 'There is no command "teleport".'],
  [['inspect'], 'Name at least one picture'],
  [['inspect', 'a.jpg', '--colour'], "Unknown option '--colour'"],
  [['inspect', 'a.jpg', '--kind', 'library_card'], '--kind is one of'],
  [['match', 'a.jpg'], 'Name two pictures'],
  [['operator', 'invite', 'not-an-address'], 'candor operator invite EMAIL'],
  [['audit'], 'candor audit verify [HEAD]'],
  [['audit', 'verify', 'not-a-head'], 'candor audit verify [HEAD]'],
  [['bench', 'everything'], 'candor bench specimens DIR'],
])('%j is answered with one sentence and exit code 2', (args, sentence) => {
  const { status, stdout, stderr } = candor(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});

test('inspect prints one JSON line per file, in order, also for files that are none', () => {
  const { status, stdout } = candor('inspect', '--json', cli, '/nowhere.jpg');
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ file, findings }) => [file, findings[0].reason])).toEqual([
    [cli, 'file.type'],
    ['/nowhere.jpg', 'file.locked'],
  ]);
});

test.each([
  [{ PORT: 'abc' }, /^Not valid: PORT\. "candor help settings"/],
  [{ DATABASE_URL: 'mysql://user:password@db/x' }, /^Not valid: DATABASE_URL\./],
  [{ DATABASE_URL: 'postgres://candor@127.0.0.1:1/candor' }, /^The database does not answer/],
  [{ CANDOR_EMBEDDERS: 'https://exchange.example/' }, /^Not valid: CANDOR_EMBEDDERS\./],
  [{ CANDOR_DATA: '/dev/null' }, /^CANDOR_DATA is not a folder/],
])('a server that cannot start with %j says so in one sentence', (setting, sentence) => {
  const { status, stderr } = candorWith({ CANDOR_DATA: join(folder, 'wrong'), ...setting }, 'serve');
  expect([status, stderr.split('\n').length]).toEqual([2, 2]);
  expect(stderr).toMatch(sentence);
});
