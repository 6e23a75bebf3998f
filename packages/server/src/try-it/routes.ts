import { Problem } from '@candor/core/problem.ts';
import type { FastifyInstance } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { createHostKey, revokeHostKeys } from '../host/keys.ts';
import type { AppDeps } from '../http/app.ts';
import { hostVerification } from '../verification/host-view.ts';

const keyName = 'try-it page';
const wanted = z.object({
  level: z.union([z.literal(1), z.literal(2)]).default(2),
  locale: z.string().max(35).optional(),
  email: z.email().max(254).optional(),
  /** To come back as the same user, by the name we drew: whoever knows it is let in. Absent: a new one. */
  user: z
    .string()
    .regex(/^try-[0-9a-f-]{36}$/)
    .optional(),
});
const link = z.object({ id: z.string(), receipt: z.string(), user: z.string(), url: z.string() });
const issued = z.object({ url: z.string() });

/**
 * The try-it page is a host like any other: it calls the host API with a sandbox key of its own, made at the start and never sent to the
 * page. Sandbox only, and where real verifications are allowed there is no such page.
 */
export function createTryIt(deps: AppDeps): FastifyPluginAsyncZod {
  const newcomers = new RateLimiterMemory({ points: 60, duration: 600 });
  return async (app) => {
    if (deps.site.liveAllowed) return;
    let key: Promise<string> | null = null;
    const demoKey = () => {
      key ??= newDemoKey(deps);
      return key;
    };
    app.post(
      '/try/verifications',
      { schema: { hide: true, body: wanted, response: { 201: link } } },
      async (request, reply) => {
        await newcomers.consume(request.ip).catch(tooMany(deps.now));
        const { user = `try-${crypto.randomUUID()}`, ...rest } = request.body;
        const call = caller(app, await demoKey());
        const made = hostVerification.parse(await call('/v1/verifications', { ...rest, user }));
        const token = issued.parse(await call(`/v1/verifications/${made.id}/client-tokens`, {}));
        return reply.code(201).send({ id: made.id, receipt: made.receipt, user, url: token.url });
      },
    );
  };
}

const tooMany = (now: () => number) => (refused: unknown) => {
  if (!(refused instanceof RateLimiterRes)) throw refused;
  throw new Problem('busy', { retryAt: new Date(now() + refused.msBeforeNext).toISOString() });
};

async function newDemoKey(deps: AppDeps): Promise<string> {
  await deps.database.transaction((tx) => revokeHostKeys(tx, keyName, deps.now()));
  const { secret } = await createHostKey(deps, { mode: 'sandbox', name: keyName, by: 'system' });
  return secret;
}

const caller = (app: FastifyInstance, key: string) => async (url: string, payload: object) => {
  const response = await app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${key}` } });
  if (response.statusCode >= 400) throw new Problem('unavailable');
  return response.json<unknown>();
};
