import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { holdUser, liftLock, releaseUser } from '../hold/hold.ts';
import type { AppDeps } from '../http/app.ts';
import { bearerOf, callers } from '../http/callers.ts';
import { idempotencyKey, replayedHeader } from '../http/idempotency.ts';
import { cancelVerification, issueClientToken, readVerification } from '../verification/by-host.ts';
import { createVerification, creation } from '../verification/create.ts';
import { hostVerification } from '../verification/host-view.ts';
import { setWebhook } from '../webhook/endpoint.ts';
import { findHostByKey } from './keys.ts';

const byId = z.object({ id: z.string() });
const byUser = z.object({ user: z.string().min(1).max(200) });
const repeatable = z.object({ 'idempotency-key': idempotencyKey });
const done = z.object({ user: z.string() });
const security = [{ bearer: [] }];

/** What the host platform calls, with its key. */
export function hostRoutes(deps: AppDeps): FastifyPluginAsyncZod {
  const hosts = callers((request) => findHostByKey(deps, bearerOf(request)));
  return async (app) => {
    app.addHook('onRequest', hosts.know);

    app.post(
      '/verifications',
      {
        schema: {
          security,
          body: creation,
          headers: repeatable,
          response: { 200: hostVerification, 201: hostVerification },
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key'];
        const { status, body, isReplayed } = await createVerification(deps, hosts.of(request), request.body, key);
        if (isReplayed) reply.header(replayedHeader, 'true');
        return reply.code(status === 201 ? 201 : 200).send(body);
      },
    );
    app.get(
      '/verifications/:id',
      { schema: { security, params: byId, response: { 200: hostVerification } } },
      (request) => readVerification(deps, hosts.of(request), request.params.id),
    );
    app.post(
      '/verifications/:id/cancel',
      { schema: { security, params: byId, response: { 200: hostVerification } } },
      (request) => cancelVerification(deps, hosts.of(request), request.params.id),
    );
    app.post(
      '/verifications/:id/client-tokens',
      {
        schema: {
          security,
          params: byId,
          response: { 201: z.object({ token: z.string(), expiresAt: z.string(), url: z.string() }) },
        },
      },
      async (request, reply) =>
        reply.code(201).send(await issueClientToken(deps, hosts.of(request), request.params.id)),
    );

    const user = { schema: { security, params: byUser, response: { 200: done } } };
    app.post('/applicants/:user/hold', user, (request) => holdUser(deps, hosts.of(request), request.params.user));
    app.delete('/applicants/:user/hold', user, (request) => releaseUser(deps, hosts.of(request), request.params.user));
    app.post('/applicants/:user/lift-lock', user, (request) => liftLock(deps, hosts.of(request), request.params.user));

    app.put(
      '/webhook',
      {
        schema: {
          security,
          body: z.strictObject({ url: z.string().max(2_000) }),
          response: { 200: z.object({ secret: z.string() }) },
        },
      },
      (request) => setWebhook(deps, hosts.of(request), request.body.url),
    );
  };
}
