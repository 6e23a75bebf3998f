import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { freePort } from './server-process.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'candor-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands in the README's shell blocks, without their comments. */
const commands = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.split('\n'))
  .map((line) => line.replace(/\s+#.*/, '').trim())
  .filter((line) => line !== '');

/** Runs a command as a person would from the root, with `./tour` and the data in a folder of the test. */
const run = (command: string) => {
  const [program = '', ...args] = command.replaceAll('./tour', join(folder, 'tour')).split(' ');
  return promisify(execFile)(program, args, { cwd: root, maxBuffer: 1 << 26 });
};

/** `npm start` until it is ready; answers how long it took and what it printed. */
async function start(): Promise<{ seconds: number; printed: string; journey: number }> {
  const port = await freePort();
  const began = Date.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), CANDOR_DATA: join(folder, 'data') },
    detached: true,
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  try {
    await expect.poll(() => printed.includes('power cut'), { timeout: 120_000, interval: 100 }).toBe(true);
    const seconds = (Date.now() - began) / 1000;
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect(await page.text()).toContain('<html');
    const made = await fetch(`http://127.0.0.1:${port}/try/verifications`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ level: 2, user: 'try-readme' }),
    });
    const { receipt } = await made.json();
    return { seconds, printed, journey: receipt };
  } finally {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
    await new Promise((resolve) => child.on('exit', resolve));
  }
}

test('every command of the README is one that this file runs', () => {
  expect(commands).toEqual([
    'npm start',
    'npm test',
    'npx candor bench specimens ./tour',
    'npx candor inspect ./tour/passport/page.jpg --json',
    'npx candor match ./tour/passport/page.jpg ./tour/passport/selfie.jpg --json',
  ]);
});

test('npm start prints addresses, a one-time sign-in and what it is not for; the second start takes seconds and has lost nothing', async () => {
  const first = await start();
  expect(first.printed).toMatch(/For applicants.*http:\/\/127\.0\.0\.1:\d+\//);
  expect(first.printed).toMatch(/\/console\/#invite=\S+/);
  expect(first.printed).toContain('Not for real identities');
  const second = await start();
  // The same user has the same open verification.
  expect(second.journey).toBe(first.journey);
  console.log(`first start ${first.seconds.toFixed(1)} s, second ${second.seconds.toFixed(1)} s`);
}, 300_000);

test('the tour is rendered, with every picture that the README names, and the eyes see what it says', async () => {
  const { stdout } = await run('npx candor bench specimens ./tour');
  const named = [...readme.matchAll(/tour\/[a-z-]+\/[a-z-]+\.jpg/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(stdout).toContain(name.replace('tour/', ''));

  const inspected = JSON.parse((await run('npx candor inspect ./tour/passport/page.jpg --json')).stdout);
  expect(inspected.findings.filter(({ verdict }: { verdict: string }) => verdict === 'fail')).toEqual([]);
  expect(inspected.reading.mrz.lines).toHaveLength(2);
  const glared = JSON.parse((await run('npx candor inspect ./tour/glare/page.jpg --json')).stdout);
  expect(glared.findings.map(({ reason }: { reason: string }) => reason)).toContain('img.glare');
  const matched = JSON.parse(
    (await run('npx candor match ./tour/passport/page.jpg ./tour/passport/selfie.jpg --json')).stdout,
  );
  expect(matched.band).toBe('match');
  const another = JSON.parse(
    (await run('npx candor match ./tour/passport/page.jpg ./tour/another-face/selfie.jpg --json')).stdout,
  );
  expect(another.band).not.toBe('match');
}, 300_000);

test('npm test is the script that runs everything', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(manifest.scripts.test).toBe('node bin/test.mjs');
});
