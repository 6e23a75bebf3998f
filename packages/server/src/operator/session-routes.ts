import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { AppDeps } from '../http/app.ts';
import { acceptInvite, confirmInvite, readInvite } from './accept-invite.ts';
import { signIn, signOut } from './session.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

const byToken = z.object({ token: z.string().max(100) });
const code = z.string().regex(/^\d{6}$/);
/** OWASP ASVS 6.2: at least 12 here, no rules of composition, long ones welcome. */
const password = z.string().min(12).max(128);

/** Routes that nobody needs to be signed in for. */
export function sessionRoutes(deps: AppDeps): FastifyPluginAsyncZod {
  const name = cookieName(deps.site);
  return async (app) => {
    app.post(
      '/session',
      { schema: { hide: true, body: z.object({ email: z.string().max(254), password: z.string().max(128), code }) } },
      async (request, reply) => {
        const { secret, staff } = await signIn(deps, { ...request.body, ip: request.ip });
        reply.setCookie(name, secret, cookieOptions(deps.site));
        return staff;
      },
    );
    app.delete('/session', { schema: { hide: true } }, async (request, reply) => {
      await signOut(deps, request.cookies[name] ?? '');
      reply.clearCookie(name, { path: '/' });
      return reply.code(204).send();
    });
    app.get('/invites/:token', { schema: { hide: true, params: byToken } }, (request) =>
      readInvite(deps, request.params.token),
    );
    app.post(
      '/invites/:token',
      {
        schema: {
          hide: true,
          params: byToken,
          body: z.object({ name: z.string().trim().min(1).max(80), password }),
        },
      },
      (request) => acceptInvite(deps, request.params.token, request.body),
    );
    app.post(
      '/invites/:token/confirm',
      { schema: { hide: true, params: byToken, body: z.object({ code }) } },
      async (request, reply) => {
        // Six digits can be tried out; every try counts against the invitation and the address.
        await deps.throttle.count(request.params.token, request.ip);
        await confirmInvite(deps, request.params.token, request.body.code);
        return reply.code(204).send();
      },
    );
  };
}
