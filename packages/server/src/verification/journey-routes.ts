import { countryRules, refusedPapers } from '@candor/core/document/countries.ts';
import { livenessActionNames } from '@candor/core/liveness/actions.ts';
import { Problem } from '@candor/core/problem.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { openCase, readCase } from '../case/open.ts';
import { detailsShape, filled } from '../details/store.ts';
import { readPicture } from '../evidence/picture.ts';
import { readEvidence, useAnyway } from '../evidence/use-anyway.ts';
import type { AppDeps } from '../http/app.ts';
import { bearerOf, callers } from '../http/callers.ts';
import { idempotencyKey, replayedHeader } from '../http/idempotency.ts';
import { createStatusStreams } from '../http/status-stream.ts';
import { challengeShape, drawLiveness } from '../liveness/draw.ts';
import { leaveToPerson } from '../liveness/leave-to-person.ts';
import { markRead } from '../notice/store.ts';
import { readCapturePolicy } from '../policy/capture.ts';
import { chooseDocument, giveConsent, saveDetails, setLocale } from './answers.ts';
import { readJourney } from './journey.ts';
import { documentKindNames, journeyShape, shownEvidenceShape } from './journey-shape.ts';
import { submitVerification } from './submit.ts';
import { findTokenHolder, issueToken } from './token.ts';
import { withdrawVerification } from './withdraw.ts';

const byId = z.object({ id: z.string() });
const security = [{ bearer: [] }];
const response = { 200: journeyShape };

/** What the applicant's pages call. The token names the one verification; no route takes its id. */
export function journeyRoutes(deps: AppDeps): FastifyPluginAsyncZod {
  const applicants = callers((request) => findTokenHolder(deps, bearerOf(request)));
  const streams = createStatusStreams(deps);
  return async (app) => {
    app.addHook('onRequest', applicants.know);
    app.addHook('preClose', async () => streams.end());
    type Asking = Parameters<typeof applicants.of>[0];
    const idOf = (request: Asking) => applicants.of(request).verification;
    /** Every change answers with the fresh journey. */
    const afterwards = async (request: Asking, change: Promise<void>) => {
      await change;
      return readJourney(deps, idOf(request));
    };

    app.get('/', { schema: { security, response } }, (request) => readJourney(deps, idOf(request)));
    app.post(
      '/token',
      { schema: { security, response: { 200: z.object({ token: z.string(), expiresAt: z.string() }) } } },
      (request) =>
        deps.database.transaction((tx) => issueToken(tx, idOf(request), deps.now(), applicants.of(request).endsAt)),
    );
    app.put(
      '/locale',
      { schema: { security, response, body: z.strictObject({ locale: z.enum(['en', 'zh-Hans']) }) } },
      (request) => afterwards(request, setLocale(deps, idOf(request), request.body.locale)),
    );
    app.put(
      '/consent',
      { schema: { security, response, body: z.strictObject({ version: z.string().max(40) }) } },
      (request) => afterwards(request, giveConsent(deps, idOf(request), request.body.version)),
    );
    app.put('/details', { schema: { security, response, body: detailsShape } }, (request) =>
      afterwards(request, saveDetails(deps, idOf(request), filled(request.body))),
    );
    app.put(
      '/document',
      {
        schema: {
          security,
          response,
          body: z.strictObject({ country: z.string().regex(/^[A-Z]{3}$/), kind: z.enum(documentKindNames) }),
        },
      },
      (request) => afterwards(request, chooseDocument(deps, idOf(request), request.body)),
    );
    app.get(
      '/documents',
      { schema: { security, querystring: z.object({ country: z.string().regex(/^[A-Z]{3}$/) }) } },
      async (request) => {
        const { mode } = await readJourney(deps, idOf(request));
        const rules = countryRules(request.query.country, mode);
        if (!rules) throw new Problem('bad_request', { reason: 'doc.country', country: request.query.country });
        return { country: rules.country, accepted: rules.documents, refused: refusedPapers };
      },
    );

    app.get('/capture-policy', { schema: { security } }, (request) => readCapturePolicy(deps, idOf(request)));

    app.get('/evidence/:id', { schema: { security, params: byId, response: { 200: shownEvidenceShape } } }, (request) =>
      readEvidence(deps, idOf(request), request.params.id),
    );
    app.get('/evidence/:id/picture', { schema: { security, params: byId } }, async (request, reply) => {
      const picture = await readPicture(deps, idOf(request), request.params.id);
      return reply.type('image/jpeg').send(Buffer.from(picture));
    });
    app.post('/evidence/:id/use-anyway', { schema: { security, response, params: byId } }, (request) =>
      afterwards(request, useAnyway(deps, idOf(request), request.params.id)),
    );

    app.post(
      '/liveness',
      {
        schema: {
          security,
          response: { 200: challengeShape },
          body: z.strictObject({ without: z.array(z.enum(livenessActionNames)).max(5).default([]) }),
        },
      },
      (request) => drawLiveness(deps, idOf(request), request.body.without),
    );
    app.post('/liveness/by-person', { schema: { security, response } }, (request) =>
      afterwards(request, leaveToPerson(deps, idOf(request))),
    );

    app.post(
      '/submit',
      {
        schema: {
          security,
          response,
          headers: z.object({ 'idempotency-key': idempotencyKey }),
        },
      },
      async (request, reply) => {
        const key = request.headers['idempotency-key'];
        const isReplayed = await submitVerification(deps, idOf(request), key, request.body);
        if (isReplayed) reply.header(replayedHeader, 'true');
        return readJourney(deps, idOf(request));
      },
    );
    app.post('/withdraw', { schema: { security, response } }, (request) =>
      afterwards(request, withdrawVerification(deps, idOf(request))),
    );
    app.post(
      '/cases',
      { schema: { security, response, body: z.strictObject({ about: z.string().trim().min(1).max(2_000) }) } },
      (request) => afterwards(request, openCase(deps, idOf(request), request.body.about)),
    );
    app.get('/cases/:id', { schema: { security, params: byId } }, (request) =>
      readCase(deps, idOf(request), request.params.id),
    );
    app.post('/notices/:id/read', { schema: { security, response, params: byId } }, (request) => {
      const { applicant } = applicants.of(request);
      return afterwards(
        request,
        deps.database.transaction((tx) => markRead(tx, applicant, request.params.id, deps.now())),
      );
    });
    app.get('/events', { schema: { security, hide: true } }, (request, reply) =>
      streams.open(applicants.of(request), request, reply),
    );
  };
}
