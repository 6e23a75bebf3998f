import { type ProblemCode, problems } from '@candor/core/problem.ts';
import { webhookEvents } from '@candor/core/webhook/events.ts';
import { z } from 'zod';
import { hostTexts, journeyTexts, type RouteText } from './openapi-routes.ts';

const codes = z.enum(Object.keys(problems)).options;
const anyObject = z.looseObject({});
const operation = z.looseObject({ responses: z.record(z.string(), anyObject) });
const generated = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), operation)) });
type Operation = z.infer<typeof operation>;

const idIn = (name: string, place: 'path' | 'header', schema: object = { type: 'string' }) => ({
  name,
  in: place,
  required: place === 'path',
  schema,
});
const bare = (status: string, description: string, more: object = {}) => ({
  security: [{ bearer: [] }],
  responses: { [status]: { description, ...more } },
});
const tus = idIn('Tus-Resumable', 'header', { const: '1.0.0' });
const bytes = { content: { 'application/offset+octet-stream': {} } };

/** Routes that speak another protocol than JSON, so that no shape of ours describes them. */
const otherProtocols: z.infer<typeof generated>['paths'] = {
  '/v1/journey/events': {
    get: {
      ...bare('200', 'The stream', { content: { 'text/event-stream': { schema: { type: 'string' } } } }),
      parameters: [idIn('Last-Event-ID', 'header')],
    },
  },
  '/v1/journey/uploads': { post: { ...bare('201', 'Begun; `Location` names it'), parameters: [tus] } },
  '/v1/journey/uploads/{id}': {
    head: { ...bare('200', '`Upload-Offset` says how far'), parameters: [idIn('id', 'path'), tus] },
    patch: { ...bare('204', 'Taken'), parameters: [idIn('id', 'path'), tus], requestBody: bytes },
    delete: { ...bare('204', 'Gone'), parameters: [idIn('id', 'path'), tus] },
  },
};

const problemShape = {
  type: 'object',
  description: 'RFC 9457. Decide by `code`; further members say what to do next.',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string', description: '`urn:candor:problem:` and the code' },
    title: { type: 'string', description: 'For developers, not for applicants' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...codes, 'method_not_allowed', 'internal'] },
    in: { type: 'string', description: 'Part of the request that does not fit' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'problem'],
        properties: { path: { type: 'string' }, problem: { type: 'string' }, allowed: { type: 'array' } },
      },
    },
    retryAt: { type: 'string', format: 'date-time' },
  },
};

const sides = [
  { tag: 'host', texts: hostTexts, always: ['unauthorised', 'forbidden', 'busy'] },
  { tag: 'journey', texts: journeyTexts, always: ['unauthorised', 'token_expired', 'busy'] },
] as const satisfies readonly { tag: string; texts: Readonly<Record<string, RouteText>>; always: ProblemCode[] }[];

/** The document that Fastify makes from the shapes, with words, refusals, the other protocols and the events. */
export function describeApi(made: object, publicUrl: string): Record<string, unknown> {
  const { paths, ...rest } = generated.parse(made);
  const all = { ...paths, ...otherProtocols };
  const described = Object.entries(all).map(([raw, operations]) => {
    const path = raw.replace(/\/$/, '');
    return [path, mapValues(operations, (one, method) => describe(`${method.toUpperCase()} ${path}`, one))];
  });
  const components = anyObject.parse(rest.components ?? {});
  const schemas = anyObject.parse(components.schemas ?? {});
  return {
    ...rest,
    servers: [{ url: publicUrl }],
    tags: [
      { name: 'host', description: "What the host's server calls, with its API key" },
      { name: 'journey', description: "What the applicant's pages call, with a client token" },
    ],
    paths: Object.fromEntries(described),
    webhooks: mapValues(webhookEvents, eventOf),
    components: { ...components, schemas: { ...schemas, Problem: problemShape } },
  };
}

function describe(name: string, made: Operation): object {
  const side = sides.find(({ texts }) => name in texts);
  const text = side?.texts[name];
  if (!side || !text) return made;
  const { refusals, ...words } = text;
  return {
    ...words,
    tags: [side.tag],
    ...made,
    responses: { ...made.responses, ...answersOf([...side.always, ...refusals]) },
  };
}

/** One response per status, naming each code that comes with it. */
function answersOf(refusals: readonly ProblemCode[]) {
  const statuses = [...new Set(refusals.map((code) => problems[code].status))].sort();
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    statuses.map((status) => {
      const own = refusals.filter((code) => problems[code].status === status);
      return [status, { description: own.map((code) => `\`${code}\`: ${problems[code].title}`).join('. '), content }];
    }),
  );
}

function eventOf(summary: string, type: string) {
  const text = { type: 'string' };
  const data = {
    type: 'object',
    required: ['id', 'receipt', 'user', 'level', 'mode', 'state', 'reasons'],
    properties: {
      id: text,
      receipt: text,
      user: { type: ['string', 'null'], description: "The host's own id; null once the person was erased" },
      level: { type: 'integer', enum: [1, 2, 3] },
      mode: { type: 'string', enum: ['sandbox', 'live'] },
      state: text,
      reasons: { type: 'array', items: text },
    },
  };
  const schema = {
    type: 'object',
    required: ['id', 'type', 'timestamp', 'data'],
    properties: { id: text, type: { const: type }, timestamp: { type: 'string', format: 'date-time' }, data },
  };
  return {
    post: {
      operationId: type,
      summary,
      description: 'Signed by the Standard Webhooks rules. The same `id` means the same event.',
      requestBody: { content: { 'application/json': { schema } } },
      responses: { '2XX': { description: 'Taken' }, '410': { description: 'No more tries for this event' } },
    },
  };
}

function mapValues<From, To>(from: Readonly<Record<string, From>>, to: (value: From, key: string) => To) {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value, key)]));
}
