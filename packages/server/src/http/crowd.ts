import { Problem } from '@candor/core/problem.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';

/** Requests at work at once for each connection to the database; more would only wait until they fail. Starting value. */
const perConnection = 20;
/** With one connection, as the embedded database has, a page and its pictures must still get through. */
const leastAtOnce = 40;
const comeBackMs = 1_000;

/** A burst beyond what can be served is told at once to come back, instead of waiting until it fails. */
export function refuseCrowding(app: FastifyInstance, { database, now }: Pick<Deps, 'database' | 'now'>): void {
  const atOnceMax = Math.max(leastAtOnce, perConnection * database.pool.options.max);
  const atWork = new Set<FastifyRequest>();
  app.addHook('onRequest', async (request) => {
    if (!isCounted(request)) return;
    if (atWork.size >= atOnceMax)
      throw new Problem('busy', { retryAt: new Date(now() + comeBackMs).toISOString(), reason: 'sys.busy' });
    atWork.add(request);
  });
  app.addHook('onResponse', async (request) => {
    atWork.delete(request);
  });
}

/** Streams stay open and uploads take as long as the line does; each has a bound of its own. Pages and `healthz` cost next to nothing. */
function isCounted({ routeOptions: { url = '' } }: FastifyRequest): boolean {
  const isApi = url.startsWith('/v1/') || url.startsWith('/try/');
  return isApi && url !== '/v1/journey/events' && !url.startsWith('/v1/journey/uploads');
}
