import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type { Mode } from '@candor/core/level/levels.ts';

/** Addresses that are not the public internet: RFC 6890 and its registry, plus metadata services, which live in link-local space. */
const notPublic = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv4');
// Of IPv6 only global unicast (2000::/3) is public, without documentation, 6to4, Teredo and the like.
const globalUnicast = new BlockList();
globalUnicast.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublic.addSubnet(net, prefix, 'ipv6');

export function isPublic(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !notPublic.check(address, 'ipv4');
  return family === 6 && globalUnicast.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

const isLoopback = (address: string) => address === '::1' || address.startsWith('127.');

export type Destination = { readonly url: URL; readonly addresses: readonly LookupAddress[] };
export type Refused = { readonly refused: 'scheme' | 'credentials' | 'unknown_host' | 'not_public' };

/**
 * Where a webhook may go. Live: https, every address of the name public. Sandbox: also this machine, over http, for trying out.
 * The caller connects to the addresses found here and to no others, so a name that changes its mind in between gains nothing.
 */
export async function checkDestination(
  address: string,
  mode: Mode,
  resolve: (name: string) => Promise<LookupAddress[]> = (name) => lookup(name, { all: true }),
): Promise<Destination | Refused> {
  if (!URL.canParse(address)) return { refused: 'scheme' };
  const url = new URL(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { refused: 'scheme' };
  if (url.username !== '' || url.password !== '') return { refused: 'credentials' };
  const name = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await resolve(name).catch(() => []);
  if (addresses.length === 0) return { refused: 'unknown_host' };
  const isOurs = mode === 'sandbox' && addresses.every((one) => isLoopback(one.address));
  if (isOurs) return { url, addresses };
  // Told first: https would not help an address that is never allowed.
  if (!addresses.every((one) => isPublic(one.address))) return { refused: 'not_public' };
  return url.protocol === 'https:' ? { url, addresses } : { refused: 'scheme' };
}
