import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController, type RouteOptions } from 'fastify';
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Deps } from '../deps.ts';
import type { Uploads } from '../evidence/upload.ts';
import { hostRoutes } from '../host/routes.ts';
import type { Measurer } from '../measure/measurer.ts';
import { consoleRoutes } from '../operator/console-routes.ts';
import type { Throttle } from '../operator/throttle.ts';
import { createTryIt } from '../try-it/routes.ts';
import { journeyRoutes } from '../verification/journey-routes.ts';
import { refuseCrowding } from './crowd.ts';
import { rememberMethods } from './methods.ts';
import { describeApi } from './openapi.ts';
import { pageRoutes } from './pages.ts';
import { answerError, answerNotFound } from './problem-answer.ts';
import { refuseGuessing } from './strangers.ts';

export type App = FastifyInstance;
export type AppDeps = Deps & {
  readonly measurer: Pick<Measurer, 'picture' | 'busyUntil'>;
  readonly uploads: Pick<Uploads, 'mount'>;
  readonly throttle: Throttle;
  readonly log?: FastifyBaseLogger;
  /** Folders of the built pages; absent where only the API is served. */
  readonly pages?: { readonly journey: string; readonly console: string };
  /** Behind a proxy that we run, the client's address is the one it forwards. */
  readonly trustProxy?: string | false;
  readonly patience?: Partial<typeof patience>;
  /** Hears of every route, hidden ones too. */
  readonly onRoute?: (route: RouteOptions) => void;
};

/**
 * How long a client may take, ms. Headers come in one packet. A request may carry a part of a picture over a slow line; whoever sends it
 * slower than this goes on from where it was cut.
 */
const patience = { headersMs: 15_000, requestMs: 300_000, checkMs: 5_000 };

/** Every route of the installation. Nothing listens yet. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { headersMs, requestMs, checkMs } = { ...patience, ...deps.patience };
  const app = Fastify({
    ...(deps.log ? { loggerInstance: deps.log } : {}),
    // Our own log line per request names the route, never the address that was asked for.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: deps.trustProxy ?? false,
    bodyLimit: 64 * 1024,
    requestTimeout: requestMs,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: checkMs, maxHeaderSize: 16 * 1024 },
    // An address that cannot be read is not sent back either.
    frameworkErrors: answerError,
    genReqId: () => `req_${crypto.randomUUID()}`,
    routerOptions: { maxParamLength: 120 },
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(answerNotFound(rememberMethods(app)));
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Answers are about a person unless a page says otherwise.
    reply.header('cache-control', 'no-store');
  });
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  if (deps.onRoute) app.addHook('onRoute', deps.onRoute);
  refuseCrowding(app, deps);
  refuseGuessing(app, deps.now);
  await app.register(cookie);
  await app.register(helmet, headersOf(deps.site));
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Candor', version: '1', description: 'Identity verification that tells people why.' },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });

  await app.register(hostRoutes(deps), { prefix: '/v1' });
  await app.register(journeyRoutes(deps), { prefix: '/v1/journey' });
  deps.uploads.mount(app);
  await app.register(consoleRoutes(deps), { prefix: '/v1/console' });
  await app.register(createTryIt(deps));
  await app.register(pageRoutes(deps));
  app.get('/v1/openapi.json', { schema: { hide: true } }, async () => describeApi(app.swagger(), deps.site.publicUrl));
  app.get('/healthz', { schema: { hide: true } }, async () => {
    await deps.database.pool.query('select 1');
    return { status: 'ok' };
  });
  return app;
}

/**
 * Own origin only, nothing inline. `wasm-unsafe-eval` is for the eyes in the browser. Pages say themselves who may frame them
 * (`pages.ts`); an answer of the API may be framed by nobody.
 */
function headersOf({ publicUrl }: Deps['site']) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        workerSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Framing is decided by frame-ancestors; the older header cannot name origins.
    frameguard: false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    crossOriginEmbedderPolicy: false,
    hsts: publicUrl.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  } as const;
}
