import { once } from 'node:events';
import { createServer } from 'node:net';
import { holdDataFolder } from './cli/data-lock.ts';
import { createLog } from './cli/log.ts';
import { runInOffice } from './cli/office.ts';
import { CannotDo, type Say } from './cli/say.ts';
import { openInstallation } from './installation.ts';
import { openHouse } from './open-house.ts';
import { hasOperators, inviteOperator } from './operator/invite.ts';
import { liveBlockers, type Settings } from './settings.ts';

/** `candor serve`: opens everything, says where it is, and runs until it is told to stop. */
export async function serve(given: Settings, say: Say): Promise<void> {
  const settings = given.port === 0 ? { ...given, port: await freePort(given.host) } : given;
  const log = createLog();
  const opening: { office: ((command: string, asked: unknown) => Promise<unknown>) | null } = { office: null };
  const lock = await holdDataFolder(settings.dataDir, async (command, asked) => {
    if (!opening.office) throw new CannotDo('the server is starting');
    return opening.office(command, asked);
  });
  const installation = await openInstallation(settings, (error) => log.error(error));
  opening.office = (command, asked) => runInOffice(installation, command, asked);
  const house = await openHouse(installation, log);
  await house.app.listen({ port: settings.port, host: settings.host });
  await greet(installation, say);
  const { 0: signal } = await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  log.info({ signal }, 'stopping');
  await house.close();
  await installation.close();
  await lock.release();
}

async function greet(installation: Awaited<ReturnType<typeof openInstallation>>, say: Say): Promise<void> {
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
  if (liveBlockers(settings).length > 0)
    say.out(
      '\nThis is a sandbox: it accepts specimens and marks everything so. Not for real identities: ' +
        `${liveBlockers(settings)
          .map((blocker) => whyNotLive[blocker])
          .join('; ')}.\n`,
    );
}

const whyNotLive = {
  embedded_database: 'the embedded database survives the death of this process but not a power cut (set DATABASE_URL)',
  master_key_in_data: 'the master key lies inside the data folder (set CANDOR_MASTER_KEY_FILE)',
  keys_in_data: 'the applicants’ keys lie inside the data folder (set CANDOR_KEYS)',
} as const;

/** PORT=0: addresses in mails and links need the number before anything listens. */
async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}
