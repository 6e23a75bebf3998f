import { Problem } from '@candor/core/problem.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { hashSecret } from '../ids.ts';

/** Wrong keys, tokens and sessions from one address within five minutes; starting value. Secrets of 256 bits are not found by trying, so this spares the database. */
const wrongOnes = 200;
const windowSeconds = 5 * 60;
/** Callers remembered as known. */
const rememberedMax = 10_000;

/**
 * Whoever shows wrong credentials too often is refused before anything is looked up. A credential that was right before passes all
 * the same: behind one address there may be many people, and a guesser must not lock out the others.
 */
export function refuseGuessing(app: FastifyInstance, now: () => number): void {
  const limiter = new RateLimiterMemory({ points: wrongOnes, duration: windowSeconds });
  const known = new Set<string>();
  const remember = (credential: string) => {
    known.delete(credential);
    known.add(credential);
    const [oldest] = known;
    if (known.size > rememberedMax && oldest !== undefined) known.delete(oldest);
  };

  app.addHook('onRequest', async (request) => {
    const credential = credentialOf(request);
    if (credential === null || known.has(credential)) return;
    const tried = await limiter.get(request.ip);
    if (tried && tried.consumedPoints > wrongOnes)
      throw new Problem('busy', { retryAt: new Date(now() + tried.msBeforeNext).toISOString() });
  });
  app.addHook('onError', async (request, _reply, error) => {
    const credential = credentialOf(request);
    if (credential === null || !isUnauthorised(error)) return;
    known.delete(credential);
    await limiter.penalty(request.ip);
  });
  app.addHook('onResponse', async (request, reply) => {
    const credential = credentialOf(request);
    if (credential !== null && reply.statusCode < 400) remember(credential);
  });
}

const isUnauthorised = (error: unknown) => error instanceof Problem && error.code === 'unauthorised';

/** Of what the caller shows: a bearer token or a session cookie. Only its hash is kept. */
function credentialOf(request: FastifyRequest): string | null {
  const { authorization, cookie } = request.headers;
  const shown = authorization ?? cookie;
  return shown === undefined ? null : hashSecret(shown);
}
