import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Destination } from './guard.ts';

const timeoutMs = 15_000;

export type Posted = { readonly status: number } | { readonly failure: 'timeout' | 'unreachable' };

/** One POST to the addresses that were checked. Redirects are not followed: a 3xx is an answer like any other. What comes back is not read. */
export function post(
  { url, addresses }: Destination,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Posted> {
  const lookup: LookupFunction = (_name, options, found) => {
    const [first] = addresses;
    if (options.all) found(null, [...addresses]);
    else if (first) found(null, first.address, first.family);
  };
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const signal = AbortSignal.timeout(timeoutMs);
    const outgoing = send(url, { method: 'POST', headers, lookup, signal, agent: false }, (response) => {
      response.destroy();
      resolve({ status: response.statusCode ?? 0 });
    });
    outgoing.on('error', () => resolve({ failure: signal.aborted ? 'timeout' : 'unreachable' }));
    outgoing.end(body);
  });
}
