import { Problem, type ProblemCode, problems } from '@candor/core/problem.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

/** RFC 9457. `type` is a stable address, `code` the same as one word; the rest says what to do next. */
function answer(reply: FastifyReply, code: ProblemCode, detail: Readonly<Record<string, unknown>>) {
  const { status, title } = problems[code];
  const retryAt = detail.retryAt ?? detail.until;
  if ((status === 429 || status === 503) && typeof retryAt === 'string') {
    reply.header('retry-after', Math.max(1, Math.ceil((Date.parse(retryAt) - Date.now()) / 1000)));
  }
  return reply
    .code(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .send({ type: `urn:candor:problem:${code}`, title, status, code, ...detail });
}

/** The one place where an error becomes a response. What was sent is never sent back: a typed value may be personal. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Problem) return answer(reply, error.code, error.detail);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.flatMap(fieldsOf);
    return answer(reply, 'bad_request', { in: error.validationContext ?? 'request', fields });
  }
  if (hasNoRoom(error)) return answer(reply, 'busy', { retryAt: new Date(Date.now() + 1_000).toISOString() });
  if (isDown(error)) {
    request.log.warn({ err: error, code: 'unavailable' }, 'the database or the disk does not take part');
    return answer(reply, 'unavailable', { retryAt: new Date(Date.now() + 5_000).toISOString() });
  }
  if (isUnstorable(error)) return answer(reply, 'bad_request', { why: 'characters' });
  const status = statusOf(error);
  if (status === 413) return answer(reply, 'too_large', {});
  if (status !== null && status >= 400 && status < 500) return answer(reply, 'bad_request', {});
  request.log.error({ err: error, code: 'internal' }, 'request failed');
  return reply.code(500).type('application/problem+json').header('cache-control', 'no-store').send({
    type: 'urn:candor:problem:internal',
    title: 'The problem is on our side',
    status: 500,
    code: 'internal',
    request: request.id,
  });
}

type Issue = {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
};

/** Where it is and what is wrong with it; for a choice, what may be chosen. Each unknown field by its own path. */
function fieldsOf({ instancePath, keyword, params }: Issue) {
  const path = instancePath.split('/').filter(Boolean);
  if (keyword === 'unrecognized_keys' && Array.isArray(params.keys))
    return params.keys.slice(0, 20).map((key) => ({
      path: [...path, String(key).slice(0, 60)].join('.'),
      problem: 'unknown_field',
    }));
  const allowed = keyword === 'invalid_value' && Array.isArray(params.values) ? { allowed: params.values } : {};
  return [{ path: path.join('.'), problem: keyword, ...allowed }];
}

/** Nothing answers at this address, or something does by another method: RFC 9110, 15.5.6. */
export function answerNotFound(methodsAt: (address: string) => readonly string[]) {
  return (request: FastifyRequest, reply: FastifyReply) => {
    const allowed = methodsAt(request.url);
    if (allowed.length === 0) return answer(reply, 'not_found', {});
    return reply.code(405).type('application/problem+json').header('allow', allowed.join(', ')).send({
      type: 'urn:candor:problem:method_not_allowed',
      title: 'This address answers other methods',
      status: 405,
      code: 'method_not_allowed',
      allowed,
    });
  };
}

/** No connection to the database became free in time (the words are pg-pool's): nothing was begun, so trying again is safe. */
function hasNoRoom(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}

/**
 * The database cannot be reached, is stopping or starting (SQLSTATE classes 08 and 57P), has no connection left (53300), or a disk is full
 * (53100, ENOSPC, EDQUOT). Nothing was kept, and the same request may work later.
 */
const down =
  /^(08...|57P0[1-3]|53[13]00|ENOSPC|EDQUOT|ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT|EPIPE)$/;

function isDown(error: unknown): boolean {
  return (
    hasCode(error, (code) => down.test(code)) ||
    (error instanceof Error && /^Connection terminated/.test(error.message))
  );
}

/** A character that PostgreSQL keeps in no text (NUL): SQLSTATE 22021 and 22P05, wherever drizzle has wrapped it. */
function isUnstorable(error: unknown): boolean {
  return hasCode(error, (code) => code === '22021' || code === '22P05');
}

/** An error's code, or that of what caused it. */
function hasCode(error: unknown, matches: (code: string) => boolean): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && matches(error.code)) return true;
  return 'cause' in error && hasCode(error.cause, matches);
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return null;
  return typeof error.statusCode === 'number' ? error.statusCode : null;
}
