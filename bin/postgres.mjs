import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBin } from './install.mjs';
import { must, stop } from './run.mjs';

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** PostgreSQL refuses to run as root; Debian's package brings the account. */
function account() {
  if (process.getuid() !== 0) return {};
  const uid = Number(must('id', ['-u', 'postgres']));
  const gid = Number(must('id', ['-g', 'postgres']));
  return { uid, gid };
}

/** A private server in a temporary folder on a free loopback port. `used()` is what was written since the start, bytes of write-ahead log: counters of dropped databases go with them. */
export async function startPostgres() {
  const bin = postgresBin();
  if (!bin) stop('PostgreSQL is not installed.');
  const as = account();
  const folder = mkdtempSync(join(tmpdir(), 'candor-pg-'));
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const options = { ...as, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', HOME: folder } };
  must(join(bin, 'initdb'), ['-D', data, '-U', 'candor', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const settings = [
    '-D',
    data,
    '-p',
    port,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
  ];
  const server = spawn(join(bin, 'postgres'), [...settings, '-c', 'max_connections=60'].map(String), {
    ...options,
    stdio: 'ignore',
  });
  const psql = (sql) =>
    spawnSync(
      join(bin, 'psql'),
      ['-h', '127.0.0.1', '-p', String(port), '-U', 'candor', '-d', 'postgres', '-Atc', sql],
      { encoding: 'utf8' },
    );
  for (let tries = 0; psql('select 1').status !== 0; tries++) {
    if (tries > 100 || server.exitCode !== null) stop('The private PostgreSQL did not start.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const walBytes = () => Number(psql("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')").stdout);
  const before = walBytes();
  return {
    url: `postgres://candor@127.0.0.1:${port}/postgres`,
    used: () => walBytes() - before,
    stop() {
      server.kill('SIGINT');
      return new Promise((resolve) => {
        server.on('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      });
    },
  };
}
