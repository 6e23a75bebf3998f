import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from './app.ts';

/**
 * The built pages: the hosted journey under `/v/`, the console under `/console/`, the try-it page at `/`. Assets carry a hash in their
 * names and are kept for good; everything else is asked for each time.
 */
export function pageRoutes({ pages, site }: Pick<AppDeps, 'pages' | 'site'>) {
  return async (app: FastifyInstance): Promise<void> => {
    if (!pages) return;
    app.addHook('onSend', async (request, reply) => {
      reply.header('permissions-policy', 'camera=(self), microphone=(), geolocation=()');
      // Hosts frame the hosted journey, and nothing else of ours.
      if (request.routeOptions.url?.startsWith('/v/')) {
        const policy = String(reply.getHeader('content-security-policy') ?? '');
        const framers = ["'self'", ...site.embedders].join(' ');
        reply.header('content-security-policy', policy.replace("frame-ancestors 'none'", `frame-ancestors ${framers}`));
      }
    });
    await folder(app, '/v/', pages.journey);
    await folder(app, '/console/', pages.console);
    app.get('/v', { schema: { hide: true } }, (_request, reply) => reply.redirect('/v/', 308));
    app.get('/console', { schema: { hide: true } }, (_request, reply) => reply.redirect('/console/', 308));
    const tryIt = join(pages.journey, 'try.html');
    app.get('/', { schema: { hide: true } }, (_request, reply) =>
      existsSync(tryIt) ? reply.sendFile('try.html', pages.journey) : reply.redirect('/console/', 302),
    );
  };
}

async function folder(app: FastifyInstance, prefix: string, root: string): Promise<void> {
  if (!existsSync(root)) return;
  await app.register(fastifyStatic, {
    root,
    prefix,
    decorateReply: !app.hasReplyDecorator('sendFile'),
    cacheControl: false,
    setHeaders: (response, path) => {
      const isKept = path.startsWith(join(root, 'assets') + sep);
      response.header('cache-control', isKept ? 'public, max-age=31536000, immutable' : 'no-cache');
      // The one file of ours that pages of other origins load (docs/decisions/0006-embedding.md).
      if (path === join(root, 'candor-verify.js')) response.header('cross-origin-resource-policy', 'cross-origin');
    },
  });
}
