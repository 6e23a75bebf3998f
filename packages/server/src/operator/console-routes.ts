import { detailFields } from '@candor/core/details/fields.ts';
import { slots } from '@candor/core/evidence/slots.ts';
import { reasons } from '@candor/core/findings/reasons.ts';
import { Problem } from '@candor/core/problem.ts';
import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answerCase } from '../case/open.ts';
import { openCases } from '../case/store.ts';
import type { Role } from '../db/schema/staff.ts';
import type { AppDeps } from '../http/app.ts';
import { callers } from '../http/callers.ts';
import { claimReview, releaseReview } from '../review/claim.ts';
import { decideReview } from '../review/decide.ts';
import { listReviews, viewPicture, viewReview } from '../review/view.ts';
import { findStaff } from './session.ts';
import { cookieName } from './session-cookie.ts';
import { sessionRoutes } from './session-routes.ts';

const byId = z.object({ id: z.string() });
const reason = z.custom<keyof typeof reasons>((value) => typeof value === 'string' && Object.hasOwn(reasons, value));
const someReasons = z.array(reason).min(1).max(20);
const verdict = z.discriminatedUnion('verdict', [
  z.object({ version: z.number().int(), verdict: z.literal('approve') }),
  z.object({
    version: z.number().int(),
    verdict: z.literal('ask_again'),
    asks: z
      .array(
        z.union([
          z.strictObject({ slot: z.enum(slots), reasons: someReasons }),
          z.strictObject({ field: z.enum(detailFields), reasons: someReasons }),
        ]),
      )
      .min(1)
      .max(20),
  }),
  z.object({ version: z.number().int(), verdict: z.literal('decline'), reasons: someReasons }),
]);

/** Staff only: a session cookie, and on writes a header that a page of another origin cannot send. */
export function consoleRoutes(deps: AppDeps): FastifyPluginAsyncZod {
  const staff = callers((request) => findStaff(deps, request.cookies[cookieName(deps.site)] ?? ''));
  const only = (...roles: readonly Role[]) => ({
    onRequest: async (request: FastifyRequest) => {
      if (!roles.includes(staff.of(request).role)) throw new Problem('forbidden');
    },
  });
  const reviewers = only('reviewer', 'operator');
  const supporters = only('support', 'operator');
  const schema = { hide: true, params: byId };

  return async (app) => {
    app.addHook('onRequest', async (request) => {
      if (request.method !== 'GET' && request.headers['x-candor'] !== 'console') throw new Problem('forbidden');
    });
    await app.register(sessionRoutes(deps));
    await app.register(async (inner) => {
      const desk: typeof app = inner;
      desk.addHook('onRequest', staff.know);

      desk.get('/session', { schema: { hide: true } }, async (request) => staff.of(request));
      desk.get('/reviews', { schema: { hide: true }, ...reviewers }, () => listReviews(deps));
      desk.get('/reviews/:id', { schema, ...reviewers }, (request) =>
        viewReview(deps, staff.of(request).id, request.params.id),
      );
      desk.post('/reviews/:id/claim', { schema, ...reviewers }, async (request) => {
        const { id, version, leaseUntil } = await claimReview(deps, staff.of(request).id, request.params.id);
        return { id, version, leaseUntil: leaseUntil === null ? null : new Date(leaseUntil).toISOString() };
      });
      desk.post('/reviews/:id/release', { schema, ...reviewers }, async (request) => {
        const { id, version } = await releaseReview(deps, staff.of(request).id, request.params.id);
        return { id, version };
      });
      desk.post('/reviews/:id/decide', { schema: { ...schema, body: verdict }, ...reviewers }, async (request) => {
        const { version } = request.body;
        const { id } = request.params;
        await decideReview(deps, { staff: staff.of(request).id, id, version }, request.body);
        return { id };
      });
      const ofFrame = {
        ...schema,
        querystring: z.object({ frame: z.coerce.number().int().min(0).max(1_000).optional() }),
      };
      desk.get('/evidence/:id/picture', { schema: ofFrame, ...reviewers }, async (request, reply) => {
        const { params, query } = request;
        const picture = await viewPicture(deps, staff.of(request).id, params.id, query.frame);
        return reply.type('image/jpeg').send(Buffer.from(picture));
      });

      desk.get('/cases', { schema: { hide: true }, ...supporters }, () =>
        deps.database.transaction((tx) => openCases(tx, deps, 200)),
      );
      desk.post(
        '/cases/:id/answer',
        { schema: { ...schema, body: z.object({ answer: z.string().trim().min(1).max(4_000) }) }, ...supporters },
        async (request) => {
          await answerCase(deps, staff.of(request).id, request.params.id, request.body.answer);
          return { id: request.params.id };
        },
      );
    });
  };
}
