import { Problem } from '@candor/core/problem.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Requests at work at once; more would only wait for the database until they fail. Starting value: ten for each of its connections. */
const atOnceMax = 100;
const comeBackMs = 1_000;

/** A burst beyond what can be served is told at once to come back, instead of waiting until it fails. */
export function refuseCrowding(app: FastifyInstance, now: () => number): void {
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
