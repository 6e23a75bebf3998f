import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotDo } from './cli/say.ts';
import { liesInside } from './keys/master-key.ts';

const text = z.string().trim().min(1).optional();
/** Scheme, host and port exactly as a browser sends them: anything more in `frame-ancestors` would mean something else. */
const origin = z
  .string()
  .regex(/^https?:[^*]+$/)
  .refine((given) => URL.canParse(given) && new URL(given).origin === given);
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CANDOR_DATA: z.string().min(1).default('./data'),
  CANDOR_KEYS: text,
  CANDOR_MASTER_KEY_FILE: text,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  CANDOR_HOST_NAME: text.pipe(z.string().max(80).optional()),
  CANDOR_EMBEDDERS: z
    .string()
    .default('')
    .transform((given) => given.split(/\s+/).filter(Boolean))
    .pipe(z.array(origin)),
  CANDOR_TRUST_PROXY: text,
});

export type Settings = {
  /** 0 picks a free port. */
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end. Null: made from host and port. */
  readonly publicUrl: string | null;
  readonly dataDir: string;
  readonly keysDir: string;
  readonly masterKeyFile: string;
  /** Null: the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  /** Null: mails lie in the data folder. */
  readonly smtpUrl: string | null;
  /** How the host platform is called on pages and in mails. */
  readonly hostName: string;
  /** Origins whose pages may frame the hosted journey. */
  readonly embedders: readonly string[];
  /** Addresses of our own proxies, with commas between them; what they say about the client's address is believed. Null: nobody is. */
  readonly trustProxy: string | null;
};

/** Settings from the environment; says which setting is wrong, never its value. An empty setting counts as absent. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new CannotDo(`Not valid: ${wrong.join(', ')}. "candor help settings" shows what each takes.`);
  }
  const set = parsed.data;
  const dataDir = resolve(set.CANDOR_DATA);
  return {
    port: set.PORT,
    host: set.HOST,
    publicUrl: set.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    dataDir,
    keysDir: resolve(set.CANDOR_KEYS ?? join(dataDir, 'keys')),
    masterKeyFile: resolve(set.CANDOR_MASTER_KEY_FILE ?? join(dataDir, 'master.key')),
    databaseUrl: set.DATABASE_URL ?? null,
    smtpUrl: set.SMTP_URL ?? null,
    hostName: set.CANDOR_HOST_NAME ?? 'Candor Sandbox',
    embedders: set.CANDOR_EMBEDDERS,
    trustProxy: set.CANDOR_TRUST_PROXY ?? null,
  };
}

export type LiveBlocker = 'embedded_database' | 'master_key_in_data' | 'keys_in_data' | 'no_https';

/** Why this installation may not serve live verifications; empty when it may. */
export function liveBlockers(settings: Settings): LiveBlocker[] {
  return [
    ...(settings.databaseUrl === null ? (['embedded_database'] as const) : []),
    ...(liesInside(settings.masterKeyFile, settings.dataDir) ? (['master_key_in_data'] as const) : []),
    ...(liesInside(settings.keysDir, settings.dataDir) ? (['keys_in_data'] as const) : []),
    // Pictures of documents cross the network, and browsers give a camera to secure pages only.
    ...(settings.publicUrl?.startsWith('https:') ? [] : (['no_https'] as const)),
  ];
}
