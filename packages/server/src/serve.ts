import { once } from 'node:events';
import { createServer } from 'node:net';
import { holdDataFolder } from './cli/data-lock.ts';
import { createLog, sparingly } from './cli/log.ts';
import { runInOffice } from './cli/office.ts';
import { CannotDo, type Say } from './cli/say.ts';
import { whyNotLive } from './cli/why-not-live.ts';
import type { App } from './http/app.ts';
import { openInstallation } from './installation.ts';
import { openHouse } from './open-house.ts';
import { hasOperators, inviteOperator } from './operator/invite.ts';
import type { Settings } from './settings.ts';

/** `candor serve`: opens everything, says where it is, and runs until it is told to stop. */
export async function serve(given: Settings, say: Say): Promise<void> {
  const settings = given.port === 0 ? { ...given, port: await freePort(given.host) } : given;
  const log = createLog();
  const opening: { office: ((command: string, asked: unknown) => Promise<unknown>) | null } = { office: null };
  const lock = await holdDataFolder(settings.dataDir, async (command, asked) => {
    if (!opening.office) throw new CannotDo('The server is starting; ask again in a moment.');
    return opening.office(command, asked);
  });
  try {
    const installation = await openInstallation(
      settings,
      sparingly((error) => log.error(error)),
    );
    opening.office = (command, asked) => runInOffice(installation, command, asked);
    try {
      await keepHouse(installation, log, say);
    } finally {
      await installation.close();
    }
  } finally {
    await lock.release();
  }
}

type Opened = Awaited<ReturnType<typeof openInstallation>>;

async function keepHouse(installation: Opened, log: ReturnType<typeof createLog>, say: Say): Promise<void> {
  const house = await openHouse(installation, log);
  try {
    await listen(house.app, installation.settings);
    await greet(installation, say);
    const { 0: signal } = await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
    log.info({ signal }, 'stopping');
  } finally {
    await house.close();
  }
}

async function greet(installation: Opened, say: Say): Promise<void> {
  const { site, settings, database } = installation;
  say.out(
    `\nCandor is ready.\n\n  For applicants (try it)  ${site.publicUrl}/\n  For reviewers            ${site.publicUrl}/console/`,
  );
  if (!(await database.transaction(hasOperators))) {
    const { url } = await inviteOperator(installation, {
      email: 'operator@candor.localhost',
      role: 'operator',
      by: 'cli',
    });
    say.out(`  First operator, once     ${url}`);
  }
  if (settings.smtpUrl === null) say.out(`  Mails lie in             ${settings.dataDir}/mail`);
  const blockers = whyNotLive(settings);
  if (blockers !== null)
    say.out(
      `\nThis is a sandbox: it accepts specimens and marks everything so. Not for real identities: ${blockers}.\n`,
    );
}

/** A wrong PORT or HOST is a sentence that names the setting. */
async function listen(app: App, { port, host }: Settings): Promise<void> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    throw couldNotListen(error, port);
  }
}

function couldNotListen(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return new CannotDo(`Port ${port} is in use. Set PORT.`);
  if (code === 'EACCES') return new CannotDo(`This user may not listen on port ${port}. Set PORT.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new CannotDo('HOST is not an address of this machine.');
  return error;
}

/** PORT=0: addresses in mails and links need the number before anything listens. */
async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw couldNotListen(error, 0);
  });
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
