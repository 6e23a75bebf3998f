import { Problem } from '@candor/core/problem.ts';
import type { FastifyRequest } from 'fastify';

/**
 * Who calls. `know` runs before anything of the request is read or validated, so that a stranger learns nothing but 401;
 * `of` gives the route what was found.
 */
export function callers<Caller>(find: (request: FastifyRequest) => Promise<Caller>) {
  const known = new WeakMap<FastifyRequest, Caller>();
  return {
    know: async (request: FastifyRequest): Promise<void> => {
      known.set(request, await find(request));
    },
    of: (request: FastifyRequest): Caller => {
      const caller = known.get(request);
      if (caller === undefined) throw new Problem('unauthorised');
      return caller;
    },
  };
}

/** The bearer token of RFC 6750, from the header only: never from an address, where logs would keep it. */
export function bearerOf(request: FastifyRequest): string {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Problem('unauthorised');
  return token;
}
