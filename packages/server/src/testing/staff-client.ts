import { Secret, TOTP } from 'otpauth';
import type { Role } from '../db/schema/staff.ts';
import { inviteOperator } from '../operator/invite.ts';
import type { TestHouse } from './test-house.ts';

export type StaffMember = Awaited<ReturnType<typeof newStaff>>;

/** The code an authenticator app would show at this moment of test time. */
export const codeAt = (secret: string, now: number) =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp: now });

/** Somebody who was invited, chose a password, confirmed the second factor and signed in, as the console does it. */
export async function newStaff(house: TestHouse, role: Role, name: string) {
  const email = `${name.toLowerCase()}@example.com`;
  const password = 'correct horse battery';
  const { url } = await inviteOperator(house, { email, role, by: 'test' });
  const invite = `/invites/${url.split('invite=')[1]}`;
  const visit = visitor(house, '');
  const { secret } = (await visit<{ secret: string }>('POST', invite, { name, password })).body;
  await visit('POST', `${invite}/confirm`, { code: codeAt(secret, house.clock.now) });
  // A code works once: the next one is half a minute away.
  house.clock.now += 30_000;
  const signedIn = await visit<{ id: string }>('POST', '/session', {
    email,
    password,
    code: codeAt(secret, house.clock.now),
  });
  return {
    id: signedIn.body.id,
    email,
    password,
    secret,
    cookie: signedIn.cookie,
    send: visitor(house, signedIn.cookie),
  };
}

/** Calls as the console's pages make them, with a session's cookie or without one. */
export function visitor({ app }: Pick<TestHouse, 'app'>, cookie: string) {
  return async <Body>(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object) => {
    const response = await app.inject({
      method,
      url: `/v1/console${path}`,
      headers: { 'x-candor': 'console', cookie },
      ...(payload ? { payload } : {}),
    });
    const body: Body = JSON.parse(/^[{[]/.test(response.body) ? response.body : 'null');
    const [set] = response.cookies;
    return {
      status: response.statusCode,
      body,
      text: response.body,
      cookie: set ? `${set.name}=${set.value}` : '',
      set,
    };
  };
}
