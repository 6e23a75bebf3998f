import type { FastifyInstance } from 'fastify';

/** Remembers which methods each path of the API answers, so that a wrong method is told from a path that does not exist. */
export function rememberMethods(app: FastifyInstance): (address: string) => string[] {
  const known = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ method, url }) => {
    if (!url.startsWith('/v1/')) return;
    const methods = known.get(url) ?? new Set();
    for (const one of [method].flat()) methods.add(one);
    known.set(url, methods);
  });
  return (address) => {
    const path = address.split('?')[0] ?? '';
    const found = [...known].filter(([pattern]) => isAt(pattern, path)).flatMap(([, methods]) => [...methods]);
    return [...new Set(found)].sort();
  };
}

function isAt(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((part, at) => part.startsWith(':') || part === given[at]);
}
