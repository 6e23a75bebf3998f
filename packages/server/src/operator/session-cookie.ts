import type { Site } from '../deps.ts';
import { absoluteMs } from './session.ts';

const isSecure = ({ publicUrl }: Pick<Site, 'publicUrl'>) => publicUrl.startsWith('https:');

/** `__Host-` binds the cookie to this origin, and browsers take it with https only (RFC 6265bis). */
export const cookieName = (site: Pick<Site, 'publicUrl'>) => (isSecure(site) ? '__Host-candor' : 'candor-console');

export const cookieOptions = (site: Pick<Site, 'publicUrl'>) =>
  ({
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(site),
    path: '/',
    maxAge: absoluteMs / 1000,
  }) as const;
