import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readSettings } from '../settings.ts';
import { CannotDo, type Say, toTerminal } from './say.ts';

const usage = `candor serve                                   the server; settings come from the environment (candor help settings)
candor inspect FILE… [--kind K] [--side S] [--json]
candor match A B [--json] | --pairs pairs.csv [--json]
candor models list | add FILE.onnx … | use NAME | calibrate PAIRS.csv   which model describes faces
candor liveness CLIP|FOLDER|FRAMES --challenge turn_left,nod,… [--fps N] [--json]
candor operator invite EMAIL [--role reviewer|support|operator]
candor host-key NAME [--live]                  makes an API key
candor erase APPLICANT                         destroys their key: nothing about them can be read again
candor audit verify [HEAD]                     checks the whole audit log; HEAD is one that was noted earlier
candor migrate | doctor
candor bench [NAME …]                          pictures to try with, and reports about the eyes; without a name: which there are`;

type Command = (args: readonly string[], say: Say) => Promise<unknown>;
const settings = () => readSettings(process.env);

/** Each command loads what it needs, so that `inspect` opens no database and `serve` loads no bench. */
const commands: Readonly<Record<string, Command>> = {
  serve: async (_args, say) => (await import('../serve.ts')).serve(settings(), say),
  inspect: async (args, say) => (await import('./inspect.ts')).inspect(args, say),
  match: async (args, say) => (await import('./match.ts')).match(settings(), args, say),
  models: async (args, say) => (await import('./models.ts')).models(settings(), args, say),
  liveness: async (args, say) => (await import('./liveness.ts')).liveness(args, say),
  bench: async (args, say) => (await import('./bench.ts')).bench(args, say),
  doctor: async (_args, say) => ((await (await import('./doctor.ts')).doctor(settings(), say)) ? 0 : 1),
  operator: inviteOperator,
  'host-key': makeHostKey,
  erase: eraseApplicant,
  audit: async (args, say) => (await import('./audit.ts')).audit(settings(), args, say),
  migrate: async (_args, say) => {
    const { askOffice } = await import('./office.ts');
    const { migrated } = z
      .object({ migrated: z.array(z.string()) })
      .parse(await askOffice(settings(), 'migrate', null));
    say.out(migrated.length === 0 ? 'The database is up to date.' : migrated.join('\n'));
  },
  help: async ([about], say) =>
    say.out(about === 'settings' ? (await import('./settings-help.ts')).settingsHelp : usage),
};

/** Runs one command; answers the exit code. Being called wrongly is a sentence and 2, anything unforeseen rises. */
export async function main(argv: readonly string[], say: Say = toTerminal): Promise<number> {
  const [name = 'help', ...args] = argv;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new CannotDo(`There is no command "${name}".\n\n${usage}`);
    const code = await command(args, say);
    return typeof code === 'number' ? code : 0;
  } catch (error) {
    if (!(error instanceof CannotDo) && !isWrongOption(error)) throw error;
    say.note(error.message);
    return 2;
  }
}

const isWrongOption = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

async function inviteOperator(args: readonly string[], say: Say): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { role: { type: 'string' } },
  });
  const [verb, email] = positionals;
  const role = values.role ?? 'operator';
  if (verb !== 'invite' || !z.email().safeParse(email).success || !['reviewer', 'support', 'operator'].includes(role))
    throw new CannotDo('candor operator invite EMAIL [--role reviewer|support|operator]');
  const { askOffice } = await import('./office.ts');
  const invited = z.object({ url: z.string(), expiresAt: z.string() });
  const { url, expiresAt } = invited.parse(await askOffice(settings(), 'operator invite', { email, role }));
  say.out(`${url}\nWorks once, until ${expiresAt}.`);
}

async function makeHostKey(args: readonly string[], say: Say): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { live: { type: 'boolean' } },
  });
  const [name] = positionals;
  if (name === undefined) throw new CannotDo('Give the key a name: candor host-key NAME [--live]');
  const { askOffice } = await import('./office.ts');
  const mode = values.live ? 'live' : 'sandbox';
  const { secret } = z.object({ secret: z.string() }).parse(await askOffice(settings(), 'host-key', { name, mode }));
  say.out(secret);
  say.note('This is shown once; only its hash is kept.');
}

async function eraseApplicant(args: readonly string[], say: Say): Promise<void> {
  const [applicant] = args;
  if (applicant === undefined || args.length > 1) throw new CannotDo('candor erase APPLICANT');
  const { askOffice } = await import('./office.ts');
  const { erased } = z
    .object({ erased: z.array(z.string()) })
    .parse(await askOffice(settings(), 'erase', { applicant }));
  for (const id of erased) say.out(`${id} is erased.`);
}
