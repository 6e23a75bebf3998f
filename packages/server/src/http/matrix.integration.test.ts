import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPerson, type Person, prepare } from '../testing/journey-client.ts';
import { newStaff, type StaffMember } from '../testing/staff-client.ts';
import { openTestHouse, type TestHouse } from '../testing/test-house.ts';

type Role = 'nobody' | 'host' | 'applicant' | 'reviewer' | 'support' | 'operator';
const roles: readonly Role[] = ['nobody', 'host', 'applicant', 'reviewer', 'support', 'operator'];
const desk = ['reviewer', 'support', 'operator'] as const;
const reviewing = ['reviewer', 'operator'] as const;
const supporting = ['support', 'operator'] as const;

/** Who may call what. Every route of the installation has its line here, or the test fails. */
const mayCall: Readonly<Record<string, readonly Role[]>> = {
  'POST /v1/verifications': ['host'],
  'GET /v1/verifications/:id': ['host'],
  'POST /v1/verifications/:id/cancel': ['host'],
  'POST /v1/verifications/:id/client-tokens': ['host'],
  'POST /v1/applicants/:user/hold': ['host'],
  'DELETE /v1/applicants/:user/hold': ['host'],
  'POST /v1/applicants/:user/lift-lock': ['host'],
  'PUT /v1/webhook': ['host'],
  'GET /v1/journey': ['applicant'],
  'POST /v1/journey/token': ['applicant'],
  'PUT /v1/journey/locale': ['applicant'],
  'PUT /v1/journey/consent': ['applicant'],
  'PUT /v1/journey/details': ['applicant'],
  'PUT /v1/journey/document': ['applicant'],
  'GET /v1/journey/documents': ['applicant'],
  'GET /v1/journey/capture-policy': ['applicant'],
  'GET /v1/journey/evidence/:id': ['applicant'],
  'GET /v1/journey/evidence/:id/picture': ['applicant'],
  'POST /v1/journey/evidence/:id/use-anyway': ['applicant'],
  'POST /v1/journey/liveness': ['applicant'],
  'POST /v1/journey/liveness/by-person': ['applicant'],
  'POST /v1/journey/submit': ['applicant'],
  'POST /v1/journey/withdraw': ['applicant'],
  'POST /v1/journey/cases': ['applicant'],
  'GET /v1/journey/cases/:id': ['applicant'],
  'POST /v1/journey/notices/:id/read': ['applicant'],
  'GET /v1/journey/events': ['applicant'],
  'POST /v1/journey/uploads': ['applicant'],
  'HEAD /v1/journey/uploads/:id': ['applicant'],
  'PATCH /v1/journey/uploads/:id': ['applicant'],
  'DELETE /v1/journey/uploads/:id': ['applicant'],
  'GET /v1/console/session': desk,
  'GET /v1/console/reviews': reviewing,
  'GET /v1/console/reviews/:id': reviewing,
  'POST /v1/console/reviews/:id/claim': reviewing,
  'POST /v1/console/reviews/:id/release': reviewing,
  'POST /v1/console/reviews/:id/decide': reviewing,
  'GET /v1/console/evidence/:id/picture': reviewing,
  'GET /v1/console/cases': supporting,
  'POST /v1/console/cases/:id/answer': supporting,
};
/** Without credentials: what they do shows by itself that it may, by a password, an invitation, or being public. */
const open = [
  'POST /v1/console/session',
  'DELETE /v1/console/session',
  'GET /v1/console/invites/:token',
  'POST /v1/console/invites/:token',
  'POST /v1/console/invites/:token/confirm',
  'POST /try/verifications',
  'GET /v1/openapi.json',
  'GET /healthz',
  'GET /',
  'GET /v',
  'GET /console',
  'GET /v/*',
  'GET /console/*',
];

