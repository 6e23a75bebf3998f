import { Problem } from '@candor/core/problem.ts';
import { z } from 'zod';
import { verifyAudit } from '../audit/verify.ts';
import { createHostKey } from '../host/keys.ts';
import { type Installation, openInstallation } from '../installation.ts';
import { inviteOperator } from '../operator/invite.ts';
import { eraseApplicant, findToErase } from '../retention/erase.ts';
import type { Settings } from '../settings.ts';
import { holdDataFolder } from './data-lock.ts';
import { CannotDo } from './say.ts';
import { askServer } from './socket.ts';
import { whyNotLive } from './why-not-live.ts';

/** What an operator may ask of an installation by command line; `by` in the audit log is the command line. */
const by = 'cli';
const invitation = z.object({ email: z.email(), role: z.enum(['reviewer', 'support', 'operator']) });
const named = z.object({ applicant: z.string().min(1).max(200) });
const noted = z.object({ head: z.string().nullable() });
const hostKey = z.object({ name: z.string().min(1).max(80), mode: z.enum(['sandbox', 'live']) });

const office = {
  'audit verify': (installation: Installation, given: unknown) =>
    verifyAudit(installation, noted.parse(given).head ?? undefined),
  migrate: async ({ migrated }: Installation) => ({ migrated }),
  'operator invite': (installation: Installation, given: unknown) =>
    inviteOperator(installation, { ...invitation.parse(given), by }),
  'host-key': async (installation: Installation, given: unknown) => {
    const asked = hostKey.parse(given);
    const blockers = asked.mode === 'live' ? whyNotLive(installation.settings) : null;
    if (blockers !== null) throw new CannotDo(`No live key here: ${blockers}.`);
    return createHostKey(installation, { ...asked, by });
  },
  async erase(installation: Installation, given: unknown) {
    const { applicant } = named.parse(given);
    const ids = await installation.database.transaction((tx) => findToErase(tx, applicant)).catch(nobody);
    for (const id of ids) await eraseApplicant(installation, { applicant: id, by });
    return { erased: ids };
  },
} satisfies Record<string, (installation: Installation, given: unknown) => Promise<unknown>>;
export type OfficeCommand = keyof typeof office;

function nobody(error: unknown): never {
  if (error instanceof Problem && error.code === 'not_found')
    throw new CannotDo('Nobody is known by this id or user name.');
  throw error;
}

const isOfficeCommand = (command: string): command is OfficeCommand => Object.hasOwn(office, command);

export async function runInOffice(installation: Installation, command: string, given: unknown): Promise<unknown> {
  if (!isOfficeCommand(command)) throw new CannotDo('The running server does not know this command; restart it.');
  try {
    return await office[command](installation, given);
  } catch (error) {
    throw error instanceof Problem ? new CannotDo(`Refused: ${error.code}`) : error;
  }
}

/** Through the running server where one holds the data folder, else by opening the installation for this one command. */
export async function askOffice(settings: Settings, command: OfficeCommand, given: unknown): Promise<unknown> {
  const reply = await askServer(settings.dataDir, { command, given });
  if (reply && 'problem' in reply) throw new CannotDo(reply.problem);
  if (reply) return reply.done;
  const lock = await holdDataFolder(settings.dataDir, async () => {
    throw new CannotDo('another command is running');
  });
  try {
    const installation = await openInstallation(settings, () => {});
    try {
      return await runInOffice(installation, command, given);
    } finally {
      await installation.close();
    }
  } finally {
    await lock.release();
  }
}