const folder = mkdtempSync(join(tmpdir(), 'candor-matrix-'));
const routes = new Set<string>();
let house: TestHouse;
let person: Person;
let theirs: Person;
let headersOf: Readonly<Record<Role, Record<string, string>>>;
let staff: Readonly<Record<(typeof desk)[number], StaffMember>>;
beforeAll(async () => {
  house = await openTestHouse({
    pages: { journey: folder, console: folder },
    site: { liveAllowed: false },
    onRoute: ({ method, url }) => {
      for (const one of [method].flat()) routes.add(`${one} ${url}`);
    },
  });
  const key = await house.hostKey();
  person = await newPerson(house, key);
  theirs = await newPerson(house, key);
  for (const one of [person, theirs]) await prepare(one);
  staff = {
    reviewer: await newStaff(house, 'reviewer', 'Ann'),
    support: await newStaff(house, 'support', 'Sam'),
    operator: await newStaff(house, 'operator', 'Olu'),
  };
  const cookie = ({ cookie: value }: StaffMember) => ({ cookie: value, 'x-candor': 'console' });
  headersOf = {
    nobody: {},
    host: { authorization: `Bearer ${key}` },
    applicant: { authorization: `Bearer ${person.token}` },
    reviewer: cookie(staff.reviewer),
    support: cookie(staff.support),
    operator: cookie(staff.operator),
  };
});
afterAll(async () => {
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function statusOf(route: string, role: Role): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const { statusCode } = await house.app.inject({
    method: method as 'GET',
    url: path.replace(/:\w+/, 'nobodys'),
    headers: { 'x-candor': 'console', ...headersOf[role] },
    ...(method === 'GET' || method === 'HEAD' ? {} : { payload: {} }),
  });
  return statusCode;
}

test('every route has its line', () => {
  // Fastify answers HEAD wherever it answers GET, by the same handler.
  const own = [...routes].filter((route) => !route.startsWith('HEAD ') || route in mayCall);
  expect(own.sort()).toEqual([...Object.keys(mayCall), ...open].sort());
});

test.each(Object.entries(mayCall))('%s lets in %j and nobody else', async (route, allowed) => {
  for (const role of roles) {
    const isStream = route === 'GET /v1/journey/events' && role === 'applicant';
    if (isStream) continue;
    const status = await statusOf(route, role);
    if (allowed.includes(role)) expect([role, status]).not.toEqual([role, expect.toBeOneOf([401, 403])]);
    else expect([role, status]).toEqual([role, expect.toBeOneOf([401, 403])]);
  }
});

test('a write without the header that other origins cannot send is refused, whoever is signed in', async () => {
  for (const route of Object.keys(mayCall).filter((one) => /^(POST|DELETE) \/v1\/console/.test(one))) {
    const [method = '', path = ''] = route.split(' ');
    const { statusCode } = await house.app.inject({
      method: method as 'POST',
      url: path.replace(/:\w+/, 'nobodys'),
      headers: { cookie: staff.operator.cookie },
      payload: {},
    });
    expect([route, statusCode]).toEqual([route, 403]);
  }
});

test("somebody else's half-sent picture cannot be looked at, continued or removed", async () => {
  const bytes = Buffer.from('the first half and the second half');
  const said = { slot: 'document_front', sha256: createHash('sha256').update(bytes).digest('hex'), provenance: 'file' };
  const metadata = Object.entries(said).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
  const tus = { 'tus-resumable': '1.0.0' };
  const begun = await house.app.inject({
    method: 'POST',
    url: '/v1/journey/uploads',
    headers: {
      ...tus,
      authorization: `Bearer ${theirs.token}`,
      'upload-length': String(bytes.length),
      'upload-metadata': metadata.join(','),
    },
  });
  expect(begun.statusCode).toBe(201);
  const url = String(begun.headers.location);
  const ask = (method: 'HEAD' | 'PATCH' | 'DELETE', token: string) =>
    house.app.inject({
      method,
      url,
      headers: {
        ...tus,
        authorization: `Bearer ${token}`,
        ...(method === 'PATCH' ? { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } : {}),
      },
      ...(method === 'PATCH' ? { payload: bytes.subarray(0, 10) } : {}),
    });
  for (const method of ['HEAD', 'PATCH', 'DELETE'] as const)
    expect([method, (await ask(method, person.token)).statusCode]).toEqual([method, 404]);
  const mine = await ask('HEAD', theirs.token);
  expect([mine.statusCode, mine.headers['upload-offset']]).toEqual([200, '0']);
});
